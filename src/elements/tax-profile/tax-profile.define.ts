import { defineElement } from '../../ui/define-element.ts';
import { BilletTaxProfile } from './tax-profile.ts';

defineElement('billet-tax-profile', BilletTaxProfile);

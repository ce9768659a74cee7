import { defineElement } from '../../ui/define-element.ts';
import { BilletServices } from './services.ts';

defineElement('billet-services', BilletServices);

import { defineElement } from '../../ui/define-element.ts';
import { BilletLowBalanceSettings } from './low-balance-settings.ts';

defineElement('billet-low-balance-settings', BilletLowBalanceSettings);

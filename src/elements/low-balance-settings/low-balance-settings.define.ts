import { BilletLowBalanceSettings } from './low-balance-settings.ts';

if (!customElements.get('billet-low-balance-settings')) {
  customElements.define('billet-low-balance-settings', BilletLowBalanceSettings);
}

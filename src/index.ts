/** Everything that a host or an adapter's author needs; importing it registers nothing. */
export * from './contract/index.ts';
export { BilletTimeline } from './elements/timeline/timeline.ts';
export { BilletBalanceTile } from './elements/balance-tile/balance-tile.ts';
export { BilletMockControls } from './elements/mock-controls/mock-controls.ts';
export { BilletAutopayManager } from './elements/autopay-manager/autopay-manager.ts';
export { BilletDashboard } from './elements/dashboard/dashboard.ts';
export { BilletLowBalanceSettings } from './elements/low-balance-settings/low-balance-settings.ts';
export { BilletPaymentDialog } from './elements/payment-dialog/payment-dialog.ts';
export { BilletPaymentMethods } from './elements/payment-methods/payment-methods.ts';
export { BilletProvider } from './elements/provider/provider.ts';
export { BilletServices } from './elements/services/services.ts';
export { BilletStatements } from './elements/statements/statements.ts';
export { BilletTaxProfile } from './elements/tax-profile/tax-profile.ts';
export { BilletTransactionHistory } from './elements/transaction-history/transaction-history.ts';
export * from './ui/index.ts';
export {
  useVault,
  VaultLoadError,
  type ConfirmationResult,
  type Vault,
  type VaultAnswer,
  type VaultBackend,
  type VaultContext,
  type VaultDetails,
  type VaultLoadCode,
  type VaultProblem,
  type VaultRequest,
  type VaultReturn,
  type VaultSession,
} from './vault/index.ts';

'use client';

/** A React component for each element; importing one registers its element. */
export { BilletAutopayManager } from './components/autopay-manager.ts';
export { BilletBalanceTile } from './components/balance-tile.ts';
export { BilletDashboard } from './components/dashboard.ts';
export { BilletLowBalanceSettings } from './components/low-balance-settings.ts';
export { BilletMockControls } from './components/mock-controls.ts';
export { BilletPaymentDialog } from './components/payment-dialog.ts';
export { BilletPaymentMethods } from './components/payment-methods.ts';
export { BilletProvider } from './components/provider.ts';
export { BilletServices } from './components/services.ts';
export { BilletStatements } from './components/statements.ts';
export { BilletTaxProfile } from './components/tax-profile.ts';
export { BilletTimeline } from './components/timeline.ts';
export { BilletTransactionHistory } from './components/transaction-history.ts';
export type { BilletComponent, BilletProps } from './component.ts';

import type { Catalogue } from '../catalogue.ts';
import { autopayManager } from './autopay-manager.ts';
import { balanceTile } from './balance-tile.ts';
import { common } from './common.ts';
import { errors } from './errors.ts';
import { lowBalanceSettings } from './low-balance-settings.ts';
import { mockControls } from './mock-controls.ts';
import { paymentDialog } from './payment-dialog.ts';
import { paymentMethods } from './payment-methods.ts';
import { services } from './services.ts';
import { statements } from './statements.ts';
import { taxProfile } from './tax-profile.ts';
import { terms } from './terms.ts';
import { timeline } from './timeline.ts';
import { transactionHistory } from './transaction-history.ts';
import { vault } from './vault.ts';

/** French, in words that are usual in Canada and in France. */
export const fr: Catalogue = {
  common,
  errors,
  terms,
  balanceTile,
  autopayManager,
  paymentMethods,
  lowBalanceSettings,
  transactionHistory,
  paymentDialog,
  statements,
  services,
  taxProfile,
  timeline,
  vault,
  mockControls,
};

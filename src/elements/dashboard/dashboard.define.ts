import '../autopay-manager/autopay-manager.define.ts';
import '../balance-tile/balance-tile.define.ts';
import '../low-balance-settings/low-balance-settings.define.ts';
import '../payment-dialog/payment-dialog.define.ts';
import '../payment-methods/payment-methods.define.ts';
import '../services/services.define.ts';
import '../statements/statements.define.ts';
import '../tax-profile/tax-profile.define.ts';
import '../timeline/timeline.define.ts';
import '../transaction-history/transaction-history.define.ts';
import { defineElement } from '../../ui/define-element.ts';
import { BilletDashboard } from './dashboard.ts';

defineElement('billet-dashboard', BilletDashboard);

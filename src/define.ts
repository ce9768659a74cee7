/** Registers every element. */
import './elements/timeline/timeline.define.ts';
import './elements/balance-tile/balance-tile.define.ts';
import './elements/mock-controls/mock-controls.define.ts';
import './elements/provider/provider.define.ts';
import './elements/payment-methods/payment-methods.define.ts';
import './elements/transaction-history/transaction-history.define.ts';
import './elements/low-balance-settings/low-balance-settings.define.ts';
import './elements/autopay-manager/autopay-manager.define.ts';
import './elements/statements/statements.define.ts';
import './elements/payment-dialog/payment-dialog.define.ts';
import './elements/services/services.define.ts';
import './elements/tax-profile/tax-profile.define.ts';
import './elements/dashboard/dashboard.define.ts';

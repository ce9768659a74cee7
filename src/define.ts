/** Registers every element. */
import './elements/balance-tile/balance-tile.define.ts';
import './elements/mock-controls/mock-controls.define.ts';
import './elements/provider/provider.define.ts';
import './elements/payment-methods/payment-methods.define.ts';

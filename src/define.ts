/** Registers every element. */
import './elements/provider/provider.define.ts';
import './elements/payment-methods/payment-methods.define.ts';

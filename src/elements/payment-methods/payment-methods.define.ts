import '../payment-dialog/payment-dialog.define.ts';
import { defineElement } from '../../ui/define-element.ts';
import { BilletPaymentMethods } from './payment-methods.ts';

defineElement('billet-payment-methods', BilletPaymentMethods);

import { defineElement } from '../../ui/define-element.ts';
import { BilletPaymentDialog } from './payment-dialog.ts';

defineElement('billet-payment-dialog', BilletPaymentDialog);

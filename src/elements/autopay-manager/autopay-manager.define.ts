import '../payment-dialog/payment-dialog.define.ts';
import { defineElement } from '../../ui/define-element.ts';
import { BilletAutopayManager } from './autopay-manager.ts';

defineElement('billet-autopay-manager', BilletAutopayManager);

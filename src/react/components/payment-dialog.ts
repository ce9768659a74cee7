'use client';

import '../../elements/payment-dialog/payment-dialog.define.ts';
import { BilletPaymentDialog as element } from '../../elements/payment-dialog/payment-dialog.ts';
import { component } from '../component.ts';

/** `<billet-payment-dialog>` for React. */
export const BilletPaymentDialog = component('billet-payment-dialog', element);

'use client';

import '../../elements/payment-methods/payment-methods.define.ts';
import { BilletPaymentMethods as element } from '../../elements/payment-methods/payment-methods.ts';
import { component } from '../component.ts';

/** `<billet-payment-methods>` for React. */
export const BilletPaymentMethods = component('billet-payment-methods', element);

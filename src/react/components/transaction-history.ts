'use client';

import '../../elements/transaction-history/transaction-history.define.ts';
import { BilletTransactionHistory as element } from '../../elements/transaction-history/transaction-history.ts';
import { component } from '../component.ts';

/** `<billet-transaction-history>` for React. */
export const BilletTransactionHistory = component('billet-transaction-history', element);

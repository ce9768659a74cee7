import { defineElement } from '../../ui/define-element.ts';
import { BilletTransactionHistory } from './transaction-history.ts';

defineElement('billet-transaction-history', BilletTransactionHistory);

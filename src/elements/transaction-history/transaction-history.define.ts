import { defineElement } from '../../ui/define-element.ts';
import '../statements/statements.define.ts';
import { BilletTransactionHistory } from './transaction-history.ts';

defineElement('billet-transaction-history', BilletTransactionHistory);

import '../payment-dialog/payment-dialog.define.ts';
import { defineElement } from '../../ui/define-element.ts';
import { BilletBalanceTile } from './balance-tile.ts';

defineElement('billet-balance-tile', BilletBalanceTile);

'use client';

import '../../elements/balance-tile/balance-tile.define.ts';
import { BilletBalanceTile as element } from '../../elements/balance-tile/balance-tile.ts';
import { component } from '../component.ts';

/** `<billet-balance-tile>` for React. */
export const BilletBalanceTile = component('billet-balance-tile', element);

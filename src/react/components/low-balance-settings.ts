'use client';

import '../../elements/low-balance-settings/low-balance-settings.define.ts';
import { BilletLowBalanceSettings as element } from '../../elements/low-balance-settings/low-balance-settings.ts';
import { component } from '../component.ts';

/** `<billet-low-balance-settings>` for React. */
export const BilletLowBalanceSettings = component('billet-low-balance-settings', element);

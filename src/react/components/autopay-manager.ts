'use client';

import '../../elements/autopay-manager/autopay-manager.define.ts';
import { BilletAutopayManager as element } from '../../elements/autopay-manager/autopay-manager.ts';
import { component } from '../component.ts';

/** `<billet-autopay-manager>` for React. */
export const BilletAutopayManager = component('billet-autopay-manager', element);

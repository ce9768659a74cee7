'use client';

import '../../elements/provider/provider.define.ts';
import { BilletProvider as element } from '../../elements/provider/provider.ts';
import { component } from '../component.ts';

/** `<billet-provider>` for React. */
export const BilletProvider = component('billet-provider', element);

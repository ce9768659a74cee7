'use client';

import '../../elements/services/services.define.ts';
import { BilletServices as element } from '../../elements/services/services.ts';
import { component } from '../component.ts';

/** `<billet-services>` for React. */
export const BilletServices = component('billet-services', element);

'use client';

import '../../elements/tax-profile/tax-profile.define.ts';
import { BilletTaxProfile as element } from '../../elements/tax-profile/tax-profile.ts';
import { component } from '../component.ts';

/** `<billet-tax-profile>` for React. */
export const BilletTaxProfile = component('billet-tax-profile', element);

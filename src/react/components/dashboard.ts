'use client';

import '../../elements/dashboard/dashboard.define.ts';
import { BilletDashboard as element } from '../../elements/dashboard/dashboard.ts';
import { component } from '../component.ts';

/** `<billet-dashboard>` for React. */
export const BilletDashboard = component('billet-dashboard', element);

'use client';

import '../../elements/mock-controls/mock-controls.define.ts';
import { BilletMockControls as element } from '../../elements/mock-controls/mock-controls.ts';
import { component } from '../component.ts';

/** `<billet-mock-controls>` for React. */
export const BilletMockControls = component('billet-mock-controls', element);

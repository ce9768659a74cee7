'use client';

import '../../elements/timeline/timeline.define.ts';
import { BilletTimeline as element } from '../../elements/timeline/timeline.ts';
import { component } from '../component.ts';

/** `<billet-timeline>` for React. */
export const BilletTimeline = component('billet-timeline', element);

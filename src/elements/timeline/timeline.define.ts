import { defineElement } from '../../ui/define-element.ts';
import { BilletTimeline } from './timeline.ts';

defineElement('billet-timeline', BilletTimeline);

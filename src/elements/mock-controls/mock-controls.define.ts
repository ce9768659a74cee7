import { defineElement } from '../../ui/define-element.ts';
import { BilletMockControls } from './mock-controls.ts';

defineElement('billet-mock-controls', BilletMockControls);

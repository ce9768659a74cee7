import { defineElement } from '../../ui/define-element.ts';
import { BilletProvider } from './provider.ts';

defineElement('billet-provider', BilletProvider);

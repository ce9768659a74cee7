import { defineElement } from '../../ui/define-element.ts';
import { BilletStatements } from './statements.ts';

defineElement('billet-statements', BilletStatements);

'use client';

import '../../elements/statements/statements.define.ts';
import { BilletStatements as element } from '../../elements/statements/statements.ts';
import { component } from '../component.ts';

/** `<billet-statements>` for React. */
export const BilletStatements = component('billet-statements', element);

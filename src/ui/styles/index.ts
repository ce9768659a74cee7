import { a11y } from './a11y.ts';
import { cardStyles } from './card.ts';
import { controlStyles } from './controls.ts';
import { stateStyles } from './states.ts';
import { tokens } from './tokens.ts';

/** What every element wears. */
export const sharedStyles = [tokens, cardStyles, stateStyles, controlStyles, a11y];

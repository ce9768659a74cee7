import type {} from 'billet/svelte';
import type { BilletBeforePayEvent } from 'billet';
import type { SvelteHTMLElements } from 'svelte/elements';

/** What the checker of Svelte's templates must refuse on a tag. */

type Tile = SvelteHTMLElements['billet-balance-tile'];

declare const hold: (event: BilletBeforePayEvent) => void;

export const held: Tile = { 'heading-level': '3', 'onbillet-before-pay': hold, 'on:billet-before-pay': hold };
// @ts-expect-error a level is a number
export const level: Tile = { 'heading-level': 'three' };
// @ts-expect-error the event of another listener
export const failed: Tile = { 'onbillet-payment-failed': hold };
// @ts-expect-error an event that it does not fire
export const reordered: Tile = { 'onbillet-methods-reordered': () => {} };
// @ts-expect-error no such property
export const colour: Tile = { colour: 3 };
// @ts-expect-error a method is not set
export const refresh: Tile = { connectedMoveCallback: () => {} };

import type { BilletTag, ElementOf, EventNameOf } from './elements.ts';
import type { AttributesOf, PropertiesOf } from './properties.ts';

export type { BilletTag } from './elements.ts';

/** Listeners as `onbillet-payment-succeeded`: what React 19, Preact and Svelte 5 add a listener of that name for. */
export type BilletTagEvents<T extends BilletTag> = {
  [N in EventNameOf<T> as `on${N}`]?: ((event: HTMLElementEventMap[N]) => void) | undefined;
};

/** Listeners as `on:billet-payment-succeeded`: what Solid, and Svelte in its older way, write. */
export type BilletTagColonEvents<T extends BilletTag> = {
  [N in EventNameOf<T> as `on:${N}`]?: ((event: HTMLElementEventMap[N]) => void) | undefined;
};

/** What can be written on a tag beside what every HTML element has: attributes, properties, listeners. */
export type BilletTagProps<T extends BilletTag> = Omit<PropertiesOf<ElementOf<T>>, keyof AttributesOf<ElementOf<T>>> &
  AttributesOf<ElementOf<T>> &
  BilletTagEvents<T>;

/** The tags for a JSX namespace; `Base` is what the framework lets one write on every HTML element. */
export type BilletIntrinsicElements<Base = unknown> = { [T in BilletTag]: Base & BilletTagProps<T> };

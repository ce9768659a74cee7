import type { HTMLAttributes } from 'svelte/elements';
import type { BilletTag, ElementOf } from './elements.ts';
import type { BilletTagColonEvents, BilletTagProps } from './jsx.ts';

/** The tags as Svelte's templates know them. */
export type BilletSvelteElements = {
  [T in BilletTag]: HTMLAttributes<ElementOf<T>> & BilletTagProps<T> & BilletTagColonEvents<T>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends BilletSvelteElements {}
}

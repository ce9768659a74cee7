import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { BilletTag, ElementOf, EventNameOf } from './elements.ts';
import type { PropertiesOf } from './properties.ts';

/** Templates check an attribute by its property, and an attribute that is a number may be written as text. */
type VueProperties<E> = {
  [K in keyof PropertiesOf<E>]: PropertiesOf<E>[K] | (number extends E[K & keyof E] ? `${number}` : never);
};

/** A tag as Vue's templates know a component; they write its properties in either case, and listeners with `@`. */
type BilletVueElement<T extends BilletTag> = new () => ElementOf<T> & {
  /** @deprecated Only for the type checker of templates. */
  $props: HTMLAttributes & VueProperties<ElementOf<T>> & PublicProps;
  /** @deprecated Only for the type checker of templates. */
  $emit: EmitFn<{ [N in EventNameOf<T>]: (event: HTMLElementEventMap[N]) => void }>;
};

/** The tags as Vue's templates know them. */
export type BilletVueElements = { [T in BilletTag]: BilletVueElement<T> };

declare module 'vue' {
  interface GlobalComponents extends BilletVueElements {}
}

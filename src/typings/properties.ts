import type { LitElement } from 'lit';

/** Whether two types are the same, `readonly` included. */
type Same<A, B> = (<X>() => X extends A ? 1 : 2) extends <X>() => X extends B ? 1 : 2 ? true : false;

type IsWritable<E, K extends keyof E> = Same<Pick<E, K>, { -readonly [P in K]: E[P] }>;

/** What a host may set: what the class itself adds to Lit's, is no method and can be written. */
type SettableName<E> = {
  [K in Exclude<keyof E, keyof LitElement>]: E[K] extends (...args: never[]) => unknown
    ? never
    : IsWritable<E, K> extends true
      ? K
      : never;
}[Exclude<keyof E, keyof LitElement>];

/** The properties of an element that a host may set, by name; undefined is as if it were left out. */
export type PropertiesOf<E> = { [K in SettableName<E>]?: E[K] | undefined };

type Kebab<S extends string> = S extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : S;

/**
 * How an attribute is written. One that is on by being there is never `false`: frameworks write that as the text
 * `false`, which is there.
 */
type AttributeValue<V> = V extends boolean ? true | '' : V extends number ? V | `${number}` : V extends string ? V : never;

/** The attributes of an element: of each property that is text, a number or on and off, in kebab case. */
export type AttributesOf<E> = {
  [K in SettableName<E> & string as NonNullable<E[K]> extends string | number | boolean ? Kebab<K> : never]?:
    | AttributeValue<NonNullable<E[K]>>
    | null
    | undefined;
};

'use client';

// @lit/react is Lit's own wrapper, well kept and 1 KB: it sets properties and adds listeners in React 18 as in 19, and
// leaves both out on a server.
import { createComponent } from '@lit/react';
import * as React from 'react';
import { ELEMENT_EVENTS, type BilletTag, type ElementOf, type EventNameOf } from '../typings/elements.ts';
import type { PropertiesOf } from '../typings/properties.ts';

type Pascal<S extends string> = S extends `${infer Word}-${infer Rest}`
  ? `${Capitalize<Word>}${Pascal<Rest>}`
  : Capitalize<S>;

/** `billet-payment-succeeded` is listened to by the prop `onBilletPaymentSucceeded`. */
type EventProps<T extends BilletTag> = {
  [N in EventNameOf<T> as `on${Pascal<N>}`]?: ((event: HTMLElementEventMap[N]) => void) | undefined;
};

/** What has a slot. */
type Container = 'billet-provider';

type OfEveryElement<T extends BilletTag> = Omit<
  React.HTMLAttributes<ElementOf<T>>,
  'children' | 'dangerouslySetInnerHTML' | keyof PropertiesOf<ElementOf<T>>
>;

/** The props of a component: the element's properties, its events, and what every HTML element has. */
export type BilletProps<T extends BilletTag> = OfEveryElement<T> &
  PropertiesOf<ElementOf<T>> &
  EventProps<T> &
  (T extends Container ? { children?: React.ReactNode } : unknown);

/** A component whose `ref` is the element itself, with its methods. */
export type BilletComponent<T extends BilletTag> = React.ForwardRefExoticComponent<
  BilletProps<T> & React.RefAttributes<ElementOf<T>>
>;

function propOf(eventName: string): string {
  const words = eventName.split('-').map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);
  return `on${words.join('')}`;
}

/** The events of an element by the props that listen to them. */
export function eventProps(tag: BilletTag): Record<string, string> {
  return Object.fromEntries(ELEMENT_EVENTS[tag].map((name) => [propOf(name), name]));
}

/** The component of an element. Its module also registers the element. */
export function component<T extends BilletTag>(tagName: T, elementClass: new () => ElementOf<T>): BilletComponent<T> {
  const wrapped = createComponent({ react: React, tagName, elementClass, events: eventProps(tagName) });
  // Lit's own type of it also takes methods and what can't be written for props.
  return wrapped as unknown as BilletComponent<T>;
}

import { readFileSync } from 'node:fs';
import { createElement, type ComponentType } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import * as components from '../../src/react/index.ts';
import { eventProps } from '../../src/react/component.ts';
import { ELEMENT_EVENTS, type BilletTag } from '../../src/typings/elements.ts';

/** What `billet/react` and the typings say of the elements, held against the manifest of the elements themselves. */

interface Declaration {
  readonly name: string;
  readonly tagName: BilletTag;
  readonly customElement?: boolean;
  readonly events?: readonly { readonly name: string; readonly type?: { readonly text: string } }[];
  readonly attributes?: readonly { readonly name: string; readonly fieldName: string }[];
  readonly members?: readonly { readonly kind: string; readonly name: string; readonly readonly?: boolean }[];
}

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
};
const elements = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ customElement }) => customElement);
const byName = new Map<string, ComponentType>(Object.entries(components) as never);
const eventsOf = ({ events = [] }: Declaration) => events.map(({ name }) => name).sort();

/** `billet-before-pay` as `BeforePay`. */
function bare(eventName: string): string {
  return eventName.slice('billet'.length).replaceAll(/-(.)/g, (_dash, letter: string) => letter.toUpperCase());
}

describe('billet/react', () => {
  it('has a component for every element, and no other', () => {
    expect(elements.length).toBeGreaterThan(12);
    expect([...byName.keys()].sort()).toEqual(elements.map(({ name }) => name).sort());
    expect(Object.keys(ELEMENT_EVENTS).sort()).toEqual(elements.map(({ tagName }) => tagName).sort());
  });

  it.each(elements.map((element) => [element.tagName, element] as const))('has every event of %s', (tag, element) => {
    expect([...ELEMENT_EVENTS[tag]].sort()).toEqual(eventsOf(element));
    const props = Object.fromEntries(eventsOf(element).map((name) => [`onBillet${bare(name)}`, name]));
    expect(eventProps(tag)).toEqual(props);
  });

  it('names the class of every event', () => {
    const types = elements.flatMap(({ events = [] }) => events.map(({ name, type }) => [type?.text, name] as const));
    expect(types.filter(([text, name]) => text !== `Billet${bare(name)}Event`)).toEqual([]);
  });

  it.each(elements.map((element) => [element.name, element] as const))('renders %s bare on a server', (name, element) => {
    const listeners = eventsOf(element).map((event) => [`onBillet${bare(event)}`, () => {}]);
    const props = { adapter: {}, strings: {}, ...Object.fromEntries(listeners), className: 'wide' };
    const { tagName } = element;
    expect(renderToString(createElement(byName.get(name)!, props))).toBe(`<${tagName} class="wide"></${tagName}>`);
  });
});

describe('the attributes of the elements', () => {
  it('are their properties in kebab case, on which the typings rely', () => {
    const attributes = elements.flatMap((element) => element.attributes ?? []);
    expect(attributes.length).toBeGreaterThan(10);
    for (const { name, fieldName } of attributes) {
      expect(name).toBe(fieldName.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
    }
  });
});

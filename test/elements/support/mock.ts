import { fixture, html, waitUntil } from '@open-wc/testing';
import type { AccountSeed, BillingAdapter, Capability, PolicySource, PresetName } from '../../../src/contract/index.ts';
import '../../../src/elements/provider/provider.define.ts';
import { createMock, type MockAdapter, type MockOptions } from '../../../src/mock/index.ts';
import { textOf } from './find.ts';

export type { MockAdapter };

export const NOW = '2026-11-24T15:00:00Z';

export interface AccountOptions {
  readonly account?: AccountSeed;
  readonly policy?: PolicySource;
  readonly capabilities?: readonly Capability[];
}

/** A backend in memory: a preset's demonstration, or an account of one's own. */
export function mockOf(preset: PresetName, options: AccountOptions = {}): Promise<MockAdapter> {
  return createMock({ preset, ...options });
}

/** A widget on a backend in memory. */
export async function onMock<E extends HTMLElement>(
  tag: string,
  options: MockOptions,
): Promise<{ element: E; mock: MockAdapter }> {
  const mock = await createMock(options);
  return { element: await underProvider<E>(tag, mock), mock };
}

/** A widget under a provider with a backend. */
export async function underProvider<E extends HTMLElement>(tag: string, adapter?: BillingAdapter): Promise<E> {
  const provider = await fixture<HTMLElement>(
    html`<billet-provider locale="en" .adapter=${adapter}></billet-provider>`,
  );
  const element = document.createElement(tag) as E;
  provider.append(element);
  return element;
}

/** Waits until a text can be read in the element. */
export async function says(element: Element, text: string | RegExp): Promise<void> {
  const isThere = () => (typeof text === 'string' ? textOf(element).includes(text) : text.test(textOf(element)));
  try {
    await waitUntil(isThere, undefined, { timeout: 4000 });
  } catch {
    throw new Error(`never said ${String(text)}; it says: ${textOf(element)}`);
  }
}

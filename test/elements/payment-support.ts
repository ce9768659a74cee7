import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { createMock, type MockAdapter } from '../../src/mock/index.ts';
import type { MockOptions } from '../../src/mock/index.ts';

export type { MockAdapter };

const ROLES: Readonly<Record<string, string>> = {
  button: 'button:not([role]), [role=button]',
  switch: '[role=switch]',
  radio: 'input[type=radio]',
  checkbox: 'input[type=checkbox]',
  textbox: 'input:not([type]), input[type=text], input[type=month], textarea',
  combobox: 'select',
  heading: 'h1, h2, h3, h4, h5, h6',
  dialog: 'dialog[open]',
  listitem: 'li',
  list: 'ol, ul',
  alert: '[role=alert]',
  status: '[role=status]',
  group: 'fieldset, [role=group], [role=radiogroup]',
};

function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/[\s\u200b]+/g, ' ').trim();
}

/** The name that assistive technology says: label by id, own label, `<label>`, content. */
export function nameOf(element: Element): string {
  const root = element.getRootNode() as ShadowRoot;
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  if (ids.length > 0) return ids.map((id) => textOf(root.getElementById(id))).join(' ');
  const own = element.getAttribute('aria-label');
  if (own !== null) return own.replace(/[\s\u200b]+/g, ' ').trim();
  const labels = (element as HTMLInputElement).labels;
  if (labels && labels.length > 0) return [...labels].map(textOf).join(' ');
  const legend = element.querySelector(':scope > legend');
  return legend ? textOf(legend) : textOf(element);
}

/** Everything in the element's roots, open shadow roots inside included. */
function* everything(root: ShadowRoot | Element): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* everything(element.shadowRoot);
  }
}

export function all(host: Element, role: string, name?: string | RegExp): HTMLElement[] {
  const selector = ROLES[role] ?? `[role=${role}]`;
  const matches = (element: Element) =>
    name === undefined || (typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element)));
  return [...everything(host.shadowRoot ?? host)].filter(
    (element) => element.matches(selector) && matches(element),
  ) as HTMLElement[];
}

/** The one thing of a role and name; fails where there is none or more than one. */
export function get(host: Element, role: string, name?: string | RegExp): HTMLElement {
  const found = all(host, role, name);
  if (found.length !== 1) {
    const there = all(host, role).map(nameOf).join(' | ');
    throw new Error(`${found.length} of role ${role} named ${String(name)}; there are: ${there}`);
  }
  return found[0] as HTMLElement;
}

/** All that can be read in the element, its inner roots included. */
export function read(host: Element): string {
  return textOf({ textContent: visibleText(host.shadowRoot ?? host) } as unknown as Element);
}

function visibleText(node: Node): string {
  if (node instanceof HTMLStyleElement || (node instanceof HTMLElement && node.hidden)) return '';
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  const inner = node instanceof Element && node.shadowRoot ? visibleText(node.shadowRoot) : '';
  return inner + [...node.childNodes].map(visibleText).join(' ');
}

/** Waits until something holds, or says what did not. */
export async function until(what: string, holds: () => unknown, forMs = 3000): Promise<void> {
  const end = performance.now() + forMs;
  for (;;) {
    try {
      if (holds()) return;
    } catch {
      // Not there yet.
    }
    if (performance.now() > end) throw new Error(`waited in vain until ${what}`);
    await aTimeout(15);
  }
}

/** A mock with what is said of it, and an element on it. */
export async function onMock<T extends HTMLElement>(
  tag: string,
  options: MockOptions,
): Promise<{ element: T; mock: MockAdapter }> {
  const mock = await createMock(options);
  return { element: await withAdapter<T>(tag, mock), mock };
}

export async function withAdapter<T extends HTMLElement>(tag: string, adapter: unknown): Promise<T> {
  const provider = await fixture<HTMLElement>(html`<billet-provider locale="en" .adapter=${adapter}></billet-provider>`);
  const element = document.createElement(tag) as T;
  provider.append(element);
  return element;
}

export async function isAccessible(element: Element): Promise<void> {
  await expect(element).to.be.accessible({ runOnly: undefined, rules: { 'target-size': { enabled: true } } } as never);
}

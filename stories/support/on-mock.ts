import { html, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import {
  BillingError,
  CAPABILITIES,
  type AccountSeed,
  type BillingAdapter,
  type Capability,
  type ErrorCode,
  type OperationName,
  type PolicySource,
  type PresetName,
  type TestControls,
} from '../../src/contract/index.ts';
import { createMock } from '../../src/mock/index.ts';

export type Mock = BillingAdapter & { readonly testControls: TestControls };

/** What a story's account is, and what happened to it before it is shown. */
export interface World {
  /** The demonstration of a preset; or a policy and an account of its own. */
  readonly preset?: PresetName;
  readonly policy?: PolicySource;
  readonly account?: Partial<AccountSeed>;
  readonly before?: (mock: Mock) => Promise<void>;
  /** What its backend can't do. */
  readonly lacks?: readonly Capability[];
  /** What its backend does otherwise than the mock. */
  readonly change?: (mock: Mock) => Partial<BillingAdapter>;
}

/** A backend that refuses an operation whatever it is asked. */
export function refusing(operation: OperationName, code: ErrorCode): () => Partial<BillingAdapter> {
  return () => ({ [operation]: () => Promise.reject(new BillingError(code, { operation })) });
}

/** A mock in the state that a story is about. */
export async function mockOf({ preset, policy, account, before, change, lacks = [] }: World): Promise<Mock> {
  const capabilities = CAPABILITIES.filter((each) => !lacks.includes(each));
  const mock = (await createMock({ ...(preset && { preset }), capabilities })) as Mock;
  if (policy !== undefined) await mock.testControls.load(policy, { now: '2026-03-02T15:00:00Z', ...account });
  await before?.(mock);
  return change === undefined ? mock : { ...mock, ...change(mock) };
}

/** A story on a mock: renders as soon as its world has been lived through. */
export function onMock(world: World, render: (adapter: Mock) => TemplateResult): () => TemplateResult {
  return () => html`${until(mockOf(world).then(render))}`;
}

/** Waits until something is found, for play functions. */
export async function found<T>(look: () => T | null | undefined | false, what: string): Promise<T> {
  const end = Date.now() + 4000;
  while (Date.now() < end) {
    const result = look();
    if (result) return result;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`not found: ${what}`);
}

function nameOf(control: HTMLElement): string {
  const label = (control as HTMLInputElement).labels?.[0]?.textContent;
  const own = control.tagName === 'BUTTON' ? control.textContent : label;
  return (control.getAttribute('aria-label') ?? own ?? '').replace(/\s+/g, ' ').trim();
}

/** The element of a story, whose inside is its own root. */
export async function elementIn(canvas: HTMLElement, tag: string): Promise<HTMLElement> {
  return found(() => canvas.querySelector<HTMLElement>(tag), tag);
}

/** An element inside another one's root. */
export async function innerElement(element: HTMLElement, tag: string): Promise<HTMLElement> {
  return found(() => element.shadowRoot?.querySelector<HTMLElement>(tag), tag);
}

/** A control by its name, or the beginning of it, once it can be used. */
export async function control<T extends HTMLElement>(element: HTMLElement, selector: string, name: string): Promise<T> {
  const usable = () =>
    [...(element.shadowRoot?.querySelectorAll<T>(selector) ?? [])].find(
      (each) => nameOf(each).startsWith(name) && each.getAttribute('aria-disabled') === null,
    );
  return found(usable, `${selector} "${name}"`);
}

/** Presses a button, switch, radio or checkbox by its name. */
export async function press(element: HTMLElement, name: string): Promise<void> {
  (await control(element, 'button, input[type=radio], input[type=checkbox]', name)).click();
}

/** Types into a field by its label. */
export async function fill(element: HTMLElement, name: string, text: string): Promise<void> {
  const field = await control<HTMLInputElement>(element, 'input', name);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Waits for a text to be read in an element. */
export async function says(element: HTMLElement, text: string): Promise<void> {
  await found(() => element.shadowRoot?.textContent?.replace(/\s+/g, ' ').includes(text), `"${text}"`);
}

/** Waits until colours that change have come to what they are. */
export function coloured(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 250));
}

import { sendKeys } from '@web/test-runner-commands';

/** Something that was found by what it is, never by how it looks. */
export type Found = HTMLElement;

const NATIVE: Readonly<Record<string, string>> = {
  button: 'button:not([role])',
  checkbox: 'input[type=checkbox]',
  combobox: 'select',
  dialog: 'dialog[open]',
  group: 'fieldset',
  heading: 'h1, h2, h3, h4, h5, h6',
  link: 'a[href]',
  list: 'ol:not([role]), ul:not([role])',
  listitem: 'li:not([role])',
  progressbar: 'progress',
  radio: 'input[type=radio]',
  region: 'section[aria-labelledby], section[aria-label]',
  searchbox: 'input[type=search]',
  row: 'tr:not([role])',
  table: 'table:not([role])',
  term: 'dt',
  textbox: 'input:not([type]), input[type=text], input[type=date], input[type=month], textarea',
};

/** Everything in an element, inside the shadow roots in it too. */
function* everythingIn(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* everythingIn(element.shadowRoot);
  }
}

function squeeze(text: string | null | undefined): string {
  return (text ?? '').replace(/[\s\u200b]+/g, ' ').trim();
}

/** What assistive technology calls an element. */
export function nameOf(element: Element): string {
  const root = element.getRootNode() as ShadowRoot;
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  if (ids.length > 0) return squeeze(ids.map((id) => root.getElementById(id)?.textContent).join(' '));
  const label = element.getAttribute('aria-label');
  if (label !== null) return squeeze(label);
  const { labels } = element as HTMLInputElement;
  if (labels && labels.length > 0) return squeeze([...labels].map((each) => each.textContent).join(' '));
  return squeeze(element.querySelector(':scope > legend')?.textContent ?? element.textContent);
}

function isThere(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** All that have a role, and a name if one is given; what is hidden is not there. */
export function allByRole(within: Element, role: string, name?: string | RegExp): Found[] {
  const selector = [`[role=${role}]`, NATIVE[role]].filter(Boolean).join(', ');
  const isNamed = (element: Element) =>
    name === undefined || (typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element)));
  return [...everythingIn(within.shadowRoot ?? within)].filter(
    (each): each is Found => each.matches(selector) && isThere(each) && isNamed(each),
  );
}

/** The one that has a role and a name. Throws, with what there is instead, where there is none or more than one. */
export function byRole(within: Element, role: string, name?: string | RegExp): Found {
  const found = allByRole(within, role, name);
  if (found.length === 1) return found[0] as Found;
  const others = allByRole(within, role).map(nameOf);
  throw new Error(`${found.length} of role ${role} named ${String(name)}; there are: ${others.join(' | ')}`);
}

/** What stands by itself, and is read by itself. By name: asking for computed styles could start a transition. */
const BLOCK = /^(address|article|caption|dd|div|dl|dt|h[1-6]|legend|li|ol|option|p|section|summary|td|th|tr|ul)$/;

function textIn(node: Node): string {
  if (node instanceof HTMLStyleElement || (node instanceof HTMLElement && node.hidden)) return '';
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  const inner = node instanceof Element && node.shadowRoot ? textIn(node.shadowRoot) : '';
  const text = inner + [...node.childNodes].map(textIn).join('');
  return node instanceof Element && BLOCK.test(node.localName) ? ` ${text} ` : text;
}

/** What can be read in an element, inside the shadow roots in it too. */
export function textOf(within: Element): string {
  return squeeze(textIn(within.shadowRoot ?? within));
}

/** Presses a key as a person does. */
export async function press(key: string): Promise<void> {
  await sendKeys({ press: key });
}

/** Types over what is in a field. */
export function type(field: Found, value: string): void {
  (field as HTMLInputElement).value = value;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

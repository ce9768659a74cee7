import { canonicalLocale } from '../format/locale.ts';

/** The next element up, through slots' shadow roots to their hosts. */
function parentOf(node: Node): Node | null {
  if (node instanceof ShadowRoot) return node.host;
  return node.parentNode;
}

/** The value of the nearest attribute of that name, on the element or around it, of elements that match. */
export function nearestAttribute(element: Element, name: string, matching = '*'): string | undefined {
  for (let node: Node | null = element; node !== null; node = parentOf(node)) {
    const value = node instanceof Element && node.matches(matching) ? node.getAttribute(name) : null;
    if (value !== null) return value;
  }
  return undefined;
}

/**
 * The locale of the nearest valid `lang`, else the browser's. What a widget says of its own texts, because it doesn't
 * speak the page's language, holds for no other widget in it.
 */
export function localeAround(element: Element): string {
  return canonicalLocale(nearestAttribute(element, 'lang', ':not([data-foreign])')) ?? canonicalLocale(navigator.language) ?? 'en';
}

interface Watch {
  readonly observer: MutationObserver;
  readonly listeners: Set<() => void>;
}

const watches = new WeakMap<Node, Watch>();

function watchRoot(root: Node, listener: () => void): () => void {
  let watch = watches.get(root);
  if (watch === undefined) {
    const listeners = new Set<() => void>();
    const observer = new MutationObserver(() => listeners.forEach((each) => each()));
    observer.observe(root, { attributes: true, subtree: true, attributeFilter: ['lang', 'dir'] });
    watch = { observer, listeners };
    watches.set(root, watch);
  }
  const { observer, listeners } = watch;
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    observer.disconnect();
    watches.delete(root);
  };
}

/**
 * Calls back when a `lang` or `dir` around the element changes, in any of the roots that it stands in. All elements
 * share one observer a root. Returns the way to stop.
 */
export function onLanguageChange(element: Element, listener: () => void): () => void {
  const stops: (() => void)[] = [];
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    stops.push(watchRoot(root, () => listener()));
    if (!(root instanceof ShadowRoot)) break;
  }
  return () => stops.forEach((stop) => stop());
}

import { canonicalLocale } from '../format/locale.ts';

/** The next element up, through slots' shadow roots to their hosts. */
function parentOf(node: Node): Node | null {
  if (node instanceof ShadowRoot) return node.host;
  return node.parentNode;
}

/** The value of the nearest attribute of that name, on the element or around it; of no element that has `unless`. */
export function nearestAttribute(element: Element, name: string, unless?: string): string | undefined {
  for (let node: Node | null = element; node !== null; node = parentOf(node)) {
    if (!(node instanceof Element)) continue;
    const value = node.getAttribute(name);
    const counts = unless === undefined || node.getAttribute(unless) === null;
    if (value !== null && counts) return value;
  }
  return undefined;
}

/**
 * The locale of the nearest valid `lang`, else the browser's. What a widget says of its own texts, because it doesn't
 * speak the page's language, holds for no other widget in it.
 */
export function localeAround(element: Element): string {
  const around = nearestAttribute(element, 'lang', 'data-foreign');
  return canonicalLocale(around) ?? canonicalLocale(navigator.language) ?? 'en';
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

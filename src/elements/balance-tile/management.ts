import type { Account } from '../../contract/index.ts';

/** The widgets in which automatic payment is decided, the best one first, and what the way to them is called. */
export interface Management {
  readonly label: 'balanceTile.manageTopUp' | 'balanceTile.manageAutoPay';
  readonly tags: readonly string[];
}

export function managementOf({ policy }: Account): Management {
  return policy.topUp.offered
    ? { label: 'balanceTile.manageTopUp', tags: ['billet-low-balance-settings', 'billet-autopay-manager'] }
    : { label: 'balanceTile.manageAutoPay', tags: ['billet-autopay-manager'] };
}

/** The first of these widgets on the same page as `element`: beside it, or around the root it stands in. */
export function findAround(element: Element, tags: readonly string[]): HTMLElement | undefined {
  for (const tag of tags) {
    let root = element.getRootNode();
    for (;;) {
      const found = (root as ShadowRoot | Document).querySelector<HTMLElement>(tag);
      if (found !== null) return found;
      if (!(root instanceof ShadowRoot)) break;
      root = root.host.getRootNode();
    }
  }
  return undefined;
}

/** Brings a widget into view, and the focus to it. */
export function goTo(widget: HTMLElement): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  widget.scrollIntoView({ block: 'start', behavior: calm ? 'auto' : 'smooth' });
  if (!widget.hasAttribute('tabindex')) widget.tabIndex = -1;
  widget.focus({ preventScroll: true });
}

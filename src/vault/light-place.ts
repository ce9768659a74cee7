/** A place in the document's own tree that shows where an element deep in shadow roots stands. */
export interface LightPlace {
  /** In the light tree: what is put into it is shown at the anchor. */
  readonly container: HTMLElement;
  /** Whether the container is still in the light tree and shown at the anchor: a move may have changed that. */
  holds(): boolean;
  /** Takes the container and the slots away again. */
  remove(): void;
}

let places = 0;

/** Whether the chain of slots still leads from the first one, which is in the anchor, to the container. */
function isShownIn(anchor: HTMLElement, first: HTMLElement, container: HTMLElement): boolean {
  if (first.parentElement !== anchor) return false;
  return !(first instanceof HTMLSlotElement) || first.assignedNodes({ flatten: true }).includes(container);
}

/**
 * Opens a place in the light tree for an element inside shadow roots: a slot in the anchor, and for each root around it
 * a slot among the host's children that hands the content on; the container is a child of the outermost host. A
 * provider's form that refuses shadow roots lives there. An anchor in the light tree is the container's parent itself.
 */
export function lightPlace(anchor: HTMLElement): LightPlace {
  places += 1;
  const name = `billet-vault-${places}`;
  const added: HTMLElement[] = [];
  let parent: Element = anchor;
  let root = anchor.getRootNode();
  while (root instanceof ShadowRoot) {
    const slot = document.createElement('slot');
    slot.name = name;
    if (parent !== anchor) slot.slot = name;
    parent.append(slot);
    added.push(slot);
    parent = root.host;
    root = parent.getRootNode();
  }
  const container = document.createElement('div');
  if (parent !== anchor) container.slot = name;
  parent.append(container);
  added.push(container);
  return {
    container,
    holds: () => container.getRootNode() === document && isShownIn(anchor, added[0] as HTMLElement, container),
    remove: () => added.reverse().forEach((element) => element.remove()),
  };
}

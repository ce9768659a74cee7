/** A width and the height that a card had at it, in CSS pixels. */
type Size = readonly [widthPx: number, heightPx: number];
type Sizes = Record<string, readonly Size[]>;

const ITEM = 'billet-sizes';
const PLACES_AT_MOST = 80;
const WIDTHS_AT_MOST = 4;
/** A scrollbar that is not there yet makes a page wider by this much at most. */
const NEAR_PX = 24;

/** Short, and says nothing of the address that is in it. */
function shortened(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** Which element this is of which page: its address, and tag and turn of it and of all whose inside it stands in. */
export function placeOf(element: Element, language: string): string {
  const names: string[] = [];
  for (let each: Element | undefined = element; each !== undefined; ) {
    const root = each.getRootNode() as Document | ShadowRoot;
    const turn = [...root.querySelectorAll(each.localName)].indexOf(each);
    names.push(`${each.localName}${turn}`);
    each = root instanceof ShadowRoot ? root.host : undefined;
  }
  return shortened(`${location.pathname}${location.search} ${names.join(' ')} ${language}`);
}

function read(): Sizes {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(ITEM) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Sizes) : {};
  } catch {
    return {};
  }
}

function isSize(size: unknown): size is Size {
  return Array.isArray(size) && size.length === 2 && size.every((length) => Number.isFinite(length) && length >= 0);
}

function sizesAt(sizes: Sizes, place: string): readonly Size[] {
  const kept: unknown = sizes[place];
  return Array.isArray(kept) ? kept.filter(isSize) : [];
}

/** How high a card was in a place, at this width or nearly; undefined where it has not been seen in this session. */
export function rememberedHeight(place: string, widthPx: number): number | undefined {
  const near = sizesAt(read(), place)
    .filter(([width]) => Math.abs(width - widthPx) <= NEAR_PX)
    .sort(([a], [b]) => Math.abs(a - widthPx) - Math.abs(b - widthPx));
  return near[0]?.[1];
}

/** Remembers it for the rest of the session. Only lengths are kept; where nothing can be, nothing is. */
export function rememberHeight(place: string, widthPx: number, heightPx: number): void {
  const { [place]: _, ...others } = read();
  const widths = sizesAt(read(), place).filter(([width]) => width !== widthPx);
  const kept = Object.entries(others).slice(1 - PLACES_AT_MOST);
  const sizes = Object.fromEntries([...kept, [place, [...widths, [widthPx, heightPx]].slice(-WIDTHS_AT_MOST)]]);
  try {
    sessionStorage.setItem(ITEM, JSON.stringify(sizes));
  } catch {
    return;
  }
}

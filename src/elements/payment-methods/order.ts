/** The list with one of its items in another place; the same list where there is nothing to move. */
export function moveTo(ids: readonly string[], id: string, place: number): readonly string[] {
  const from = ids.indexOf(id);
  const to = Math.min(Math.max(place, 0), ids.length - 1);
  if (from === -1 || from === to) return ids;
  const rest = ids.filter((other) => other !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}

/** Things in the order of a list of ids; what the list does not name comes after it, as it was. */
export function inOrder<T extends { readonly id: string }>(things: readonly T[], ids: readonly string[]): readonly T[] {
  const place = (id: string) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return things
    .map((thing, index) => ({ thing, index }))
    .sort((a, b) => place(a.thing.id) - place(b.thing.id) || a.index - b.index)
    .map(({ thing }) => thing);
}

/** Whether two lists hold the same ids in the same order. */
export function sameOrder(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

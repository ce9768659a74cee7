import type { z } from '../../contract/schema/z.ts';

type Issue = z.core.$ZodIssue;
type Container = Record<PropertyKey, unknown>;

/**
 * Names that a newer backend may add without harm, by where they stand (the field and the one around it), and what is
 * shown in their place. A name that says where money is (the status of a charge, the kind of a method) is not here:
 * guessing it would mislead.
 */
const STAND_INS: Readonly<Record<string, unknown>> = {
  'methods.funding': 'unknown',
  'suspendedBy.reason': 'declined',
  'charges.reason': 'declined',
  'charge.reason': 'declined',
  'openCharge.reason': 'declined',
  'lastPayment.reason': 'declined',
  reason: 'declined',
  'nextPayment.reason': null,
  'planSwitch.reason': null,
  'rows.type': 'adjustment',
  'lines.type': 'adjustment',
};

/** Lists of names, or of things that happened: an item that is not known is left out of them. */
const LISTS_WITHOUT_STRANGERS: ReadonlySet<string> = new Set([
  'notices',
  'laterNotices',
  'events',
  'types',
  'hiddenTypes',
  'kinds',
  'autoKinds',
  'oneTimeKinds',
  'schedules',
  'statements',
]);

function isUnknownName({ code }: Issue): boolean {
  return code === 'invalid_value' || code === 'invalid_union';
}

function parentOf(data: unknown, path: readonly PropertyKey[]): Container | null {
  let part: unknown = data;
  for (const key of path.slice(0, -1)) part = (part as Container | null | undefined)?.[key];
  return typeof part === 'object' && part !== null ? (part as Container) : null;
}

/** Where in its path an issue stands in a list that may lose the item. */
function strangerIn(path: readonly PropertyKey[]): number {
  return path.findLastIndex(
    (key, index) => typeof key === 'number' && LISTS_WITHOUT_STRANGERS.has(String(path[index - 1])),
  );
}

function replaceName(data: unknown, path: readonly PropertyKey[]): boolean {
  const field = String(path.at(-1));
  const place = path.filter((key) => typeof key === 'string').slice(-2).join('.');
  const parent = parentOf(data, path);
  if (!parent || typeof parent[field] !== 'string' || !Object.hasOwn(STAND_INS, place)) return false;
  parent[field] = STAND_INS[place];
  return true;
}

/**
 * Takes the harmless names that this version doesn't know out of an answer, in place. False: something else is wrong
 * with it.
 */
export function tolerate(data: unknown, issues: readonly Issue[]): boolean {
  const strangers = new Map<string, readonly PropertyKey[]>();
  for (const issue of issues) {
    if (!isUnknownName(issue)) return false;
    if (replaceName(data, issue.path)) continue;
    const index = strangerIn(issue.path);
    if (index < 0) return false;
    const path = issue.path.slice(0, index + 1);
    strangers.set(path.map(String).join('.'), path);
  }
  // From the end of each list on, so that the places of the others stay what they are.
  const byPlace = [...strangers.values()].sort((a, b) => Number(b.at(-1)) - Number(a.at(-1)));
  for (const path of byPlace) (parentOf(data, path) as unknown as unknown[] | null)?.splice(Number(path.at(-1)), 1);
  return true;
}

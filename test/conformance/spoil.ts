type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Fields = { [key: string]: Json };
interface RawStep extends Fields {
  expect: Fields;
}

/** A story in which one thing is expected that is not so. */
export interface Spoiled {
  readonly text: string;
  /** From 1. */
  readonly step: number;
  readonly what: string;
}

/** Other values of the same kind: what is expected instead. */
const OTHER: Readonly<Record<string, string>> = {
  succeeded: 'failed',
  failed: 'succeeded',
  processing: 'failed',
  active: 'expired',
  suspended: 'active',
  expired: 'active',
  flat: 'per-minute',
  'per-minute': 'flat',
};

type Path = readonly (string | number)[];

function nameOf(path: Path): string {
  return String(path.findLast((key) => typeof key === 'string'));
}

function otherText(text: string, path: Path): string {
  const name = nameOf(path);
  if (name === 'type' || name === 'types') return text === 'fax' ? 'usage' : 'fax';
  if (name === 'notifications') return text === 'payment.failed' ? 'payment.receipt' : 'payment.failed';
  if (/^-?\d+(\.\d+)?$/.test(text)) return text.replace(/\d$/, (digit) => (digit === '9' ? '8' : String(Number(digit) + 1)));
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text.endsWith('-07') ? text.replace(/..$/, '08') : text.replace(/..$/, '07');
  if (text.endsWith('Z')) return text.replace(/..Z$/, text.endsWith('31Z') ? '32Z' : '31Z');
  return name === 'because' ? 'R99' : (OTHER[text] ?? `${text}-other`);
}

/** The places of the values under `value` that can be something else; a list can also be shorter. */
function places(value: Json, path: Path): Path[] {
  if (Array.isArray(value)) {
    return [...value.flatMap((item, index) => places(item, [...path, index])), ...(value.length > 0 ? [path] : [])];
  }
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).flatMap(([key, item]) => places(item, [...path, key]));
  }
  return typeof value === 'string' || typeof value === 'boolean' ? [path] : [];
}

/** What is asked and not expected: the range of a history, the command of a preview. */
function isExpected([key, part]: Path): boolean {
  if (key === 'preview') return part === 'charges' || part === 'notifications';
  return !['from', 'to', 'days', 'dailyUsage', 'kind'].includes(String(part));
}

/** Expectations whose list only names some: one less is still so. */
function isPartial(path: Path): boolean {
  return path.at(-1) === 'because';
}

function spoil(step: RawStep, path: Path): RawStep {
  const copy = structuredClone(step);
  let parent: Json = copy.expect;
  for (const key of path.slice(0, -1)) parent = (parent as Fields)[key as string] as Json;
  const key = path.at(-1) as string;
  const value = (parent as Fields)[key] as Json;
  if (Array.isArray(value)) value.pop();
  else (parent as Fields)[key] = typeof value === 'boolean' ? !value : otherText(value as string, path);
  return copy;
}

/**
 * Of each `expect` of a story one copy of the story with one value spoiled; which one goes round with the number of the
 * step, so that over all stories every kind of expectation is spoiled.
 */
export function spoiled(text: string): Spoiled[] {
  const story = JSON.parse(text) as { steps?: RawStep[] };
  return (story.steps ?? []).flatMap((step, index) => {
    if (!step.expect) return [];
    const candidates = places(step.expect, []).filter((path) => isExpected(path) && !isPartial(path));
    const path = candidates[(index * 7 + text.length) % candidates.length];
    if (!path) return [];
    const steps = story.steps?.map((other, at) => (at === index ? spoil(step, path) : other));
    return [{ text: JSON.stringify({ ...story, steps }), step: index + 1, what: path.join('.') }];
  });
}

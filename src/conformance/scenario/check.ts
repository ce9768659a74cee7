import type { z } from '../../contract/schema/z.ts';
import { ScenarioError } from './error.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

function pathText(start: string, path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' || text.endsWith(' ') ? `${text}${String(key)}` : `${text}.${String(key)}`;
  }, start);
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );
}

function quoted(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(', ');
}

/** Of the forms that a value may have, the one that it was meant to have: whose type at least is right. */
function meantForm(issue: Issue): readonly Issue[] | undefined {
  if (issue.code !== 'invalid_union') return undefined;
  return issue.errors.find((form) => form.every(({ code, path }) => code !== 'invalid_type' || path.length > 0));
}

function wanted(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return issue.values.length > 1 ? `one of ${quoted(issue.values)}` : quoted(issue.values);
    case 'invalid_key':
      return 'another key';
    case 'too_small':
    case 'too_big':
    case 'invalid_format':
    case 'custom':
      return issue.message;
    default:
      return 'something else';
  }
}

function problems(issue: Issue, root: unknown, start: string, above: Path): string[] {
  const path = [...above, ...issue.path];
  const form = meantForm(issue);
  if (form) return form.flatMap((inner) => problems(inner, root, start, path));
  const where = pathText(start, path);
  const prefix = where === '' || where.endsWith(' ') ? where : `${where}: `;
  if (issue.code === 'unrecognized_keys') return [`${prefix}unknown key ${quoted(issue.keys)}`];
  const value = valueAt(root, path);
  if (value === undefined) return [`${where} is missing`];
  return [`${prefix}expected ${wanted(issue)}, found ${JSON.stringify(value)}`];
}

/**
 * `value` as its schema knows it. Throws a `ScenarioError` that names each key at fault; `where` is where the value
 * stands in the file: a key, or a step (`step 3: `).
 */
export function check<S extends z.ZodMiniType>(schema: S, value: unknown, where = ''): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ScenarioError(parsed.error.issues.flatMap((issue) => problems(issue, value, where, [])).join('; '));
}

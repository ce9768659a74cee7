import type { z } from '../../contract/schema/z.ts';
import { NOT_FINITE_NAMES } from './json.ts';

/** How a field of an input is written in a query string: once, as a number, or once for each of its values. */
export type FieldKind = 'text' | 'number' | 'list';

const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
const NOT_FINITE: ReadonlySet<string> = new Set(NOT_FINITE_NAMES);

/** The kind of a field, from its schema. */
export function fieldKind(schema: z.core.$ZodType): FieldKind {
  const { def } = schema._zod;
  const inner = 'innerType' in def ? (def.innerType as z.core.$ZodType) : null;
  if (inner) return fieldKind(inner);
  if (def.type === 'array') return 'list';
  // The one field that has a schema of its own making is the amount as it was typed.
  return def.type === 'number' || def.type === 'custom' ? 'number' : 'text';
}

/** The fields of a read as a query string, without the question mark. An empty list is one empty value. */
export function toQuery(fields: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams();
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    if (!Array.isArray(value)) query.append(field, String(value));
    else for (const item of value.length > 0 ? value : ['']) query.append(field, String(item));
  }
  return query.toString();
}

function numberOr(text: string): unknown {
  return NUMBER.test(text) || NOT_FINITE.has(text) ? Number(text) : text;
}

/**
 * What a query string says, as far as its text can be read as the schema's fields. What is unknown, doubled or no
 * number stays as it came, for the schema to refuse.
 */
export function fromQuery(query: URLSearchParams, schema: z.ZodMiniObject): Record<string, unknown> {
  const shape = schema.def.shape as Readonly<Record<string, z.core.$ZodType>>;
  const read = (field: string): unknown => {
    const values = query.getAll(field);
    const fieldSchema = Object.hasOwn(shape, field) ? shape[field] : undefined;
    const kind = fieldSchema ? fieldKind(fieldSchema) : 'text';
    if (kind === 'list') return values.length === 1 && values[0] === '' ? [] : values;
    if (values.length > 1) return values;
    return kind === 'number' ? numberOr(values[0] as string) : values[0];
  };
  return Object.fromEntries([...new Set(query.keys())].map((field) => [field, read(field)]));
}

import { BillingError } from '../contract/index.ts';
import type { z } from '../contract/schema/z.ts';

/** Input that makes no sense: refused at the boundary, before the rules see it. */
export function malformed(field: string, cause?: unknown): BillingError {
  return new BillingError('malformed', { field, cause }, `malformed: ${field}`);
}

/** The value as its schema knows it. Rejects anything else with `malformed` and the field at fault. */
export function check<S extends z.ZodMiniType>(schema: S, value: unknown, what = 'input'): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw malformed(issue && issue.path.length > 0 ? issue.path.map(String).join('.') : what, parsed.error);
}

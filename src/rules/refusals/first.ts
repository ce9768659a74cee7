import { REFUSAL_CODES, type RefusalCode } from '../../contract/index.ts';

/**
 * The answer where several codes apply: the first in the order of R7, in whatever order the conditions were written.
 * A condition that does not hold is `false`.
 */
export function firstRefusal(codes: readonly (RefusalCode | false)[]): RefusalCode | null {
  let first: RefusalCode | null = null;
  for (const code of codes) {
    if (code && (first === null || REFUSAL_CODES.indexOf(code) < REFUSAL_CODES.indexOf(first))) first = code;
  }
  return first;
}

/**
 * JSON has no number that is not finite, and turns one into null. What a customer typed must reach the rules as it is,
 * for them to refuse (`invalid_amount`, R7): such an amount is sent as its name, a string. Amounts are the fields whose
 * name ends in `Minor`.
 */
const NOT_FINITE: ReadonlySet<unknown> = new Set(['NaN', 'Infinity', '-Infinity']);

/** The names that stand for the numbers which JSON lacks. */
export const NOT_FINITE_NAMES = ['NaN', 'Infinity', '-Infinity'] as const;

function isAmount(field: string): boolean {
  return field.endsWith('Minor');
}

/** The JSON text of a request. */
export function requestToJson(value: unknown): string {
  return JSON.stringify(value, (field, part: unknown) => {
    return isAmount(field) && typeof part === 'number' && !Number.isFinite(part) ? String(part) : part;
  });
}

/** What the JSON text of a request says. Throws a SyntaxError where it is none. */
export function requestFromJson(text: string): unknown {
  return JSON.parse(text, (field, part: unknown) => {
    return isAmount(field) && NOT_FINITE.has(part) ? Number(part) : part;
  });
}

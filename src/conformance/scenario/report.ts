/** What a story expected, and what was there; `expected` is null where the story itself makes no sense. */
export interface Failure {
  readonly key?: string;
  readonly expected: unknown;
  readonly seen: unknown;
}

/** How a story went. */
export type StoryResult =
  | { readonly name: string; readonly passed: true }
  | {
      readonly name: string;
      readonly passed: false;
      /** `step 3 (expect)` */
      readonly where: string;
      readonly failures: readonly Failure[];
    };

export function passed(name: string): StoryResult {
  return { name, passed: true };
}

export function failed(name: string, where: string, failures: readonly Failure[]): StoryResult {
  return { name, passed: false, where, failures };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function failureText({ key, expected, seen }: Failure): string {
  const prefix = key === undefined ? '' : `${key} `;
  return expected === null ? `${prefix}${textOf(seen)}` : `${prefix}expected ${textOf(expected)}, seen ${textOf(seen)}`;
}

/** Names and causes may have lines of their own. */
function inOneLine(text: string): string {
  return text.replace(/\s*[\r\n]\s*/g, ' ');
}

/** One line about one story: `ok  …`, or `FAIL` with the step, what was expected and what was seen. */
export function lineOf(path: string, result: StoryResult): string {
  if (result.passed) return inOneLine(`ok  ${result.name}`);
  return inOneLine(`FAIL ${path}: ${result.where}: ${result.failures.map(failureText).join('; ')}`);
}

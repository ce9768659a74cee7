/** Controls and line ends would add lines or headers; overrides of direction would turn an amount around. */
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const DIRECTIONS = /[\u202A-\u202E\u2066-\u2069]/g;

/** Text that somebody typed, fit for the middle of a sentence or a subject. */
export function oneLine(text: string): string {
  return text.replace(DIRECTIONS, '').replace(BREAKS, ' ').trim();
}

const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The canonical form of a language tag; undefined for text that is none, such as `lang="x y"`. */
export function canonicalLocale(tag: string | null | undefined): string | undefined {
  if (tag === null || tag === undefined || tag.trim() === '') return undefined;
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

const directions = new Map<string, 'ltr' | 'rtl'>();

/** Which way a locale's script runs. Found out once: that costs more than anything else that is known of a locale. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  const known = directions.get(locale);
  if (known !== undefined) return known;
  const direction = scriptDirection(locale);
  directions.set(locale, direction);
  return direction;
}

/**
 * What a locale whose script runs from right to left writes, kept together and in its order in the midst of a sentence
 * of another language; any other's as it is.
 */
export function isolated(text: string, locale: string): string {
  return directionOf(locale) === 'rtl' ? `\u2067${text}\u2069` : text;
}

function scriptDirection(locale: string): 'ltr' | 'rtl' {
  const { language, script } = new Intl.Locale(locale).maximize();
  if (script !== undefined) return ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo'].includes(script) ? 'rtl' : 'ltr';
  return RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
}

import type { Catalogue } from './catalogue.ts';
import { en } from './en/index.ts';
import { es } from './es/index.ts';
import { fr } from './fr/index.ts';

/** The languages that the kit speaks, by primary subtag. */
export const languages: ReadonlyMap<string, Catalogue> = new Map<string, Catalogue>([
  ['en', en],
  ['es', es],
  ['fr', fr],
]);

/** The language that is spoken where a locale's own is not there. */
export const FALLBACK_LANGUAGE = 'en';

/** The language of the kit for a locale: its own, else English. */
export function languageFor(locale: string): string {
  const language = locale.split('-')[0]?.toLowerCase() ?? FALLBACK_LANGUAGE;
  return languages.has(language) ? language : FALLBACK_LANGUAGE;
}

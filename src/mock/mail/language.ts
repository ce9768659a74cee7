import type { MailCatalogue } from './catalogue.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';

const CATALOGUES = new Map<string, MailCatalogue>([
  ['en', EN],
  ['fr', FR],
  ['es', ES],
]);

/** A BCP 47 tag without its extensions, which would choose other digits or calendars than the texts have. */
function localeOf(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(new Intl.Locale(tag).baseName);
  } catch {
    return null;
  }
}

/** The texts for a BCP 47 tag, and the locale that amounts and dates are written in; English where it is not there. */
export function catalogueFor(tag: string): { readonly catalogue: MailCatalogue; readonly locale: string } {
  const locale = localeOf(tag);
  const catalogue = locale && CATALOGUES.get(locale.language);
  return catalogue ? { catalogue, locale: locale.toString() } : { catalogue: EN, locale: 'en' };
}

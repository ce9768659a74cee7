import { isolated } from './format/locale.ts';
import { formatInstant, formatZone } from './format/time.ts';
import type { Localizer } from './localizer.ts';

function deviceTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/**
 * An ISO instant by the clock of the device, with its zone: `Wed 25 Nov, 06:01 CET`. Undefined where that clock shows
 * the same as the one that times are shown in.
 */
export function whereYouAre(
  instant: string,
  { locale, timeZone }: Localizer,
  viewerTimeZone: string = deviceTimeZone(),
): string | undefined {
  const shown = (zone: string) => formatInstant(instant, zone, locale, 'weekdayTime');
  const there = shown(viewerTimeZone);
  return there === shown(timeZone) ? undefined : isolated(`${there} ${formatZone(instant, viewerTimeZone, locale)}`, locale);
}

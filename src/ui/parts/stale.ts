import { nothing, type TemplateResult } from 'lit';
import type { BilletElement } from '../element/billet-element.ts';
import type { Localizer } from '../localizer.ts';
import type { AccountStore } from '../store/account-store.ts';
import type { ResourceState } from '../store/resource.ts';
import { button } from './button.ts';
import { errorText, note } from './states.ts';

type State = ResourceState<unknown>;

const MINUTE_MS = 60_000;

/** As of when it holds: `24 Nov, 14:05 EST (5 minutes ago)`; how long ago is left out in the first minute. */
function asOfText(states: readonly State[], store: AccountStore, localizer: Localizer): string {
  const instant = store.asOf(states);
  if (store.nowMs - Date.parse(instant) >= MINUTE_MS) return localizer.when(instant, store.nowMs, 'dayTime');
  return localizer.zoned(instant, 'dayTime');
}

/** Why is said where the person can do something about it. */
function whyText({ error }: State, { t }: Localizer): string {
  const tells = error?.code === 'unauthenticated' || error?.code === 'forbidden';
  return tells ? ` ${errorText(error, t)}` : '';
}

/**
 * What is shown may be out of date: the device is offline, or one of the answers could not be made fresh. Says as of
 * when all of it holds. Never spoken by itself: its time goes on every minute.
 */
export function staleNote(host: BilletElement, states: readonly State[]): TemplateResult | typeof nothing {
  const { store, localizer } = host;
  const { t } = localizer;
  const stale = states.find((state) => state.stale);
  if (store === undefined || (stale === undefined && !store.offline)) return nothing;
  const time = asOfText(states, store, localizer);
  if (stale === undefined || store.offline) return note('warn', t('common.offline', { time }));
  const busy = states.some((state) => state.stale && state.refreshing);
  return note(
    'warn',
    `${t('common.stale', { time })}${whyText(stale, localizer)}`,
    button({ label: t('common.tryAgain'), kind: 'quiet', busy, onClick: () => store.refresh() }),
  );
}

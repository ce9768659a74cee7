import { html, nothing, svg, type TemplateResult } from 'lit';
import type { SharedData } from '../../ui/index.ts';
import { amount, button, type Localizer } from '../../ui/index.ts';

type Upcoming = SharedData<'services'>['upcoming'];

export interface UpcomingOptions {
  readonly upcoming: Upcoming;
  readonly localizer: Localizer;
  readonly open: boolean;
  readonly onToggle: () => void;
}

const FULL = 100;

function share(minor: number, ofMinor: number): number {
  return ofMinor <= 0 ? 0 : Math.max(0, Math.min(FULL, (minor / ofMinor) * FULL));
}

/** A bar in which the shorter windows lie, so that three lines can't be read as a sum (R61). */
function bar(minors: readonly number[], ofMinor: number): TemplateResult {
  const longestFirst = [...minors].reverse();
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect class="track" width="100" height="10"></rect>
    ${longestFirst.map((minor, index) => {
      const depth = minors.length - index;
      return svg`<rect class="depth-${depth}" width=${share(minor, ofMinor)} height="10"></rect>`;
    })}
  </svg>`;
}

function items({ upcoming, localizer }: UpcomingOptions): TemplateResult {
  const { t } = localizer;
  return html`<table class="items" id="upcoming-items">
    <caption class="visually-hidden">
      ${t('balanceTile.upcoming')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${t('balanceTile.date')}</th>
        <th scope="col">${t('balanceTile.item')}</th>
        <th scope="col" class="end">${t('balanceTile.amount')}</th>
      </tr>
    </thead>
    <tbody>
      ${upcoming.items.map(
        (item) =>
          html`<tr>
            <td class="num">${localizer.date(item.date, 'shortDate')}</td>
            <td><bdi>${item.label}</bdi></td>
            <td class="end">${amount(item.amountMinor, localizer)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** The fees of tomorrow, the next 3 and the next 7 days: each line contains the one above it (R61). */
export function upcomingPicture(options: UpcomingOptions): TemplateResult {
  const { upcoming, localizer, open, onToggle } = options;
  const { t } = localizer;
  const minors = [upcoming.tomorrowMinor, upcoming.next3DaysMinor, upcoming.next7DaysMinor];
  const labels = [t('balanceTile.tomorrow'), t('balanceTile.next3Days'), t('balanceTile.next7Days')];
  const count = upcoming.items.length;
  if (count === 0) return html`<p class="small muted">${t('balanceTile.upcomingNone')}</p>`;
  return html`<section class="upcoming" aria-labelledby="upcoming">
    <p class="small">
      <strong id="upcoming">${t('balanceTile.upcoming')}</strong>
      <span class="muted">${t('balanceTile.upcomingNested')}</span>
    </p>
    <dl class="nest">
      ${minors.map(
        (minor, index) =>
          html`<div>
            <dt>${labels[index]}</dt>
            <dd>${bar(minors.slice(0, index + 1), upcoming.next7DaysMinor)}</dd>
            <dd class="end">${amount(minor, localizer)}</dd>
          </div>`,
      )}
    </dl>
    ${button({
      label: open ? t('balanceTile.hideItems') : t('balanceTile.showItems', { count }),
      kind: 'quiet',
      expanded: open,
      ...(open ? { controls: 'upcoming-items' } : {}),
      onClick: onToggle,
    })}
    ${open ? items(options) : nothing}
  </section>`;
}

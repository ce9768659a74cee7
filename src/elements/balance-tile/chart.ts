import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Localizer } from '../../ui/index.ts';
import type { Course } from './course.ts';

/** The chart is drawn on a grid of this size and stretched to its box; strokes and dots keep theirs. */
const WIDTH = 600;
const HEIGHT = 100;

interface Scale {
  readonly lowMinor: number;
  readonly highMinor: number;
  readonly x: (index: number) => number;
  readonly y: (minor: number) => number;
}

/** Steps that people count in. */
function roundedUp(minor: number): number {
  if (minor <= 0) return 0;
  const magnitude = 10 ** Math.floor(Math.log10(minor));
  const step = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((each) => each * magnitude >= minor) ?? 10;
  return Math.ceil(step * magnitude);
}

function scaleOf({ days, thresholdMinor }: Course): Scale {
  const values = days.flatMap((day) => [day.valueMinor, day.valueMinor - day.paidMinor]);
  const highMinor = roundedUp(Math.max(...values, thresholdMinor ?? 0, 100));
  const lowMinor = -roundedUp(-Math.min(...values, 0)) + 0;
  const last = Math.max(days.length - 1, 1);
  const round = (value: number) => Math.round(value * 100) / 100;
  return {
    lowMinor,
    highMinor,
    x: (index) => round((index / last) * WIDTH),
    y: (minor) => round(HEIGHT - ((minor - lowMinor) / (highMinor - lowMinor)) * HEIGHT),
  };
}

/** From day to day: usage runs down, a payment is a step of it; bills and what is paid of them are steps. */
function line({ days, owed }: Course, from: number, to: number, { x, y }: Scale): string {
  const points = days.slice(from, to + 1).flatMap((day, offset) => {
    const at = x(from + offset);
    const previous = offset === 0 ? undefined : days[from + offset - 1];
    if (previous === undefined) return [`${at} ${y(day.valueMinor)}`];
    const level = owed ? [`${at} ${y(previous.valueMinor)}`] : [];
    const paid = day.paidMinor === 0 ? [] : [`${at} ${y(day.valueMinor - day.paidMinor)}`];
    return [...level, ...paid, `${at} ${y(day.valueMinor)}`];
  });
  return points.length < 2 ? '' : `M${points.join('L')}`;
}

function dots(course: Course, { x, y }: Scale) {
  return course.days.map((day, index) => {
    if (day.payments === 0) return nothing;
    const d = `M${x(index)} ${y(day.valueMinor)}h0`;
    const kind = day.foreseen ? 'foreseen' : 'past';
    return svg`<path class="dot ${kind}" d=${d}></path><path class="dot-inside" d=${d}></path>`;
  });
}

/** How much of the width and the height a label of the scale covers, about. */
const LABEL_WIDTH = 0.25;
const LABEL_HEIGHT = 0.15;

/** Where a label of the scale covers nothing of the course: at its beginning, unless only its end is free. */
function freeSide({ days }: Course, { lowMinor, highMinor }: Scale, edge: 'low' | 'high'): 'start' | 'end' {
  const margin = (highMinor - lowMinor) * LABEL_HEIGHT;
  const count = Math.ceil(days.length * LABEL_WIDTH);
  const isCovered = ({ valueMinor, paidMinor }: Course['days'][number]) => {
    const values = [valueMinor, valueMinor - paidMinor];
    return edge === 'low'
      ? Math.min(...values) < lowMinor + margin
      : Math.max(...values) > highMinor - margin;
  };
  return days.slice(0, count).some(isCovered) && !days.slice(-count).some(isCovered) ? 'end' : 'start';
}

function scaleLabel(course: Course, scale: Scale, edge: 'low' | 'high', localizer: Localizer): TemplateResult {
  const minor = edge === 'low' ? scale.lowMinor : scale.highMinor;
  return html`<span class="${edge} ${freeSide(course, scale, edge)} small muted num">${localizer.money(minor)}</span>`;
}

function drawing(course: Course, scale: Scale): TemplateResult {
  const { days, thresholdMinor } = course;
  const { x, y } = scale;
  const now = days.findLastIndex((day) => !day.foreseen);
  const past = line(course, 0, now, scale);
  const area = past === '' ? '' : `${past}L${x(now)} ${y(scale.lowMinor)}L0 ${y(scale.lowMinor)}Z`;
  const threshold = thresholdMinor === null ? undefined : y(thresholdMinor);
  return html`<svg
    class="course"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    <path class="base" d="M0 ${y(0)}H${WIDTH}"></path>
    <path class="area" d=${area}></path>
    ${threshold === undefined ? nothing : svg`<path class="threshold" d="M0 ${threshold}H${WIDTH}"></path>`}
    <path class="now" d="M${x(now)} 0V${HEIGHT}"></path>
    <path class="line past" d=${past}></path>
    <path class="line foreseen" d=${line(course, now, days.length - 1, scale)}></path>
    ${dots(course, scale)}
  </svg>`;
}

function key(kind: string, text: string): TemplateResult {
  return html`<li>
    <svg width="22" height="10" viewBox="0 0 22 10" aria-hidden="true" focusable="false">
      ${kind === 'dot'
        ? svg`<path class="dot past" d="M11 5h0"></path><path class="dot-inside" d="M11 5h0"></path>`
        : svg`<path class=${kind} d="M1 5H21"></path>`}
    </svg>
    <span>${text}</span>
  </li>`;
}

function legend(course: Course, localizer: Localizer, isAtOrBelow: boolean): TemplateResult {
  const { t } = localizer;
  const { thresholdMinor, days } = course;
  const amount = thresholdMinor === null ? '' : localizer.money(thresholdMinor);
  const thresholdText = isAtOrBelow ? t('balanceTile.chartThresholdAt', { amount }) : t('balanceTile.chartThreshold', { amount });
  return html`<ul class="legend small muted" aria-hidden="true">
    ${key('line past', course.owed ? t('balanceTile.amountDue') : t('balanceTile.balance'))}
    ${days.some((day) => day.foreseen) ? key('line foreseen', t('balanceTile.chartForecast')) : nothing}
    ${days.some((day) => day.payments > 0) ? key('dot', t('balanceTile.chartPayment')) : nothing}
    ${thresholdMinor === null ? nothing : key('threshold', thresholdText)}
  </ul>`;
}

function axis({ days }: Course, localizer: Localizer): TemplateResult {
  const first = days[0]?.date ?? '';
  const last = days[days.length - 1];
  return html`<div class="axis small muted" aria-hidden="true">
    <span>${localizer.date(first, 'shortDate')}</span>
    <span>${last?.foreseen ? localizer.t('balanceTile.chartToday') : nothing}</span>
    <span>${last === undefined ? nothing : localizer.date(last.date, 'shortDate')}</span>
  </div>`;
}

/** The course as a picture, with a sentence for who can't see it; the table tells it all. */
export function courseChart(course: Course, localizer: Localizer, isAtOrBelow: boolean): TemplateResult {
  const { t } = localizer;
  const { days } = course;
  const scale = scaleOf(course);
  const from = localizer.date(days[0]?.date ?? '');
  const to = localizer.date(days[days.length - 1]?.date ?? '');
  const count = days.reduce((sum, day) => sum + day.payments, 0);
  const what = course.owed ? t('balanceTile.amountDue') : t('balanceTile.balance');
  const label = `${t('balanceTile.chart', { what, from, to })} ${t('balanceTile.chartTopUps', { count })}`;
  return html`<div class="chart" role="img" aria-label=${label}>
    <div class="plot">
      ${scaleLabel(course, scale, 'high', localizer)} ${scaleLabel(course, scale, 'low', localizer)} ${drawing(course, scale)}
    </div>
    ${axis(course, localizer)} ${legend(course, localizer, isAtOrBelow)}
  </div>`;
}

/** The same, day by day. */
export function courseTable(course: Course, localizer: Localizer): TemplateResult {
  const { t } = localizer;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${t('balanceTile.tableCaption')}>
    <table>
      <caption class="visually-hidden">
        ${t('balanceTile.tableCaption')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t('balanceTile.date')}</th>
          <th scope="col" class="end">${course.owed ? t('balanceTile.amountDue') : t('balanceTile.balance')}</th>
          <th scope="col" class="end">${t('balanceTile.tablePayments')}</th>
        </tr>
      </thead>
      <tbody>
        ${course.days.map(
          (day) =>
            html`<tr>
              <th scope="row">
                <span class="num">${localizer.date(day.date, 'shortDate')}</span>
                ${day.foreseen ? html`<span class="muted">${t('balanceTile.tableForeseen')}</span>` : nothing}
              </th>
              <td class="end num">${localizer.money(day.valueMinor)}</td>
              <td class="end num">
                ${day.payments === 0 ? nothing : localizer.money(day.paidMinor, { sign: 'always' })}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

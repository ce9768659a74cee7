import { html, nothing, svg, type TemplateResult } from 'lit';
import type { BillingError } from '../../contract/index.ts';
import type { Translate } from '../i18n/translate.ts';
import { button } from './button.ts';
import { icon, type IconName } from './icons.ts';

/** How things stand: said by shape, word and colour. */
export type Tone = 'good' | 'warn' | 'bad' | 'neutral' | 'busy';

const MARKS = {
  good: svg`<circle cx="4" cy="4" r="3.5" fill="currentColor" />`,
  warn: svg`<path d="M4 0 8 4 4 8 0 4Z" fill="currentColor" />`,
  bad: svg`<path d="M.5.5h7v7h-7Z" fill="currentColor" />`,
  neutral: svg`<circle cx="4" cy="4" r="3" fill="none" stroke="currentColor" stroke-width="1.5" />`,
  busy: svg`<path d="M4 1a3 3 0 1 1-3 3" fill="none" stroke="currentColor" stroke-width="1.5" />`,
};

/** The chip of a state: its mark and its word. */
export function chip(tone: Tone, text: string): TemplateResult {
  return html`<span class="chip ${tone}" part="chip">
    <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true" focusable="false">${MARKS[tone]}</svg>
    <span>${text}</span>
  </span>`;
}

const NOTE_ICONS: Readonly<Record<Tone, IconName>> = {
  good: 'check',
  warn: 'alert',
  bad: 'alert',
  neutral: 'info',
  busy: 'clock',
};

/** A sentence that holds for the whole card, and what can be done about it. */
export function note(tone: Tone, text: unknown, action: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`<div class="note ${tone}" part="note">
    ${icon(NOTE_ICONS[tone])}<span class="text">${text}</span>${action}
  </div>`;
}

/** What an error means to the person in front of it, by its code. */
export function errorText(error: Pick<BillingError, 'code'>, t: Translate): string {
  return t(`errors.${error.code}`);
}

/** The same for something that was only read. */
function loadErrorText(error: BillingError, t: Translate): string {
  return error.code === 'network' ? t('common.noConnection') : errorText(error, t);
}

/** In the place of what could not be loaded: what is wrong, and Try again where that may help. */
export function errorState(error: BillingError, t: Translate, retry?: () => void): TemplateResult {
  return html`<div class="state" part="error" role="alert">
    <p class="what bad">${t('common.loadFailed')}</p>
    <p>${loadErrorText(error, t)}</p>
    ${error.requestId === undefined
      ? nothing
      : html`<p class="small muted">${t('common.reference', { requestId: error.requestId })}</p>`}
    ${retry === undefined ? nothing : button({ label: t('common.tryAgain'), onClick: retry })}
  </div>`;
}

/** In the place of a list that has nothing in it yet: what will be here, and the first step. */
export function emptyState(text: string, action: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`<div class="state" part="empty">
    <p class="muted">${text}</p>
    ${action}
  </div>`;
}

/** What a card will hold, so that it has its final size before there is anything in it. */
export interface Skeleton {
  readonly fact?: boolean;
  /** Lines of text. */
  readonly lines?: number;
  /** Rows of a list, 44 px each. */
  readonly rows?: number;
  /** As many more where the card is narrow. */
  readonly narrowRows?: number;
  readonly actions?: number;
}

function bones(count: number, className: string): TemplateResult[] {
  return Array.from({ length: count }, () => html`<span class="bone ${className}"></span>`);
}

/** A card's inside while it is loading. */
export function skeleton(size: Skeleton, t: Translate): TemplateResult {
  const { fact = false, lines = 1, rows = 0, narrowRows = 0, actions = 0 } = size;
  return html`<div part="skeleton">
    <span class="visually-hidden">${t('common.loading')}</span>
    <div aria-hidden="true">
      ${fact ? html`<p class="fact"><span class="bone fact"></span></p>` : nothing}
      ${lines > 0 ? html`<p>${bones(lines, 'line')}</p>` : nothing}
      ${rows > 0 ? html`<div class="content">${bones(rows, 'row')} ${bones(narrowRows, 'row narrow')}</div>` : nothing}
      ${actions > 0 ? html`<div class="actions">${bones(actions, 'button')}</div>` : nothing}
    </div>
  </div>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { BilletElement } from '../element/billet-element.ts';
import type { ResourceState } from '../store/resource.ts';
import type { SharedData, SharedName } from '../store/resources.ts';
import { button } from './button.ts';
import { staleNote } from './stale.ts';
import { errorState, note, skeleton, type Skeleton } from './states.ts';

/** What a card shows, from top to bottom; what is left out is not there. */
export interface CardParts {
  /** The one chip of the title row. */
  readonly chip?: TemplateResult | typeof nothing | undefined;
  /** Quiet actions of the title row. */
  readonly tools?: unknown;
  /** The number or word that the card is about. */
  readonly fact?: unknown;
  /** What happens next. */
  readonly sentence?: unknown;
  readonly content?: unknown;
  /** Buttons at the foot, one of them primary. */
  readonly actions?: unknown;
  /** Dialogs and whatever else is not part of the flow. */
  readonly extra?: unknown;
}

/** What was asked for, all of it there. */
export type Answers<N extends SharedName> = { readonly [K in N]: SharedData<K> };

export interface CardOptions<N extends SharedName> {
  readonly title: string;
  /** Without these there is nothing to show. */
  readonly needs: readonly N[];
  /** Their final size, for the time before. */
  readonly skeleton: Skeleton;
  readonly ready: (answers: Answers<N>) => CardParts;
  /** What else it shows, so that it says when some of that is out of date. */
  readonly beside?: readonly (ResourceState<unknown> | undefined)[];
  /** False for cards in which nothing can be changed: they need not say that the viewer may not. */
  readonly changes?: boolean;
  /** Whether what it shows beside its needs is there, too: the card waits for it a little. Left out: it is. */
  readonly whole?: boolean;
  /** False while a person has something open in it that the card doesn't begin with. */
  readonly resting?: boolean;
}

const HEADINGS: readonly ((title: string) => TemplateResult)[] = [
  (title) => html`<h1 class="title" id="title" part="title">${title}</h1>`,
  (title) => html`<h2 class="title" id="title" part="title">${title}</h2>`,
  (title) => html`<h3 class="title" id="title" part="title">${title}</h3>`,
  (title) => html`<h4 class="title" id="title" part="title">${title}</h4>`,
  (title) => html`<h5 class="title" id="title" part="title">${title}</h5>`,
  (title) => html`<h6 class="title" id="title" part="title">${title}</h6>`,
];

function heading(title: string, level: number): TemplateResult {
  const index = Number.isInteger(level) ? Math.min(Math.max(level, 1), 6) - 1 : 1;
  return HEADINGS[index]!(title);
}

function unknownNotes(host: BilletElement): TemplateResult[] {
  const { store, t } = host;
  if (store === undefined) return [];
  return store.unknown.map((intent) =>
    store.can('outcome')
      ? note('warn', t('common.unknownOutcome'))
      : note(
          'warn',
          t('common.unknownOutcomeUnaskable'),
          button({ label: t('common.haveChecked'), kind: 'quiet', onClick: () => store.release(intent) }),
        ),
  );
}

/** What holds for the whole card: offline, out of date, not allowed, not known. */
function notes(host: BilletElement, options: Pick<CardOptions<SharedName>, 'needs' | 'beside' | 'changes'>): unknown {
  const { needs, beside = [], changes = true } = options;
  const { store, t } = host;
  if (store === undefined) return nothing;
  const states = [...needs.map((name) => host.stateOf(name)), ...beside].filter((state) => state !== undefined);
  const { viewer } = store;
  const readOnly = changes && store.account !== undefined && !viewer.canChange;
  const reason = viewer.reason;
  return [
    staleNote(host, states),
    readOnly ? note('neutral', reason ? t('common.readOnlyBecause', { reason }) : t('common.readOnly')) : nothing,
    changes ? unknownNotes(host) : nothing,
  ];
}

function answersOf<N extends SharedName>(host: BilletElement, needs: readonly N[]): Answers<N> | undefined {
  const entries = needs.map((name) => [name, host.stateOf(name)?.data] as const);
  if (host.store === undefined || entries.some(([, data]) => data === undefined)) return undefined;
  return Object.fromEntries(entries) as Answers<N>;
}

/** In the place of answers that did not come; undefined while they may still. */
function failure(host: BilletElement, needs: readonly SharedName[]): CardParts | undefined {
  const error = host.problem ?? needs.map((name) => host.stateOf(name)?.error).find((each) => each !== undefined);
  if (error === undefined) return undefined;
  const retry = host.problem === undefined ? () => host.store?.refresh() : undefined;
  return { content: errorState(error, host.t, retry) };
}

/** The answers, as soon as the card may be shown; the controllers are told how it stands. */
function shownAnswers<N extends SharedName>(host: BilletElement, options: CardOptions<N>): Answers<N> | undefined {
  const { needs, whole = true, resting = true } = options;
  const known = answersOf(host, needs);
  const failed = known === undefined && failure(host, needs) !== undefined;
  const progress = known === undefined && !failed ? 'waiting' : whole || failed ? 'whole' : 'able';
  const isShown = host.reveal.allows(progress, host.size.isKnown);
  const shownAs = !whole ? 'partial' : resting ? 'resting' : 'moving';
  host.size.tell(failed ? 'moving' : isShown ? shownAs : 'waiting');
  return isShown ? known : undefined;
}

/**
 * The card of a widget, in each of its states: waiting for a backend or an answer (skeleton), failed (why, Try again),
 * there, with the notes that hold for all of it. Parts: `card`, `title`, `chip`, `fact`, `sentence`, `content`,
 * `actions`.
 */
export function card<N extends SharedName>(host: BilletElement, options: CardOptions<N>): TemplateResult {
  const { title, needs, ready } = options;
  const answers = shownAnswers(host, options);
  const parts: CardParts = answers === undefined ? (failure(host, needs) ?? {}) : ready(answers);
  const waits = answers === undefined && parts.content === undefined;
  const busy = answers === undefined && host.problem === undefined;
  return html`<section
    class="card"
    part="card"
    aria-labelledby="title"
    aria-busy=${busy ? 'true' : 'false'}
    lang=${ifDefined(host.localizer.foreignLanguage)}
    data-foreign=${ifDefined(host.foreignIn)}
    dir=${ifDefined(host.ownDirection)}
  >
    <header part="header">${heading(title, host.headingLevel)}${parts.chip ?? nothing}${parts.tools ?? nothing}</header>
    ${waits ? skeleton(options.skeleton, host.t) : nothing} ${answers === undefined ? nothing : notes(host, options)}
    ${parts.fact === undefined ? nothing : html`<div class="fact" part="fact">${parts.fact}</div>`}
    ${parts.sentence === undefined ? nothing : html`<p part="sentence">${parts.sentence}</p>`}
    ${parts.content === undefined ? nothing : html`<div class="content" part="content">${parts.content}</div>`}
    ${parts.actions === undefined ? nothing : html`<div class="actions" part="actions">${parts.actions}</div>`}
    ${parts.extra ?? nothing} ${host.live.render()}
  </section>`;
}

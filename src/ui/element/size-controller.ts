import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { placeOf, rememberedHeight, rememberHeight } from './size-memory.ts';

const MEASURE_AFTER_MS = 100;

type Host = ReactiveControllerHost & HTMLElement & { readonly localizer: { readonly locale: string } };

/**
 * How a card stands. `waiting`: its skeleton is shown. `partial`: it is shown without all that it begins with.
 * `resting`: all of that is there, and nothing that a person opened in it. `moving`: anything else.
 */
export type CardPhase = 'waiting' | 'partial' | 'moving' | 'resting';

/**
 * Gives a skeleton the height that its card had the last time in this session, in this place at this width, so that
 * nothing below it moves when the answers come. The first time it keeps its estimate, and waits longer to be seen.
 */
export class SizeController implements ReactiveController {
  readonly #host: Host;
  readonly #internals: ElementInternals;
  #phase: CardPhase = 'moving';
  #measuring = false;
  #kept = '';
  #isKnown = false;

  constructor(host: Host) {
    this.#host = host;
    this.#internals = host.attachInternals();
    host.addController(this);
  }

  /** Whether the height that the card will have is known while it waits. */
  get isKnown(): boolean {
    return this.#isKnown;
  }

  /** Tells how the card stands; call it in every rendering. */
  tell(phase: CardPhase): void {
    this.#phase = phase;
  }

  hostUpdated(): void {
    const card = this.#host.shadowRoot?.querySelector<HTMLElement>('.card');
    if (card === null || card === undefined) return;
    const waits = this.#phase === 'waiting';
    const height = waits || this.#phase === 'partial' ? this.#remembered() : undefined;
    if (waits) this.#isKnown = height !== undefined;
    this.#set('waiting', waits);
    this.#set('sized', height !== undefined);
    setLength(card, 'block-size', waits ? height : undefined);
    setLength(card, 'min-block-size', height);
    this.#measureSoon();
  }

  #set(state: 'waiting' | 'sized', holds: boolean): void {
    if (holds) this.#internals.states.add(state);
    else this.#internals.states.delete(state);
  }

  #remembered(): number | undefined {
    const { clientWidth } = this.#host;
    return clientWidth === 0 ? undefined : rememberedHeight(this.#place, clientWidth);
  }

  get #place(): string {
    return placeOf(this.#host, this.#host.localizer.locale);
  }

  /** Once the page has come to rest: its size is known by then, and nothing is laid out or kept while it is shown. */
  #measureSoon(): void {
    if (this.#measuring) return;
    this.#measuring = true;
    setTimeout(() => this.#measure(), MEASURE_AFTER_MS);
  }

  #measure(): void {
    this.#measuring = false;
    const host = this.#host;
    if (this.#phase !== 'resting' || !host.isConnected) return;
    const { clientWidth } = host;
    const { height } = host.getBoundingClientRect();
    const place = this.#place;
    const what = `${place} ${clientWidth} ${height}`;
    if (clientWidth === 0 || height === 0 || what === this.#kept) return;
    this.#kept = what;
    rememberHeight(place, clientWidth, height);
  }
}

function setLength({ style }: HTMLElement, property: string, length: number | undefined): void {
  if (length === undefined) style.removeProperty(property);
  else style.setProperty(property, `${length}px`);
}

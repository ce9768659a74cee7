import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { placeOf, rememberedHeight, rememberHeight } from './size-memory.ts';

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
  readonly #observer: ResizeObserver | undefined;
  #phase: CardPhase = 'moving';
  #seen: { readonly width: number; readonly height: number } | undefined;
  #kept = '';
  #isKnown = false;

  constructor(host: Host) {
    this.#host = host;
    this.#internals = host.attachInternals();
    if (typeof ResizeObserver !== 'undefined') this.#observer = new ResizeObserver(([entry]) => this.#resized(entry));
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer?.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#seen = undefined;
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
    this.#keep();
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

  #resized(entry: ResizeObserverEntry | undefined): void {
    const height = entry?.borderBoxSize[0]?.blockSize;
    if (entry === undefined || height === undefined) return;
    this.#seen = { width: Math.round(entry.contentRect.width), height };
    this.#keep();
  }

  #keep(): void {
    const seen = this.#seen;
    if (this.#phase !== 'resting' || seen === undefined || seen.width === 0 || seen.height === 0) return;
    const place = this.#place;
    const what = `${place} ${seen.width} ${seen.height}`;
    if (what === this.#kept) return;
    this.#kept = what;
    rememberHeight(place, seen.width, seen.height);
  }
}

function setLength({ style }: HTMLElement, property: string, length: number | undefined): void {
  if (length === undefined) style.removeProperty(property);
  else style.setProperty(property, `${length}px`);
}

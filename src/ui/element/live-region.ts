import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/**
 * The one place where an element says what happened to who listens. Polite; the same text twice is said twice. It is
 * rendered all the time, since a region that appears with its text is not read.
 */
export class LiveRegion implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #text = '';
  #odd = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  say(text: string): void {
    this.#text = text;
    this.#odd = !this.#odd;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.clear();
  }

  /** Says nothing any more. */
  clear(): void {
    this.#text = '';
  }

  render(): TemplateResult {
    const mark = this.#odd ? '\u200b' : '';
    return html`<div class="visually-hidden" role="status">${this.#text === '' ? '' : this.#text + mark}</div>`;
  }
}

import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

export interface DialogParts {
  readonly title: string;
  readonly content: unknown;
  /** The safe choice first in the order of reading, the primary one last in weight: as the card's actions. */
  readonly actions?: unknown;
}

type Host = ReactiveControllerHost & HTMLElement;

/**
 * A modal dialog in an element's own root: where money or a method is at stake. Escape and the host's removal close it;
 * focus goes back to where it came from. Its title has the focus first: a key that is still held decides nothing.
 */
export class DialogController implements ReactiveController {
  readonly #host: Host;
  readonly #onClose: () => void;
  readonly id: string;
  #open = false;
  /** Once shown it is not shown again by an update: the person may have closed it just now. */
  #shown = false;
  #aside = false;
  #from: HTMLElement | null = null;

  /** `id` is unique in the element's root. `onClose` is called however it is closed. */
  constructor(host: Host, id: string, onClose: () => void = () => {}) {
    this.#host = host;
    this.#onClose = onClose;
    this.id = id;
    host.addController(this);
  }

  get open(): boolean {
    return this.#open;
  }

  show(): void {
    if (this.#open) return;
    this.#from = (this.#host.shadowRoot?.activeElement ?? null) as HTMLElement | null;
    this.#open = true;
    this.#shown = false;
    this.#host.requestUpdate();
  }

  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#element?.close();
    const from = this.#from;
    this.#from = null;
    if (from?.isConnected === true) from.focus();
    this.#host.requestUpdate();
    this.#onClose();
  }

  hostUpdated(): void {
    const element = this.#element;
    if (!this.#open || element === null) return;
    if (this.#shown) return this.#keepModal(element);
    this.#shown = true;
    element.showModal();
    element.querySelector<HTMLElement>('.title')?.focus();
  }

  /** While the work is under way it lets others stand before it: no overlay can be used that a modal dialog covers. */
  async aside<T>(work: () => Promise<T>): Promise<T> {
    const element = this.#element;
    if (element === null) return work();
    this.#aside = true;
    element.close();
    element.show();
    try {
      return await work();
    } finally {
      this.#aside = false;
      this.#keepModal(element);
    }
  }

  /** Not every browser keeps it modal where its host is moved with its state kept. */
  #keepModal(element: HTMLDialogElement): void {
    if (this.#aside || !element.isConnected || !element.open || element.matches(':modal')) return;
    const focused = this.#host.shadowRoot?.activeElement as HTMLElement | null;
    element.close();
    element.showModal();
    focused?.focus();
  }

  hostDisconnected(): void {
    this.close();
  }

  /** Put this where the element renders; it is nothing while it is closed. */
  render(parts: () => DialogParts): TemplateResult | typeof nothing {
    if (!this.#open) return nothing;
    const { title, content, actions } = parts();
    return html`<dialog
      id=${this.id}
      part="dialog"
      aria-labelledby="${this.id}-title"
      @cancel=${this.#cancelled}
      @close=${this.#closed}
    >
      <h2 class="title" id="${this.id}-title" tabindex="-1">${title}</h2>
      <div class="content">${content}</div>
      ${actions === undefined ? nothing : html`<div class="actions">${actions}</div>`}
    </dialog>`;
  }

  readonly #cancelled = (event: Event): void => {
    if (event.target === this.#element) this.close();
  };

  /** The event comes late: by then another dialog may be open in this one's place. */
  readonly #closed = (event: Event): void => {
    const { target } = event;
    if (target === this.#element && !(target as HTMLDialogElement).open) this.close();
  };

  get #element(): HTMLDialogElement | null {
    return (this.#host.shadowRoot?.getElementById(this.id) ?? null) as HTMLDialogElement | null;
  }
}

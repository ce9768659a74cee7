import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';

/** A line of digits to type, in the look of the kit's fields, which the root it stands in wears. */
export interface DigitField {
  /** Unique in the root. */
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly className?: string | undefined;
  readonly onInput: (value: string, input: HTMLInputElement) => void;
  readonly onPaste?: ((event: ClipboardEvent) => void) | undefined;
  readonly onFocus?: (() => void) | undefined;
}

/** The kit's sign of a problem: a vault stands by itself, and imports nothing of the kit. */
const alertIcon = html`<svg
  width="14"
  height="14"
  viewBox="0 0 16 16"
  fill="none"
  stroke="currentColor"
  stroke-width="1.5"
  stroke-linecap="round"
  stroke-linejoin="round"
  aria-hidden="true"
  focusable="false"
>
  <path d="M8 2 15 14H1Z M8 6.5v3.5 M8 12v.1" />
</svg>`;

/** The field with its label, hint and error. The browser must not offer the payer's real cards here. */
export function digitField(field: DigitField): TemplateResult {
  const { id, label, value, hint, error } = field;
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return html`<div class="field ${field.className ?? ''}">
    <label for=${id}>${label}</label>
    <input
      class="input"
      type="text"
      inputmode="numeric"
      autocomplete="off"
      autocorrect="off"
      spellcheck="false"
      dir="ltr"
      id=${id}
      .value=${live(value)}
      maxlength=${ifDefined(field.maxLength)}
      aria-describedby=${describedBy === '' ? nothing : describedBy}
      aria-invalid=${error ? 'true' : nothing}
      @input=${(event: Event) => field.onInput((event.target as HTMLInputElement).value, event.target as HTMLInputElement)}
      @paste=${(event: ClipboardEvent) => field.onPaste?.(event)}
      @focus=${() => field.onFocus?.()}
    />
    ${hint ? html`<span class="hint" id="${id}-hint">${hint}</span>` : nothing}
    ${error ? html`<span class="error" id="${id}-error">${alertIcon}<span>${error}</span></span>` : nothing}
  </div>`;
}

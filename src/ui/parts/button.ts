import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { icon, type IconName } from './icons.ts';

export interface ButtonOptions {
  readonly label: string;
  readonly onClick: (event: Event) => void;
  /** One primary in a card. `quiet` stands in a line of text; `icon` shows its icon only, its label is heard. */
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger' | 'icon';
  readonly icon?: IconName | undefined;
  /** Its work is under way: pressed again it does nothing, and it keeps the focus. */
  readonly busy?: boolean;
  /** It does nothing now; it can still be reached, so that its reason is found. */
  readonly disabled?: boolean;
  /** The id of the text that says why it is disabled, or what follows. */
  readonly describedBy?: string | undefined;
  /** More than its label says, for who listens: "Retry $50.00 from Visa ·· 4242". Must contain the label. */
  readonly longLabel?: string | undefined;
  readonly id?: string | undefined;
  readonly pressed?: boolean | undefined;
  readonly expanded?: boolean | undefined;
  /** The id of what it opens. */
  readonly controls?: string | undefined;
}

/** A button. Stays focusable when it can't be used. */
export function button(options: ButtonOptions): TemplateResult {
  const { label, kind = 'secondary', busy = false, disabled = false } = options;
  const press = (event: Event) => {
    if (!busy && !disabled) options.onClick(event);
  };
  const name = options.longLabel ?? (kind === 'icon' ? label : undefined);
  return html`<button
    type="button"
    class=${kind}
    part="button ${kind}"
    id=${ifDefined(options.id)}
    title=${ifDefined(kind === 'icon' ? label : undefined)}
    aria-label=${ifDefined(name)}
    aria-busy=${busy ? 'true' : nothing}
    aria-disabled=${busy || disabled ? 'true' : nothing}
    aria-describedby=${ifDefined(options.describedBy)}
    aria-pressed=${ifDefined(options.pressed)}
    aria-expanded=${ifDefined(options.expanded)}
    aria-controls=${ifDefined(options.controls)}
    @click=${press}
  >
    ${busy ? html`<span class="spinner" aria-hidden="true"></span>` : options.icon ? icon(options.icon) : nothing}
    ${kind === 'icon' ? nothing : html`<span>${label}</span>`}
  </button>`;
}

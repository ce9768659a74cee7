import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { html as staticHtml, literal, type StaticValue } from 'lit/static-html.js';
import type { Localizer } from '../localizer.ts';
import { button } from './button.ts';
import { icon } from './icons.ts';

/** What a control needs to belong to its label, hint and error; all in one root. */
export interface FieldIds {
  readonly id: string;
  /** For `aria-describedby`; undefined where there is neither hint nor error. */
  readonly describedBy: string | undefined;
  /** For `aria-invalid`. */
  readonly invalid: 'true' | undefined;
}

interface FieldTexts {
  /** Unique in the element's root. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

export interface FieldOptions extends FieldTexts {
  readonly control: (ids: FieldIds) => TemplateResult;
}

function idsOf({ id, hint, error }: FieldTexts): FieldIds {
  const parts = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter((part) => part !== '');
  return { id, describedBy: parts.length > 0 ? parts.join(' ') : undefined, invalid: error ? 'true' : undefined };
}

/** Under a control: what helps, and what is wrong. */
function fieldNotes({ id, hint, error }: FieldTexts): TemplateResult | typeof nothing {
  if (!hint && !error) return nothing;
  return html`${hint ? html`<span class="hint" id="${id}-hint">${hint}</span>` : nothing}
  ${error ? html`<span class="error" id="${id}-error">${icon('alert', 14)}<span>${error}</span></span>` : nothing}`;
}

/** A label, its control, what helps, and what is wrong. */
export function field(options: FieldOptions): TemplateResult {
  const { id, label, control } = options;
  return html`<div class="field" part="field">
    <label for=${id}>${label}</label>
    ${control(idsOf(options))} ${fieldNotes(options)}
  </div>`;
}

export interface TextFieldOptions extends FieldTexts {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly type?: 'text' | 'date' | 'email' | 'search' | 'month' | 'datetime-local';
  readonly autocomplete?: string | undefined;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | undefined;
  readonly disabled?: boolean;
  readonly required?: boolean;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly maxLength?: number | undefined;
}

/** Part of the template and not bound to it: a browser builds another control for each, and would build two. */
const TYPES: Readonly<Record<NonNullable<TextFieldOptions['type']>, StaticValue>> = {
  text: literal`text`,
  date: literal`date`,
  email: literal`email`,
  search: literal`search`,
  month: literal`month`,
  'datetime-local': literal`datetime-local`,
};

/** A line of text, or a date. */
export function textField(options: TextFieldOptions): TemplateResult {
  const { label, value, onInput, type = 'text', disabled = false, required = false } = options;
  const { id, describedBy, invalid } = idsOf(options);
  return staticHtml`<div class="field" part="field">
    <label for=${id}>${label}</label>
    <input
      class="input"
      part="input"
      type=${TYPES[type]}
      id=${id}
      .value=${live(value)}
      autocomplete=${(options.autocomplete ?? 'off') as 'off'}
      inputmode=${ifDefined(options.inputMode)}
      min=${ifDefined(options.min)}
      max=${ifDefined(options.max)}
      maxlength=${ifDefined(options.maxLength)}
      ?disabled=${disabled}
      ?required=${required}
      aria-describedby=${ifDefined(describedBy)}
      aria-invalid=${ifDefined(invalid)}
      @input=${(event: Event) => onInput((event.target as HTMLInputElement).value)}
    />
    ${fieldNotes(options)}
  </div>`;
}

export interface AmountFieldOptions extends FieldTexts {
  /** As it was typed; start with `localizer.amountForInput(minor)`, read with `localizer.parseAmount(text)`. */
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly disabled?: boolean;
  readonly required?: boolean;
}

/** An amount in the account's currency, which stands beside it as the locale writes it. */
export function amountField(options: AmountFieldOptions, localizer: Localizer): TemplateResult {
  const { value, onInput, disabled = false, required = false } = options;
  const symbol = localizer.currencySymbol;
  const mark = html`<bdi aria-hidden="true">${symbol.text}</bdi>`;
  const control = ({ id, describedBy, invalid }: FieldIds) => html`<div class="input amount" part="input">
    ${symbol.before ? mark : nothing}
    <input
      type="text"
      inputmode="decimal"
      autocomplete="off"
      id=${id}
      .value=${live(value)}
      ?disabled=${disabled}
      ?required=${required}
      aria-describedby=${ifDefined(describedBy)}
      aria-invalid=${ifDefined(invalid)}
      @input=${(event: Event) => onInput((event.target as HTMLInputElement).value)}
    />
    ${symbol.before ? nothing : mark}
  </div>`;
  return field({ ...options, label: options.label, control });
}

export interface SelectFieldOptions extends FieldTexts {
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string; readonly disabled?: boolean }[];
  readonly onChange: (value: string) => void;
  readonly disabled?: boolean;
}

/** One of a few. */
export function selectField(options: SelectFieldOptions): TemplateResult {
  const { label, value, choices, onChange, disabled = false } = options;
  const { id, describedBy, invalid } = idsOf(options);
  return html`<div class="field" part="field">
    <label for=${id}>${label}</label>
    <select
      class="input"
      part="input"
      id=${id}
      ?disabled=${disabled}
      aria-describedby=${ifDefined(describedBy)}
      aria-invalid=${ifDefined(invalid)}
      @change=${(event: Event) => onChange((event.target as HTMLSelectElement).value)}
    >
      ${choices.map((choice) => option(choice, choice.value === value))}
    </select>
    ${fieldNotes(options)}
  </div>`;
}

/** What is chosen is bound live: the person may have chosen another since. */
function option({ value, label, disabled = false }: SelectFieldOptions['choices'][number], chosen: boolean) {
  return html`<option value=${value} .text=${label} .selected=${live(chosen)} ?disabled=${disabled}></option>`;
}

export interface SwitchOptions {
  readonly id: string;
  readonly label: string;
  readonly description?: string | undefined;
  /** What the backend says: it changes when that is confirmed, not when it is pressed. */
  readonly checked: boolean;
  readonly onToggle: (wanted: boolean) => void;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  /** More than its label says, for who listens. Must contain the label. */
  readonly longLabel?: string | undefined;
}

/** A switch by itself, with a name that is heard only. */
export function switchControl(options: SwitchOptions): TemplateResult {
  const { id, checked, busy = false, disabled = false } = options;
  const press = () => {
    if (!busy && !disabled) options.onToggle(!checked);
  };
  return html`<button
    type="button"
    role="switch"
    part="switch"
    id=${id}
    aria-checked=${checked ? 'true' : 'false'}
    aria-label=${options.longLabel ?? options.label}
    aria-describedby=${ifDefined(options.description ? `${id}-description` : undefined)}
    aria-busy=${busy ? 'true' : nothing}
    aria-disabled=${busy || disabled ? 'true' : nothing}
    @click=${press}
  ></button>`;
}

/** A switch with its label and what it does, the whole row wide. */
export function switchRow(options: SwitchOptions): TemplateResult {
  return html`<div class="switch-row">
    <div>
      <label class="label" for=${options.id}>${options.label}</label>
      ${options.description
        ? html`<div class="small muted" id="${options.id}-description">${options.description}</div>`
        : nothing}
    </div>
    ${switchControl(options)}
  </div>`;
}

/** An error of a summary: its field stands in the same root, or is reached in a way of its own. */
export type SummaryError =
  | { readonly text: string; readonly fieldId: string }
  | { readonly text: string; readonly focus: () => void };

/** Several errors at once: said together, each leading to its field. Focus it when it appears. */
export function errorSummary(
  errors: readonly SummaryError[],
  localizer: Localizer,
): TemplateResult | typeof nothing {
  if (errors.length === 0) return nothing;
  const focus = (event: Event, error: SummaryError) => {
    if ('focus' in error) return error.focus();
    const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot | Document;
    root.getElementById(error.fieldId)?.focus();
  };
  return html`<div class="error-summary" id="error-summary" role="alert" tabindex="-1">
    <strong>${localizer.t('common.problems', { count: errors.length })}</strong>
    <ul>
      ${errors.map(
        (error) =>
          html`<li>${button({ label: error.text, kind: 'quiet', onClick: (event) => focus(event, error) })}</li>`,
      )}
    </ul>
  </div>`;
}

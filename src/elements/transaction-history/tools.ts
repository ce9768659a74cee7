import { html, nothing, type TemplateResult } from 'lit';
import type { RowType } from '../../contract/index.ts';
import { button, errorText, field, selectField, textField, type Localizer } from '../../ui/index.ts';
import type { Filters } from './filters.ts';
import { isTurnedRound, RANGE_PRESETS, type RangeFields } from '../../ui/range.ts';

export interface ToolsOptions {
  readonly localizer: Localizer;
  /** What is in the fields, applied or not. */
  readonly draft: Filters;
  readonly dates: RangeFields;
  readonly offered: readonly RowType[];
  /** Show was pressed with From after To. */
  readonly refused: boolean;
  readonly typesOpen: boolean;
  readonly busy: boolean;
  readonly onDraft: (change: Partial<Filters>) => void;
  readonly onDate: (name: keyof RangeFields, date: string) => void;
  /** A preset applies at once. */
  readonly onPreset: (preset: Filters['preset']) => void;
  readonly onToggleTypes: () => void;
  readonly onShow: () => void;
}

function periodField({ localizer: { t }, draft, onPreset }: ToolsOptions): TemplateResult {
  const choices = [...RANGE_PRESETS, 'custom' as const].map((preset) => ({
    value: preset,
    label: t('transactionHistory.preset', { preset }),
  }));
  return selectField({
    id: 'period',
    label: t('transactionHistory.period'),
    value: draft.preset,
    choices,
    onChange: (value) => onPreset(value as Filters['preset']),
  });
}

function dateField(options: ToolsOptions, name: 'from' | 'to'): TemplateResult {
  const { localizer: { t }, dates, onDate, refused } = options;
  const wrong = refused && name === 'from' && isTurnedRound(dates);
  return textField({
    id: name,
    type: 'date',
    label: t(`transactionHistory.${name}`),
    value: dates[name],
    max: '9999-12-31',
    error: wrong ? errorText({ code: 'invalid_range' }, t) : undefined,
    onInput: (value) => onDate(name, value),
  });
}

function typesField({ localizer: { t }, draft, typesOpen, onToggleTypes }: ToolsOptions): TemplateResult {
  const { length } = draft.types;
  const label = length === 0 ? t('transactionHistory.allTypes') : t('transactionHistory.typesChosen', { count: length });
  return field({
    id: 'types',
    label: t('transactionHistory.types'),
    control: ({ id }) =>
      button({ id, label, icon: 'chevron', expanded: typesOpen, controls: typesOpen ? 'types-choice' : undefined, onClick: onToggleTypes }),
  });
}

function typeChoice(type: RowType, { localizer: { t }, draft, onDraft }: ToolsOptions): TemplateResult {
  const change = (event: Event) => {
    const { checked } = event.target as HTMLInputElement;
    const others = draft.types.filter((each) => each !== type);
    onDraft({ types: checked ? [...others, type] : others });
  };
  return html`<label class="choice">
    <input type="checkbox" .checked=${draft.types.includes(type)} @change=${change} />
    <span>${t('terms.type', { type })}</span>
  </label>`;
}

/** Range, types, search and Show: a form, so that Enter shows. */
export function tools(options: ToolsOptions): TemplateResult {
  const { localizer: { t }, draft, offered, typesOpen, busy, onDraft, onShow } = options;
  const submit = (event: Event) => {
    event.preventDefault();
    onShow();
  };
  return html`<form class="tools" part="tools" novalidate @submit=${submit}>
    ${periodField(options)} ${dateField(options, 'from')} ${dateField(options, 'to')}
    ${textField({
      id: 'search',
      type: 'search',
      label: t('transactionHistory.search'),
      value: draft.search,
      maxLength: 200,
      onInput: (search) => onDraft({ search }),
    })}
    ${typesField(options)}
    <button type="submit" part="button show" aria-busy=${busy ? 'true' : nothing}>
      ${t('transactionHistory.show')}
    </button>
    ${typesOpen
      ? html`<fieldset class="types" id="types-choice">
          <legend>${t('transactionHistory.typesLegend')}</legend>
          ${offered.map((type) => typeChoice(type, options))}
        </fieldset>`
      : nothing}
  </form>`;
}

import type { Policy, RowType } from '../../contract/index.ts';
import { LEDGER_TYPES, RowType as RowTypes } from '../../contract/index.ts';
import type { HistoryQuery } from './reader.ts';
import { fieldsOf, isDate, rangeOf, type RangeFields, type RangePreset } from '../../ui/range.ts';

/** What is shown: a named range or chosen dates, some types or all, a search or none. */
export interface Filters {
  readonly preset: RangePreset | 'custom';
  /** The chosen dates; of a named range they follow from today. */
  readonly chosen: RangeFields;
  /** Empty: all. */
  readonly types: readonly RowType[];
  readonly search: string;
}

export const FIRST_FILTERS: Filters = {
  preset: 'last90Days',
  chosen: { from: '', to: '' },
  types: [],
  search: '',
};

/** The dates as they stand in the fields. */
export function datesOf(filters: Filters, today: string): RangeFields {
  return filters.preset === 'custom' ? filters.chosen : fieldsOf(filters.preset, today);
}

/** What the filters ask a backend for. */
export function queryOf(filters: Filters, today: string): HistoryQuery {
  const search = filters.search.trim();
  return {
    ...rangeOf(datesOf(filters, today), today),
    ...(filters.types.length > 0 && { types: [...filters.types] }),
    ...(search !== '' && { search }),
  };
}

/** What a host's attributes ask for, on top of what there is. Dates and types that are none are left out. */
export function filtersFrom(
  attributes: { readonly from: string; readonly to: string; readonly types: string },
  before: Filters,
): Filters {
  const dates = { from: isDate(attributes.from) ? attributes.from : '', to: isDate(attributes.to) ? attributes.to : '' };
  const known: readonly string[] = RowTypes.options;
  const types = (attributes.types ?? '').split(/[\s,]+/).filter((type) => known.includes(type)) as RowType[];
  const dated = dates.from !== '' || dates.to !== '';
  return {
    ...before,
    preset: dated ? 'custom' : FIRST_FILTERS.preset,
    chosen: dates,
    types: [...new Set(types)],
  };
}

const PREPAID_ONLY: ReadonlySet<string> = new Set(['deposit', 'service', 'fax', 'emergency', 'usage', 'cnam']);
const POSTPAID_ONLY: ReadonlySet<string> = new Set(['invoice', 'payment']);

/** The types that a history under this policy can have, with those of charges that posted nothing. */
export function offeredTypes({ billing, history }: Pick<Policy, 'billing' | 'history'>): RowType[] {
  const others = billing === 'prepaid' ? POSTPAID_ONLY : PREPAID_ONLY;
  const listed = history.types === 'all' ? LEDGER_TYPES.filter((type) => !others.has(type)) : history.types;
  return [...listed, 'failed', 'processing'];
}

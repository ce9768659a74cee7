import type { HistoryRow, LedgerType, RowType, Statement } from '../../contract/index.ts';

/** Lines of one type on one side of the account. */
export interface Section {
  readonly type: RowType;
  readonly lines: readonly HistoryRow[];
  /** Positive. */
  readonly totalMinor: number;
  /** Too many and too small to be read one by one: summed, and opened on demand. */
  readonly summed: boolean;
}

/** Lines of one date. */
export interface Day {
  readonly date: string;
  readonly lines: readonly HistoryRow[];
  readonly totalMinor: number;
}

export interface Sections {
  readonly debits: readonly Section[];
  readonly credits: readonly Section[];
}

const SUMMED: ReadonlySet<RowType> = new Set<LedgerType>(['usage', 'cnam']);

/** The order in which types stand on an invoice. */
const ORDER: readonly RowType[] = [
  'service', 'emergency', 'fax', 'usage', 'cnam', 'invoice', 'adjustment', 'deposit', 'payment', 'refund',
];

function totalOf(lines: readonly HistoryRow[]): number {
  return Math.abs(lines.reduce((total, { amountMinor }) => total + amountMinor, 0));
}

function groupsOf<K>(lines: readonly HistoryRow[], keyOf: (line: HistoryRow) => K): Map<K, HistoryRow[]> {
  const groups = new Map<K, HistoryRow[]>();
  for (const line of lines) {
    const group = groups.get(keyOf(line));
    if (group === undefined) groups.set(keyOf(line), [line]);
    else group.push(line);
  }
  return groups;
}

function sectionsOf(lines: readonly HistoryRow[]): Section[] {
  const groups = groupsOf(lines, ({ type }) => type);
  return [...groups]
    .sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b))
    .map(([type, own]) => ({ type, lines: own, totalMinor: totalOf(own), summed: SUMMED.has(type) }));
}

/** The lines of a statement by side and type, each in the order in which it came. */
export function sectionsFrom({ lines }: Pick<Statement, 'lines'>): Sections {
  return {
    debits: sectionsOf(lines.filter(({ amountMinor }) => amountMinor < 0)),
    credits: sectionsOf(lines.filter(({ amountMinor }) => amountMinor >= 0)),
  };
}

/** The lines of a section by date. */
export function daysOf({ lines }: Section): Day[] {
  const groups = groupsOf(lines, ({ date }) => date);
  return [...groups].map(([date, own]) => ({ date, lines: own, totalMinor: totalOf(own) }));
}

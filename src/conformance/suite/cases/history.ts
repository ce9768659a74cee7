import type { BillingAdapter, HistoryRow } from '../../../contract/index.ts';
import type { Case, Subject } from '../case.ts';
import { Skip } from '../case.ts';
import { allPages, dateFrom, hold, refused, requireCapability, same } from '../check.ts';

const DAYS = 90;
const SMALL_PAGE = 7;
const MOST_ROWS = 140;

type Range = { readonly from: string; readonly to: string };

async function recentRange(adapter: BillingAdapter): Promise<Range> {
  const { now } = await adapter.getAccount({});
  return { from: dateFrom(now, -DAYS), to: dateFrom(now, 1) };
}

async function rowsInPages(adapter: BillingAdapter, range: Range, limit: number): Promise<HistoryRow[]> {
  return await allPages(async (cursor) => {
    const page = await adapter.listHistory({ ...range, limit, ...(cursor === undefined ? {} : { cursor }) });
    hold(page.rows.length <= limit, `a page of ${page.rows.length} rows, ${limit} were asked for`);
    return { items: page.rows, nextCursor: page.nextCursor };
  }, Math.ceil(MOST_ROWS / limit));
}

async function someRows(subject: Subject): Promise<readonly HistoryRow[]> {
  const { rows } = await subject.adapter.listHistory({ ...(await recentRange(subject.adapter)), limit: MOST_ROWS });
  if (rows.length === 0) throw new Skip(`nothing happened in the last ${DAYS} days`);
  return rows;
}

/** What holds of any account's history and statements. */
export const historyCases: readonly Case[] = [
  {
    id: 'history/pages',
    level: 'MUST',
    rules: ['R72'],
    title: 'small pages have the same rows as a large one: none twice, none missing',
    needs: [],
    run: async ({ adapter }) => {
      const range = await recentRange(adapter);
      const whole = await adapter.listHistory({ ...range, limit: MOST_ROWS });
      const parts = await rowsInPages(adapter, range, SMALL_PAGE);
      const ids = whole.rows.map(({ id }) => id);
      same(new Set(ids).size, ids.length, 'how many different rows there are');
      same(parts.slice(0, ids.length).map(({ id }) => id), ids, `the rows in pages of ${SMALL_PAGE}`);
      if (whole.nextCursor === null) same(whole.total, ids.length, 'the total');
    },
  },
  {
    id: 'history/newest-first',
    level: 'MUST',
    rules: ['R72'],
    title: 'the newest row comes first, at one instant the one appended later',
    needs: [],
    run: async (subject) => {
      const rows = await someRows(subject);
      for (const [index, row] of rows.slice(1).entries()) {
        const before = rows[index] as HistoryRow;
        const [earlier, later] = [Date.parse(row.at), Date.parse(before.at)];
        const isInOrder = later > earlier || (later === earlier && before.seq > row.seq);
        hold(isInOrder, `${row.id} at ${row.at} comes after ${before.id} at ${before.at}`);
      }
    },
  },
  {
    id: 'history/range',
    level: 'MUST',
    rules: ['R72', 'R5'],
    title: 'a range has its first and its last date, in the time zone of the account, and nothing else',
    needs: [],
    run: async (subject) => {
      const { adapter } = subject;
      const rows = await someRows(subject);
      const { date } = rows[Math.floor(rows.length / 2)] as HistoryRow;
      const { timeZone } = await adapter.getAccount({});
      const { rows: onDate } = await adapter.listHistory({ from: date, to: date, limit: MOST_ROWS });
      same(onDate.filter((row) => row.date !== date).map(({ id }) => id), [], `rows of other dates than ${date}`);
      same(onDate.map(({ id }) => id), rows.filter((row) => row.date === date).map(({ id }) => id), `the rows of ${date}`);
      for (const row of onDate) same(localDate(row.at, timeZone), row.date, `the date of ${row.id}, at ${row.at}`);
    },
  },
  {
    id: 'history/types',
    level: 'MUST',
    rules: ['R72'],
    title: 'a filter by type leaves these types and all of them',
    needs: [],
    run: async (subject) => {
      const rows = await someRows(subject);
      const range = await recentRange(subject.adapter);
      const { type } = rows[0] as HistoryRow;
      const { rows: filtered } = await subject.adapter.listHistory({ ...range, types: [type], limit: MOST_ROWS });
      const expected = rows.filter((row) => row.type === type).map(({ id }) => id);
      same(filtered.slice(0, expected.length).map(({ id }) => id), expected, `the rows of type ${type}`);
      same(filtered.filter((row) => row.type !== type).length, 0, 'rows of other types');
    },
  },
  {
    id: 'history/turned-round',
    level: 'MUST',
    rules: ['R72'],
    title: 'a range turned round is an invalid_range',
    needs: [],
    run: async (subject) => {
      const { adapter } = subject;
      const turned = { from: '2026-02-02', to: '2026-02-01' };
      await refused(adapter.listHistory(turned), 'invalid_range', 'the history of it');
      const [kind] = (await adapter.getAccount({})).policy.statements;
      if (kind) await refused(adapter.getStatement({ kind, ...turned }), 'invalid_range', 'the statement of it');
    },
  },
  {
    id: 'history/statement-total',
    level: 'MUST',
    rules: ['R73'],
    title: 'the total of a statement is the sum of its lines: debits positive, or deposits without tax',
    needs: [],
    run: async (subject) => {
      requireCapability(subject, 'statements');
      const { adapter } = subject;
      const { policy } = await adapter.getAccount({});
      const range = await recentRange(adapter);
      for (const kind of policy.statements) {
        const { lines, totalMinor } = await adapter.getStatement({ kind, ...range });
        const amounts = lines.map(({ amountMinor }) => amountMinor);
        const counted = kind === 'charges' ? amounts.filter((minor) => minor < 0).map((minor) => -minor) : amounts;
        same(totalMinor, counted.reduce((sum, minor) => sum + minor, 0), `the total of the statement of ${kind}`);
      }
    },
  },
  {
    id: 'history/charge-behind-row',
    level: 'SHOULD',
    rules: ['R72'],
    title: 'a row names the charge behind it, and that charge can be read',
    needs: [],
    run: async (subject) => {
      const rows = await someRows(subject);
      const withCharge = rows.find(({ charge }) => charge !== null);
      if (!withCharge?.charge) throw new Skip('no row has a charge behind it');
      const charge = await subject.adapter.getCharge({ chargeId: withCharge.charge.id });
      same([charge.id, charge.methodId], [withCharge.charge.id, withCharge.charge.methodId], 'the charge');
    },
  },
];

/** The date of an instant in a time zone. */
function localDate(at: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return parts.format(Date.parse(at));
}

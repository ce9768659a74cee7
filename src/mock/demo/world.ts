import { formatDate, MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE, type WorldCommand } from '../../rules/index.ts';
import type { Backend } from '../backend.ts';
import { parseInstant } from '../instants.ts';
import { nextBetween, type Random } from '../random.ts';
import { act } from '../run.ts';
import { DEMO_END, DEMO_START, type Demonstration, type DemoInvoices, type DemoUsage } from './script.ts';

/** Something that is done at an instant, in the order in which it was written down where instants are the same. */
export interface Happening {
  readonly atMs: number;
  readonly happen: (backend: Backend) => void;
}

const START_MS = parseInstant(DEMO_START, 'start');
export const END_MS = parseInstant(DEMO_END, 'end');
const FIRST_DAY = Math.ceil(START_MS / MS_PER_DAY);
const LAST_DAY = Math.floor(END_MS / MS_PER_DAY) - 1;

/** About once in so many days, the first method's next charge fails. */
const MISHAP_DAYS = 9;

function world(command: WorldCommand): (backend: Backend) => void {
  return (backend) => act(backend, command.type, command);
}

function usageOn(random: Random, usage: DemoUsage, day: number): Happening[] {
  const count = nextBetween(random, ...usage.perDay);
  return Array.from({ length: count }, () => {
    const hour = nextBetween(random, ...usage.hours);
    const atMs = day * MS_PER_DAY + hour * MS_PER_HOUR + nextBetween(random, 0, 59) * MS_PER_MINUTE;
    const amountMinor = nextBetween(random, ...usage.amountMinor);
    return { atMs, happen: world({ type: 'debit', entry: usage.type, amountMinor }) };
  });
}

function isIssueDay(invoices: DemoInvoices, day: number): boolean {
  if (invoices.everyDays !== undefined) return (day - FIRST_DAY) % invoices.everyDays === 0;
  return new Date(day * MS_PER_DAY).getUTCDate() === invoices.onDayOfMonth;
}

/** Invoices are issued in the morning of the Americas, a few minutes one after the other. */
function invoicesOn(random: Random, invoices: DemoInvoices, day: number): Happening[] {
  if (!isIssueDay(invoices, day)) return [];
  return invoices.names.map((name, index) => {
    const id = `${name}-${formatDate(day).replaceAll('-', '')}`;
    const amountMinor = nextBetween(random, ...invoices.amountMinor);
    const due = formatDate(day + invoices.dueAfterDays);
    const atMs = day * MS_PER_DAY + 14 * MS_PER_HOUR + index * 2 * MS_PER_MINUTE;
    return { atMs, happen: world({ type: 'issueInvoice', id, invoiceType: invoices.type, amountMinor, due }) };
  });
}

/** What came of itself in the demonstration's year. */
export function yearOf(demonstration: Demonstration, random: Random): Happening[] {
  const days = Array.from({ length: LAST_DAY - FIRST_DAY + 1 }, (_, index) => FIRST_DAY + index);
  return [
    ...demonstration.usage.flatMap((usage) => days.flatMap((day) => usageOn(random, usage, day))),
    ...demonstration.invoices.flatMap((invoices) => days.flatMap((day) => invoicesOn(random, invoices, day))),
  ];
}

/** A mishap spares a method for which somebody has set what becomes of its charges. */
function mishap(backend: Backend): void {
  const method = backend.account.methods.find((each) => each.autoCharge);
  const fortunes = method && backend.gateway.fortunes.get(method.id);
  if (method && fortunes?.length === 1 && fortunes[0] === 'ok') {
    backend.gateway.fortunes.set(method.id, ['insufficient_funds', 'ok']);
  }
}

/** What comes of itself on a day after that year: of each day the same, however time gets there. */
export function comingOn(demonstration: Demonstration, day: number): Happening[] {
  const random: Random = { state: Math.imul(demonstration.seed + day, 2_654_435_761) >>> 0 };
  const mishaps = nextBetween(random, 1, MISHAP_DAYS) === 1 ? [{ atMs: day * MS_PER_DAY, happen: mishap }] : [];
  return [
    ...mishaps,
    ...demonstration.usage.flatMap((usage) => usageOn(random, usage, day)),
    ...demonstration.invoices.flatMap((invoices) => invoicesOn(random, invoices, day)),
  ].sort((a, b) => a.atMs - b.atMs);
}

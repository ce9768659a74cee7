import type { CommandName, MethodSeed, OperationInput, PresetName } from '../../contract/index.ts';
import { amountDueOf, formatDate, MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE, type WorldCommand } from '../../rules/index.ts';
import { newBackend, type Backend } from '../backend.ts';
import { prepare } from '../commands.ts';
import { parseInstant } from '../instants.ts';
import { nextBetween, type Random } from '../random.ts';
import { act, pass, submit } from '../run.ts';
import { issueToken, type VaultState } from '../vault.ts';
import { DUES_SCHEDULE } from './dues-schedule.ts';
import { INVOICE_PORTAL } from './invoice-portal.ts';
import { PREAUTHORIZED_DEBIT } from './preauthorized-debit.ts';
import { PREPAID_TRUNK } from './prepaid-trunk.ts';
import { PREPAID_VOIP } from './prepaid-voip.ts';
import { DEMO_END, DEMO_START, type Demonstration, type DemoInvoices, type DemoStep, type DemoUsage } from './script.ts';

const DEMONSTRATIONS: Readonly<Record<PresetName, Demonstration>> = {
  'prepaid-trunk': PREPAID_TRUNK,
  'prepaid-voip': PREPAID_VOIP,
  'invoice-portal': INVOICE_PORTAL,
  'preauthorized-debit': PREAUTHORIZED_DEBIT,
  'dues-schedule': DUES_SCHEDULE,
};

/** Something that is done at an instant, in the order in which it was written down where instants are the same. */
interface Happening {
  readonly atMs: number;
  readonly happen: (backend: Backend) => void;
}

const START_MS = parseInstant(DEMO_START, 'start');
const END_MS = parseInstant(DEMO_END, 'end');
const FIRST_DAY = Math.ceil(START_MS / MS_PER_DAY);
const LAST_DAY = Math.floor(END_MS / MS_PER_DAY) - 1;

function world(command: WorldCommand): (backend: Backend) => void {
  return (backend) => act(backend, command.type, command);
}

function usageOf(random: Random, usage: DemoUsage): Happening[] {
  const happenings: Happening[] = [];
  for (let day = FIRST_DAY; day <= LAST_DAY; day += 1) {
    const count = nextBetween(random, ...usage.perDay);
    for (let index = 0; index < count; index += 1) {
      const hour = nextBetween(random, ...usage.hours);
      const atMs = day * MS_PER_DAY + hour * MS_PER_HOUR + nextBetween(random, 0, 59) * MS_PER_MINUTE;
      const amountMinor = nextBetween(random, ...usage.amountMinor);
      happenings.push({ atMs, happen: world({ type: 'debit', entry: usage.type, amountMinor }) });
    }
  }
  return happenings;
}

function isIssueDay(invoices: DemoInvoices, day: number): boolean {
  if (invoices.everyDays !== undefined) return (day - FIRST_DAY) % invoices.everyDays === 0;
  return new Date(day * MS_PER_DAY).getUTCDate() === invoices.onDayOfMonth;
}

/** Invoices are issued in the morning of the Americas, a few minutes one after the other. */
function invoicesOf(random: Random, invoices: DemoInvoices): Happening[] {
  const happenings: Happening[] = [];
  for (let day = FIRST_DAY; day <= LAST_DAY; day += 1) {
    if (!isIssueDay(invoices, day)) continue;
    for (const [index, name] of invoices.names.entries()) {
      const id = `${name}-${formatDate(day).replaceAll('-', '')}`;
      const amountMinor = nextBetween(random, ...invoices.amountMinor);
      const due = formatDate(day + invoices.dueAfterDays);
      const atMs = day * MS_PER_DAY + 14 * MS_PER_HOUR + index * 2 * MS_PER_MINUTE;
      happenings.push({ atMs, happen: world({ type: 'issueInvoice', id, invoiceType: invoices.type, amountMinor, due }) });
    }
  }
  return happenings;
}

function command<K extends CommandName>(backend: Backend, operation: K, input: OperationInput<K>): void {
  const key = `demo-${backend.resultVersions.size + 1}`;
  submit(backend, { operation, key, input, ...prepare(backend, operation, input) });
}

function retryLastFailed(backend: Backend): void {
  const { charges } = backend.account;
  for (let index = charges.length - 1; index >= 0; index -= 1) {
    const charge = charges.at(index);
    if (charge?.status === 'failed') return command(backend, 'retryCharge', { chargeId: charge.id });
  }
}

function happenStep(backend: Backend, step: DemoStep): void {
  const { currency } = backend.account;
  switch (step.do) {
    case 'command':
      return command(backend, step.operation, step.input);
    case 'add': {
      const method = { token: issueToken(backend.vault, step.method as MethodSeed) };
      return command(backend, 'addMethod', { method, useForAutoPay: step.useForAutoPay ?? false });
    }
    case 'retryLastFailed':
      return retryLastFailed(backend);
    case 'payAllDue': {
      const amountMinor = amountDueOf(backend.account, backend.policy);
      return command(backend, 'pay', { amountMinor, currency, method: { id: step.methodId } });
    }
    case 'fortunes':
      backend.gateway.fortunes.set(step.methodId, step.outcomes);
      return;
    case 'world':
      return act(backend, step.command.type, step.command);
  }
}

function happeningsOf(demonstration: Demonstration): Happening[] {
  const random: Random = { state: demonstration.seed };
  const steps = demonstration.steps.map((step) => ({
    atMs: parseInstant(step.at, 'at'),
    happen: (backend: Backend): void => happenStep(backend, step),
  }));
  const happenings = [
    ...demonstration.usage.flatMap((usage) => usageOf(random, usage)),
    ...demonstration.invoices.flatMap((invoices) => invoicesOf(random, invoices)),
    ...steps,
  ];
  return happenings.sort((a, b) => a.atMs - b.atMs);
}

/** A preset's demonstration account, after the year that the rules have lived through with it. */
export function liveDemonstration(preset: PresetName, options: { randomSeed: number; vault?: VaultState }): Backend {
  const demonstration = DEMONSTRATIONS[preset];
  const backend = newBackend(preset, demonstration.account, options);
  for (const { atMs, happen } of happeningsOf(demonstration)) {
    pass(backend, atMs);
    happen(backend);
  }
  pass(backend, END_MS);
  return backend;
}

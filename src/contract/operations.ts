import { Account } from './schema/account.ts';
import { ActivityPage, DailyBalance, Forecast, Preview } from './schema/activity.ts';
import { Charge } from './schema/charge.ts';
import * as commands from './schema/commands.ts';
import { HistoryPage, RowType, Statement } from './schema/history.ts';
import { Invoice } from './schema/invoice.ts';
import { Method } from './schema/method.ts';
import { MethodKind, StatementKind } from './schema/policy.ts';
import type { Instant, LocalDate } from './schema/primitives.ts';
import { Currency, Id, Minor, Text, TypedMinor, Version } from './schema/primitives.ts';
import { Service, Upcoming } from './schema/service.ts';
import { z } from './schema/z.ts';

/** What a backend may lack: a widget hides what needs it and says nothing wrong. */
export const CAPABILITIES = [
  'preview',
  'forecast',
  'activity',
  'dailyBalances',
  'usualUsage',
  'outcome',
  'statements',
  'services',
  'taxes',
  'providerIntents',
] as const;
export type Capability = (typeof CAPABILITIES)[number];

export const NoInput = z.strictObject({});

export const HistoryInput = z.strictObject({
  ...commands.RangeInput,
  types: z.optional(z.array(RowType)),
  /** Part of a description, without regard to case. */
  search: z.optional(Text),
  cursor: z.optional(Text),
  /** Rows a page: 100, at most 1,000. */
  limit: z.optional(z.int().check(z.gte(1), z.lte(1000))),
});

export const ActivityInput = z.strictObject({
  /** Newest first for a reader, oldest first for who follows along. */
  order: z.optional(z.enum(['newest', 'oldest'])),
  cursor: z.optional(Text),
  limit: z.optional(z.int().check(z.gte(1), z.lte(1000))),
});

/** A command to be tried on a copy (R80). */
export const PreviewInput = z.strictObject({
  command: z.discriminatedUnion('operation', [
    z.strictObject({ operation: z.literal('pay'), input: commands.PayInput }),
    z.strictObject({ operation: z.literal('retryCharge'), input: commands.RetryInput }),
    z.strictObject({ operation: z.literal('addMethod'), input: commands.AddMethodInput }),
    z.strictObject({ operation: z.literal('updateMethod'), input: commands.UpdateMethodInput }),
    z.strictObject({ operation: z.literal('removeMethod'), input: commands.RemoveMethodInput }),
    z.strictObject({ operation: z.literal('setAutoCharge'), input: commands.SetAutoChargeInput }),
    z.strictObject({ operation: z.literal('reorderMethods'), input: commands.ReorderInput }),
    z.strictObject({ operation: z.literal('setTopUp'), input: commands.SetTopUpInput }),
    z.strictObject({ operation: z.literal('setLowBalanceAlert'), input: commands.SetLowBalanceAlertInput }),
    z.strictObject({ operation: z.literal('setSchedule'), input: commands.SetScheduleInput }),
    z.strictObject({ operation: z.literal('switchPlan'), input: commands.SwitchPlanInput }),
    z.strictObject({ operation: z.literal('removeService'), input: commands.RemoveServiceInput }),
    z.strictObject({ operation: z.literal('setProvincialTaxId'), input: commands.SetProvincialTaxIdInput }),
  ]),
  days: z.optional(z.int().check(z.gte(0), z.lte(366))),
  /** Debited at 12:00 on each coming date, as in a forecast, so that the two can be compared. */
  dailyUsageMinor: z.optional(TypedMinor),
});

export const ForecastInput = z.strictObject({
  days: z.int().check(z.gte(0), z.lte(366)),
  /** Debited at 12:00 on each coming date. */
  dailyUsageMinor: z.optional(TypedMinor),
});

/** The tax that a deposit of an amount would bear now, or with another tax id (R70, R71). */
const WireInstructions = z.object({
  lines: z.array(z.object({ label: Text, value: Text })),
  /** To be given with the transfer, so that it finds the account. */
  reference: Text,
});

/**
 * What opens one intent at the payment provider to the provider's form in the browser. It is handed to that form and
 * is kept, logged and put into an address by nobody.
 */
const ClientSecret = z.object({ clientSecret: Text });

interface OperationSpec {
  readonly kind: 'read' | 'command';
  /** Whether it may charge somebody: such a call must carry an idempotency key (R6). */
  readonly movesMoney: boolean;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the backend's base URL; `{name}` is an input field. */
  readonly path: string;
  readonly capability?: Capability;
}

function read<I extends z.ZodMiniType, O extends z.ZodMiniType>(
  path: string,
  input: I,
  output: O,
  capability?: Capability,
) {
  const spec: OperationSpec = {
    kind: 'read',
    movesMoney: false,
    method: 'GET',
    path,
    ...(capability && { capability }),
  };
  return { ...spec, kind: 'read', input, output } as const;
}

/** A read whose input is too rich for a query string. */
function ask<I extends z.ZodMiniType, O extends z.ZodMiniType>(
  path: string,
  input: I,
  output: O,
  capability: Capability,
) {
  const spec: OperationSpec = { kind: 'read', movesMoney: false, method: 'POST', path, capability };
  return { ...spec, kind: 'read', input, output } as const;
}

function command<I extends z.ZodMiniType>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  input: I,
  options: { movesMoney: boolean; capability?: Capability },
) {
  const spec: OperationSpec = { kind: 'command', method, path, ...options };
  return { ...spec, kind: 'command', input, output: commands.CommandResult } as const;
}

const MONEY = { movesMoney: true };
const NO_MONEY = { movesMoney: false };

/**
 * Every operation, once: whether it moves money, its place in HTTP, what goes in, what comes out. The adapter type, the
 * HTTP client and handler, the OpenAPI document and the names of conformance cases all come from this table.
 */
export const operations = {
  getAccount: read('/account', NoInput, Account),
  listMethods: read('/methods', NoInput, z.object({ version: Version, methods: z.array(Method) })),
  /** Open invoices, in the order in which payments settle them (R46). */
  listInvoices: read(
    '/invoices',
    NoInput,
    z.object({ version: Version, currency: Currency, invoices: z.array(Invoice) }),
  ),
  listServices: read(
    '/services',
    NoInput,
    z.object({ version: Version, currency: Currency, services: z.array(Service), upcoming: Upcoming }),
    'services',
  ),
  listHistory: read('/history', HistoryInput, HistoryPage),
  getCharge: read('/charges/{chargeId}', z.strictObject({ chargeId: Id }), Charge),
  getStatement: read(
    '/statements/{kind}',
    z.strictObject({ kind: StatementKind, ...commands.RangeInput }),
    Statement,
    'statements',
  ),
  listActivity: read('/activity', ActivityInput, ActivityPage, 'activity'),
  getDailyBalances: read(
    '/daily-balances',
    z.strictObject(commands.RangeInput),
    z.object({ version: Version, currency: Currency, days: z.array(DailyBalance) }),
    'dailyBalances',
  ),
  /** What is usually debited a day, over the days looked at; null where too little is known. */
  getUsualUsage: read(
    '/usual-usage',
    NoInput,
    z.object({ currency: Currency, dailyMinor: z.nullable(Minor), days: z.int() }),
    'usualUsage',
  ),
  getWireInstructions: read('/wire-instructions', NoInput, WireInstructions),
  getOutcome: read('/outcomes/{idempotencyKey}', z.strictObject({ idempotencyKey: Id }), commands.Outcome, 'outcome'),
  preview: ask('/preview', PreviewInput, Preview, 'preview'),
  forecast: read('/forecast', ForecastInput, Forecast, 'forecast'),
  /**
   * A fresh intent at the provider to save details of these kinds with, for charges when nobody is there. It changes
   * nothing on the account and moves no money, so it may be asked for again; a kind that the policy does not keep is
   * `method_not_accepted`, and `forbidden` who may change nothing.
   */
  createSetupIntent: ask(
    '/setup-intents',
    z.strictObject({ kinds: z.array(MethodKind).check(z.minLength(1)) }),
    ClientSecret,
    'providerIntents',
  ),
  /** The provider's intent behind a charge that `requires_action` (R10), the same one always; else `not_found`. */
  getConfirmation: read(
    '/charges/{chargeId}/confirmation',
    z.strictObject({ chargeId: Id }),
    ClientSecret,
    'providerIntents',
  ),

  pay: command('POST', '/payments', commands.PayInput, MONEY),
  retryCharge: command('POST', '/charges/{chargeId}/retry', commands.RetryInput, MONEY),
  /** The payer has answered the confirmation that a charge required (R10): goes on, or fails. */
  confirmCharge: command('POST', '/charges/{chargeId}/confirm', commands.ConfirmInput, MONEY),
  addMethod: command('POST', '/methods', commands.AddMethodInput, MONEY),
  updateMethod: command('PATCH', '/methods/{methodId}', commands.UpdateMethodInput, MONEY),
  removeMethod: command('DELETE', '/methods/{methodId}', commands.RemoveMethodInput, NO_MONEY),
  renameMethod: command('PUT', '/methods/{methodId}/nickname', commands.RenameMethodInput, NO_MONEY),
  setAutoCharge: command('PUT', '/methods/{methodId}/auto-charge', commands.SetAutoChargeInput, MONEY),
  reorderMethods: command('PUT', '/methods/order', commands.ReorderInput, MONEY),
  setSchedule: command('PUT', '/methods/{methodId}/schedule', commands.SetScheduleInput, MONEY),
  setTopUp: command('PATCH', '/top-up', commands.SetTopUpInput, MONEY),
  setLowBalanceAlert: command('PATCH', '/low-balance-alert', commands.SetLowBalanceAlertInput, NO_MONEY),
  switchPlan: command('PUT', '/services/{serviceId}/plan', commands.SwitchPlanInput, {
    ...NO_MONEY,
    capability: 'services',
  }),
  removeService: command('DELETE', '/services/{serviceId}', commands.RemoveServiceInput, {
    ...NO_MONEY,
    capability: 'services',
  }),
  setProvincialTaxId: command('PUT', '/provincial-tax-id', commands.SetProvincialTaxIdInput, {
    ...NO_MONEY,
    capability: 'taxes',
  }),
} as const;

export type Operations = typeof operations;
export type OperationName = keyof Operations;
export type OperationInput<K extends OperationName> = z.input<Operations[K]['input']>;
export type OperationOutput<K extends OperationName> = z.output<Operations[K]['output']>;
export type CommandName = {
  [K in OperationName]: Operations[K]['kind'] extends 'command' ? K : never;
}[OperationName];
export type ReadName = Exclude<OperationName, CommandName>;

/** The names of all operations, in the order of the table. */
export const OPERATION_NAMES = Object.keys(operations) as OperationName[];

export type { Instant, LocalDate };

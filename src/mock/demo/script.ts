import type { CommandName, Fortune, OperationInput } from '../../contract/index.ts';
import type { WorldCommand } from '../../rules/index.ts';
import type { DebitType, CheckedAccount, CheckedMethod } from '../seed.ts';

type CommandStep = { [K in CommandName]: { readonly do: 'command'; readonly operation: K; readonly input: OperationInput<K> } }[CommandName];

/** One thing that happens in a demonstration account's year. */
export type DemoStep = { readonly at: string } & (
  | CommandStep
  | { readonly do: 'add'; readonly method: CheckedMethod; readonly useForAutoPay?: boolean }
  | { readonly do: 'retryLastFailed' }
  | { readonly do: 'payAllDue'; readonly methodId: string }
  | { readonly do: 'fortunes'; readonly methodId: string; readonly outcomes: readonly Fortune[] }
  | { readonly do: 'world'; readonly command: WorldCommand }
);

/** What is used from day to day; counts and amounts are drawn between both numbers. */
export interface DemoUsage {
  readonly type: DebitType;
  readonly perDay: readonly [number, number];
  readonly amountMinor: readonly [number, number];
  /** Hours of the day in UTC. */
  readonly hours: readonly [number, number];
}

/** Invoices that come again and again, one each time for each name. */
export interface DemoInvoices {
  readonly names: readonly string[];
  readonly type: string;
  readonly amountMinor: readonly [number, number];
  readonly everyDays?: number;
  readonly onDayOfMonth?: number;
  readonly dueAfterDays: number;
}

/** A year of an account, as data: what it starts with, what comes of itself, what its people do. */
export interface Demonstration {
  readonly seed: number;
  readonly account: CheckedAccount;
  readonly usage: readonly DemoUsage[];
  readonly invoices: readonly DemoInvoices[];
  readonly steps: readonly DemoStep[];
}

/** A year, the same for all. */
export const DEMO_START = '2025-11-24T15:00:00Z';
export const DEMO_END = '2026-11-24T15:00:00Z';

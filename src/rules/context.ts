import type { Policy } from '../contract/index.ts';
import type { EngineEvent, EventBody, GatewayQuestion } from './events.ts';
import type { AccountState, InvoiceState, MethodState } from './state.ts';

export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** One step under way: a copy of the state that only this step sees, and what it has brought about so far. */
export interface Context {
  readonly state: Mutable<AccountState>;
  readonly policy: Policy;
  readonly events: EngineEvent[];
  /** Set when the gateway must answer before anything else can happen. */
  question: GatewayQuestion | null;
}

/** Adds an event, with the rules that caused it (R3), and numbers it. */
export function emit(context: Context, because: readonly string[], body: EventBody): number {
  const { state } = context;
  state.seq += 1;
  context.events.push({ seq: state.seq, atMs: state.nowMs, because, body });
  return state.seq;
}

export function findMethod(state: AccountState, id: string): MethodState | undefined {
  return state.methods.find((method) => method.id === id);
}

export function replaceMethod(context: Context, id: string, change: Partial<MethodState>): void {
  const { state } = context;
  state.methods = state.methods.map((method) => (method.id === id ? { ...method, ...change } : method));
}

/** What remains of the given invoices; of all open ones where none are given. */
export function remainingOf(invoices: readonly InvoiceState[], covers: readonly string[] | null): number {
  let sum = 0;
  for (const invoice of invoices) {
    if (covers === null || covers.includes(invoice.id)) sum += invoice.remainingMinor;
  }
  return sum;
}

/** What is due (R46): what remains of all open invoices; prepaid: what the balance is below zero. */
export function amountDueOf(state: AccountState, policy: Policy): number {
  return policy.billing === 'prepaid' ? Math.max(0, -state.balanceMinor) : remainingOf(state.invoices, null);
}

/** The zone in which automatic charges keep their dates. */
export function chargeZone(state: AccountState, policy: Policy): string {
  return policy.autoCharge.timeZone ?? state.timeZone;
}

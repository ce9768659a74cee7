import type { PolicySource } from '../../src/contract/index.ts';
import {
  createAccount,
  drive,
  loadPolicy,
  type AccountFacts,
  type EngineEvent,
  type GatewayOutcome,
  type UserCommand,
  type WorldCommand,
} from '../../src/rules/index.ts';
import { inputOf } from './lives.ts';

export const NOW_MS = Date.UTC(2026, 2, 2, 15);
export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;

export const CARD = { kind: 'card' as const, exp: '2030-12', country: 'US', label: 'Visa', details: {} };

/** A card kept on the account, with auto-charge on unless said otherwise. */
export function method(id: string, change: object = {}): AccountFacts['methods'][number] {
  return { ...CARD, id, autoCharge: true, schedule: null, ...change };
}

export function invoice(
  id: string,
  amountMinor: number,
  due = '2026-03-31',
  type = 'dues',
): AccountFacts['invoices'][number] {
  return { id, type, amountMinor, issued: '2026-03-01', due };
}

/** An account that a test lives through step by step: given a policy and facts, when …, then look. */
export function story(source: PolicySource, facts: Partial<AccountFacts> = {}) {
  const policy = loadPolicy(source, 'USD');
  const full: AccountFacts = {
    nowMs: NOW_MS,
    currency: 'USD',
    timeZone: 'America/New_York',
    country: 'US',
    province: null,
    provincialTaxId: null,
    pstExempt: false,
    balanceMinor: 0,
    methods: [],
    invoices: [],
    services: [],
    topUp: { enabled: false, thresholdMinor: null, amountMinor: null, monthlyCapMinor: null },
    alert: { enabled: false, thresholdMinor: null },
    ...facts,
  };
  let state = createAccount(full, policy);
  const events: EngineEvent[] = [];
  const fortunes: GatewayOutcome[] = [];
  const gateway = (): GatewayOutcome => fortunes.shift() ?? 'ok';
  return {
    policy,
    get state() {
      return state;
    },
    /** What the gateway answers next, one by one; after that `ok`. */
    gatewayWill(...outcomes: GatewayOutcome[]): void {
      fortunes.splice(0, fortunes.length, ...outcomes);
    },
    do(command: UserCommand | WorldCommand, key: string | null = null): string | null {
      const done = drive(state, inputOf(command, key), state.nowMs, policy, gateway);
      state = done.state;
      events.push(...done.events);
      return done.refusal;
    },
    advanceTo(atMs: number): void {
      const passed = drive(state, { type: 'advance' }, atMs, policy, gateway);
      state = passed.state;
      events.push(...passed.events);
    },
    advance(ms: number): void {
      this.advanceTo(state.nowMs + ms);
    },
    /** Charges since the last look, as `method amount status`. */
    charges(): string[] {
      return events
        .splice(0)
        .flatMap(({ body }) =>
          'charge' in body ? [`${body.charge.methodId} ${body.charge.amountMinor} ${body.charge.status}`] : [],
        );
    },
    /** Names of the notices since the last look. */
    notices(): string[] {
      return events.splice(0).flatMap(({ body }) => (body.type === 'notice.sent' ? [body.notice.name] : []));
    },
  };
}

export function pay(methodId: string, amountMinor: number, useForAutoPay = false): UserCommand {
  return { type: 'pay', amountMinor, currency: 'USD', method: { id: methodId }, useForAutoPay };
}

export function debit(amountMinor: number): WorldCommand {
  return { type: 'debit', entry: 'usage', amountMinor };
}

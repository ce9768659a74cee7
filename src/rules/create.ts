import type { Policy } from '../contract/index.ts';
import { formatDate, parseDate, parseTimeOfDay } from './calendar/civil.ts';
import { instantOf, localDay } from './calendar/zone.ts';
import { KeyedLog } from './keyed-log.ts';
import { settleSome } from './ledger/settle.ts';
import { Log } from './log.ts';
import type {
  AccountState,
  EntryRecord,
  InvoiceState,
  MethodFacts,
  MethodState,
  ScheduleState,
  ServiceState,
  TopUpState,
} from './state.ts';
import { findTimer } from './timers/find.ts';

/** An account as it is given to the rules: what it has at `nowMs`, without a past. */
export interface AccountFacts {
  readonly nowMs: number;
  readonly currency: string;
  readonly timeZone: string;
  readonly country: string;
  readonly province: string | null;
  readonly provincialTaxId: string | null;
  readonly pstExempt: boolean;
  /** The opening entry, an adjustment: funds (prepaid), or credit, which settles the open invoices (R46). */
  readonly balanceMinor: number;
  /** A method given with auto-charge on has been on since long before: registered, nothing sent, nothing charged. */
  readonly methods: readonly (MethodFacts & {
    readonly id: string;
    readonly autoCharge: boolean;
    readonly schedule: ScheduleState | null;
  })[];
  readonly topUp: TopUpState;
  readonly alert: { readonly enabled: boolean; readonly thresholdMinor: number | null };
  /** Open ones: already issued, nothing charged. */
  readonly invoices: readonly {
    readonly id: string;
    readonly type: string;
    readonly amountMinor: number;
    readonly issued: string;
    readonly due: string;
  }[];
  readonly services: readonly Omit<ServiceState, 'nextBillingMs'>[];
}

/** The entries that an account opens with: its balance, then its invoices, posted at `nowMs`. */
function openingEntries(facts: AccountFacts): EntryRecord[] {
  const postings = [
    ...(facts.balanceMinor === 0
      ? []
      : [{ type: 'adjustment' as const, amountMinor: facts.balanceMinor, reference: null }]),
    ...facts.invoices.map(({ id, amountMinor }) => ({
      type: 'invoice' as const,
      amountMinor: -amountMinor,
      reference: id,
    })),
  ];
  let balanceMinor = 0;
  return postings.map((posting, index) => {
    balanceMinor += posting.amountMinor;
    return { seq: index + 1, atMs: facts.nowMs, ...posting, balanceMinor, chargeId: null };
  });
}

function openInvoices(facts: AccountFacts, policy: Policy): InvoiceState[] {
  const roundOnDue = policy.autoPay.style === 'invoice' && policy.autoPay.invoiceOn === 'due';
  return facts.invoices.map(({ id, type, amountMinor, issued, due }) => {
    const dueMs = instantOf(facts.timeZone, parseDate(due), parseTimeOfDay(policy.autoCharge.runAt));
    return {
      id,
      type,
      amountMinor,
      remainingMinor: amountMinor,
      issuedMs: instantOf(facts.timeZone, parseDate(issued), 0),
      issuedOn: issued,
      due,
      dueRoundMs: roundOnDue && dueMs > facts.nowMs ? dueMs : null,
    };
  });
}

function keptMethods(facts: AccountFacts): MethodState[] {
  return facts.methods.map((method) => ({ ...method, suspendedUntilMs: null, suspendedBy: null, restMinor: null }));
}

/** An account at `nowMs` from its facts: the opening entries are in the ledger, nothing is sent and nothing charged. */
export function createAccount(facts: AccountFacts, policy: Policy): AccountState {
  const entries = openingEntries(facts);
  const balanceMinor = entries.at(-1)?.balanceMinor ?? 0;
  const { nowMs, currency, timeZone, country, province, provincialTaxId, pstExempt, topUp } = facts;
  const { thresholdMinor } = facts.alert;
  const state: AccountState = {
    nowMs,
    currency,
    timeZone,
    country,
    province,
    provincialTaxId,
    pstExempt,
    topUp,
    balanceMinor,
    seq: entries.length,
    methods: keptMethods(facts),
    alert: { ...facts.alert, armed: thresholdMinor === null || balanceMinor >= thresholdMinor },
    invoices: settleSome(openInvoices(facts, policy), null, Math.max(0, facts.balanceMinor))[0],
    services: facts.services.map((service) => ({
      ...service,
      nextBillingMs: instantOf(timeZone, parseDate(service.nextBillingOn), 0),
    })),
    usage: [],
    activeFrom: null,
    open: null,
    waiting: [],
    retries: [],
    limitDay: null,
    limitNoticeDay: null,
    autoMonth: null,
    autoMonthMinor: 0,
    capNoticeMonth: null,
    draftsThroughMs: nowMs,
    rounds: 0,
    ledger: Log.from(entries),
    charges: Log.from(),
    recovered: Log.from(),
    commands: KeyedLog.from(),
    running: null,
    timer: null,
  };
  return { ...state, timer: findTimer(state, policy) };
}

/** The local date at `nowMs`, as widgets and stories name it. */
export function todayOf(state: AccountState): string {
  return formatDate(localDay(state.timeZone, state.nowMs));
}

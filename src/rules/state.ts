import type {
  ChargeKind,
  ChargeStatus,
  FailureReason,
  LedgerType,
  MethodKind,
  NoticeName,
  ScheduleWhen,
  ServiceKind,
  ServicePlan,
} from '../contract/index.ts';
import type { KeyedLog } from './keyed-log.ts';
import type { Log } from './log.ts';

/** Instants are milliseconds since the epoch, dates ISO strings in the account's time zone, money is minor units. */

/** What is known of a method beside what the rules decide on: shown, never looked at. */
export type MethodDetails = Readonly<Record<string, unknown>>;

/** The facts of a method that a vault token stands for. */
export interface MethodFacts {
  readonly kind: MethodKind;
  /** The last month it is good for, `2030-12`; null: it has none. */
  readonly exp: string | null;
  /** ISO 3166. */
  readonly country: string;
  readonly label: string;
  readonly details: MethodDetails;
}

export interface ScheduleState {
  /** null: turned off; what it covers is kept. */
  readonly when: ScheduleWhen | null;
  readonly types: readonly string[];
  readonly invoices: readonly string[];
}

export interface MethodState extends MethodFacts {
  readonly id: string;
  readonly autoCharge: boolean;
  readonly suspendedUntilMs: number | null;
  readonly suspendedBy: string | null;
  readonly schedule: ScheduleState | null;
  /** What a split announced on the 1st for the 15th (R45). */
  readonly restMinor: number | null;
}

export interface TopUpState {
  readonly enabled: boolean;
  readonly thresholdMinor: number | null;
  readonly amountMinor: number | null;
  readonly monthlyCapMinor: number | null;
}

export interface AlertState {
  readonly enabled: boolean;
  readonly thresholdMinor: number | null;
  /** Whether the next fall below the threshold is told (R30). */
  readonly armed: boolean;
}

/** An open invoice. */
export interface InvoiceState {
  readonly id: string;
  readonly type: string;
  readonly amountMinor: number;
  readonly remainingMinor: number;
  readonly issuedMs: number;
  readonly issuedOn: string;
  readonly due: string;
  /** When its due date calls for a round (R43, `invoiceOn: due`); null: never, or no more. */
  readonly dueRoundMs: number | null;
}

export interface ServiceState {
  readonly id: string;
  readonly kind: ServiceKind;
  readonly plan: ServicePlan;
  readonly feesMinor: Readonly<Partial<Record<ServicePlan, number>>>;
  readonly orderedOn: string;
  readonly nextBillingOn: string;
  /** 00:00 of that date in the account's time zone. */
  readonly nextBillingMs: number;
  readonly planSwitchedOn: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

export interface EntryRecord {
  readonly seq: number;
  readonly atMs: number;
  readonly type: LedgerType;
  readonly amountMinor: number;
  /** The balance after it. */
  readonly balanceMinor: number;
  readonly reference: string | null;
  readonly chargeId: string | null;
}

export interface TaxLineRecord {
  readonly name: string;
  readonly ratePer100000: number;
  readonly amountMinor: number;
}

export interface CauseRecord {
  readonly trigger?: string;
  readonly balanceMinor?: number;
  readonly thresholdMinor?: number;
  readonly amountDueMinor?: number;
  readonly invoiceId?: string;
}

export interface ChargeRecord {
  readonly id: string;
  /** Of the event of its first answer; of its start while that is outstanding. */
  readonly seq: number;
  readonly kind: ChargeKind;
  readonly methodId: string;
  readonly methodKind: MethodKind;
  readonly methodLabel: string;
  readonly amountMinor: number;
  readonly taxMinor: number;
  readonly taxLines: readonly TaxLineRecord[];
  readonly status: ChargeStatus;
  readonly reason: FailureReason | null;
  readonly startedMs: number;
  readonly finishedMs: number | null;
  /** Its place among all events when it ended; 0 before. */
  readonly finishedSeq: number;
  readonly heldUntilMs: number | null;
  readonly because: readonly string[];
  readonly cause: CauseRecord;
  readonly roundId: string | null;
  /** How many methods its round has tried, itself included. */
  readonly attempt: number;
  readonly retryOf: string | null;
  /** The first charge of its chain of retries. */
  readonly rootId: string;
  /** The invoices it pays; null: prepaid, none. */
  readonly covers: readonly string[] | null;
}

/** What may start a round, and waits while a charge is processing (R11). */
export type RoundRequest =
  | { readonly kind: 'trigger'; readonly trigger: string; readonly retry?: true }
  | { readonly kind: 'outstanding'; readonly retry?: true }
  | { readonly kind: 'invoice'; readonly invoiceId: string; readonly on: 'issue' | 'due'; readonly retry?: true }
  | { readonly kind: 'cycle'; readonly retry?: true }
  | {
      readonly kind: 'draft';
      readonly methodId: string;
      readonly day: 1 | 15;
      readonly limitMinor?: number;
      readonly retry?: true;
    };

/** One automatic collection under way (R22). */
export interface RoundState {
  readonly id: string;
  readonly request: RoundRequest;
  readonly kind: ChargeKind;
  readonly amountMinor: number;
  readonly covers: readonly string[] | null;
  readonly tried: readonly string[];
  readonly failedChargeIds: readonly string[];
  readonly because: readonly string[];
  readonly cause: CauseRecord;
}

/** The charge that holds every other one (R11). At most one is open at a time. */
export interface OpenCharge {
  readonly charge: ChargeRecord;
  readonly round: RoundState | null;
  readonly useForAutoPay: boolean;
  /** Whether the gateway has answered once (then its end is a resolution). */
  readonly answered: boolean;
  /** What called for a round before the gateway answered: looked at, in turn, as soon as it has. */
  readonly behind: readonly RoundRequest[];
}

/** The first result of a keyed command (R6). */
export interface CommandRecord {
  readonly key: string;
  readonly fingerprint: string;
  readonly operation: string;
  readonly result: CommandOutcome;
}

export interface CommandOutcome {
  readonly charges: readonly ChargeRecord[];
  readonly notices: readonly NoticeName[];
  readonly methodId: string | null;
}

/** A keyed command whose charges are being answered. */
export interface RunningCommand extends CommandOutcome {
  readonly key: string | null;
  readonly fingerprint: string;
  readonly operation: string;
}

export interface TimerState {
  readonly atMs: number;
  readonly kind: 'resolution' | 'suspension' | 'service' | 'invoice-due' | 'daily-retry' | 'draft';
  /** The service or invoice it is about. */
  readonly id: string | null;
}

/** An account as the rules see it. Values are replaced, never changed in place. */
export interface AccountState {
  readonly nowMs: number;
  /** The number of the last event. */
  readonly seq: number;
  readonly currency: string;
  readonly timeZone: string;
  readonly country: string;
  readonly province: string | null;
  readonly provincialTaxId: string | null;
  readonly pstExempt: boolean;
  readonly balanceMinor: number;
  /** In the user's order; the first is the primary (R21). */
  readonly methods: readonly MethodState[];
  readonly topUp: TopUpState;
  readonly alert: AlertState;
  readonly invoices: readonly InvoiceState[];
  readonly services: readonly ServiceState[];
  readonly usage: readonly { readonly id: string; readonly startedMs: number }[];
  /** The date from which a cycle's payment works (R44). */
  readonly activeFrom: string | null;
  readonly open: OpenCharge | null;
  readonly waiting: readonly RoundRequest[];
  readonly retries: readonly { readonly atMs: number; readonly request: RoundRequest }[];
  /** Local date (in `autoCharge.timeZone`) on which the last round that counts began (R34). */
  readonly limitDay: number | null;
  readonly limitNoticeDay: number | null;
  /** Automatic charges of a calendar month (R36). */
  readonly autoMonth: number | null;
  readonly autoMonthMinor: number;
  readonly capNoticeMonth: number | null;
  /** Draft dates up to here are done. */
  readonly draftsThroughMs: number;
  readonly rounds: number;
  readonly ledger: Log<EntryRecord>;
  /** Ended charges in the order of their numbers: charge N stands at N - 1. */
  readonly charges: Log<ChargeRecord>;
  /** First charges of chains of which one succeeded (R50). */
  readonly recovered: Log<string>;
  readonly commands: KeyedLog<CommandRecord>;
  readonly running: RunningCommand | null;
  readonly timer: TimerState | null;
}

import type { BillingAddress } from './schema/method.ts';
import type { LedgerType, MethodKind, PolicySource, PresetName, ScheduleWhen } from './schema/policy.ts';
import type { NoticeName } from './schema/activity.ts';
import type { ServiceKind, ServicePlan } from './schema/service.ts';

/** What becomes of a method's coming charges, one by one, the last one repeated. */
export type Fortune =
  | 'ok'
  | 'insufficient_funds'
  | 'expired_card'
  | 'declined'
  | 'authentication_required'
  | 'unknown:ok'
  | 'unknown:declined'
  | 'requires_action';

/** What a payer does with a confirmation that a charge requires (R10). */
export type ConfirmationAnswer = 'confirmed' | 'refused' | 'abandoned';

/** A payment method as a test gives it: `id` is kept where a token is turned into a method. */
export interface MethodSeed {
  readonly id?: string;
  readonly kind: MethodKind;
  readonly exp?: string;
  /** ISO 3166; left out: the account's. */
  readonly country?: string;
  readonly brand?: string;
  readonly last4?: string;
  readonly holder?: string;
  readonly nickname?: string;
  readonly funding?: 'credit' | 'debit' | 'prepaid' | 'unknown';
  readonly billingAddress?: BillingAddress;
  readonly autoCharge?: boolean;
  readonly schedule?: {
    readonly when: ScheduleWhen;
    readonly types?: readonly string[];
    readonly invoices?: readonly string[];
  };
  readonly gateway?: readonly Fortune[];
}

/** The account that a test starts with; amounts in minor units of `currency`. */
export interface AccountSeed {
  readonly now: string;
  readonly timeZone?: string;
  readonly currency?: string;
  readonly country?: string;
  readonly province?: string;
  readonly provincialTaxId?: string;
  readonly pstExempt?: boolean;
  readonly language?: string;
  readonly holder?: { readonly name: string; readonly email: string; readonly addressLines: readonly string[] };
  readonly balanceMinor?: number;
  readonly methods?: readonly MethodSeed[];
  readonly topUp?: {
    readonly enabled: boolean;
    readonly thresholdMinor?: number;
    readonly amountMinor?: number;
    readonly monthlyCapMinor?: number | null;
  };
  readonly lowBalanceAlert?: { readonly enabled: boolean; readonly thresholdMinor?: number };
  readonly invoices?: readonly {
    readonly id: string;
    readonly type: string;
    readonly amountMinor: number;
    readonly issued: string;
    readonly due: string;
  }[];
  readonly services?: readonly {
    readonly id: string;
    readonly kind: ServiceKind;
    readonly plan: ServicePlan;
    readonly feesMinor: Partial<Record<ServicePlan, number>>;
    readonly orderedOn: string;
    readonly nextBillingOn: string;
    readonly planSwitchedOn?: string;
    readonly number?: string;
    readonly rateCentre?: string;
    readonly note?: string;
    readonly ratePerMinute?: string;
  }[];
}

/** An e-mail in the outbox. */
export interface OutboxMail {
  readonly id: string;
  readonly at: string;
  readonly notice: NoticeName;
  readonly to: string;
  /** BCP 47: what it is written in. */
  readonly language: string;
  readonly subject: string;
  /** The whole e-mail as plain text. */
  readonly text: string;
  /** The same as a complete HTML document: all text escaped, nothing loaded, no script, no style. */
  readonly html: string;
}

/** How a test clock stands. */
export interface ClockState {
  readonly now: string;
  readonly running: boolean;
  /** The instant of the next timer; null: there is none. */
  readonly nextTimerAt: string | null;
}

/** What goes wrong on purpose between widget and backend. */
export interface FaultSettings {
  /** Each answer is this late. */
  readonly latencyMs?: number;
  /** The payment service takes so long over each payment; meanwhile the command is under way (`pending`). */
  readonly gatewayLatencyMs?: number;
  /** Of a hundred calls, how many fail with `network` before they do anything. */
  readonly failPercent?: number;
  /** Of a hundred commands, how many are carried out and their answer is lost (`unknown_outcome`). */
  readonly losePercent?: number;
  /** Every call fails with `network` while it is true. */
  readonly offline?: boolean;
  /** The viewer may look and not touch. */
  readonly readOnly?: boolean;
}

/**
 * The controls of a test backend: the world around an account, which no customer can move. The mock has them in memory,
 * its server over HTTP; the scenario player and the conformance suite use nothing else besides the adapter.
 */
export interface TestControls {
  /** Starts afresh. Rejects with `policy_without_brake` or `invalid_policy` and changes nothing then. */
  load(policy: PolicySource, account: AccountSeed): Promise<void>;
  /** Starts afresh with the preset's demonstration account, a year behind it. */
  loadDemonstration(preset: PresetName): Promise<void>;

  getClock(): Promise<ClockState>;
  /** Lets time pass to an instant. A clock refuses to go back (`malformed`). */
  advanceTo(instant: string): Promise<void>;
  /** Lets an ISO 8601 duration pass; days, weeks and months are calendar ones in the account's time zone. */
  advanceBy(duration: string): Promise<void>;
  /** Lets time pass to the next timer; nothing happens where there is none. */
  stepToNextTimer(): Promise<void>;
  setRunning(running: boolean): Promise<void>;

  /** Posts a debit (prepaid). */
  debit(input: { type: LedgerType; amountMinor: number }): Promise<void>;
  usageStart(input: { id: string }): Promise<void>;
  usageEnd(input: { id: string; amountMinor: number }): Promise<void>;
  credit(input: { type: 'refund' | 'adjustment'; amountMinor: number }): Promise<void>;
  /** Issues an invoice now (postpaid). */
  issueInvoice(input: { id: string; type: string; amountMinor: number; due: string }): Promise<void>;

  /** A vault token that stands for these details. The same details give the same token. */
  issueToken(method: MethodSeed): Promise<string>;
  /** Replaces what is left of a method's fortunes. */
  setGateway(input: { methodId: string; outcomes: readonly Fortune[] }): Promise<void>;
  /** What is left of a method's fortunes. */
  getGateway(input: { methodId: string }): Promise<readonly Fortune[]>;
  /** Answers a confirmation in the payer's place. */
  answerConfirmation(input: { chargeId: string; answer: ConfirmationAnswer }): Promise<void>;

  /** All e-mails, oldest first. */
  getOutbox(): Promise<readonly OutboxMail[]>;
  getFaults(): Promise<FaultSettings>;
  setFaults(faults: FaultSettings): Promise<void>;

  /** The whole backend as one JSON text. */
  snapshot(): Promise<string>;
  /** Puts a snapshot back. Rejects with `malformed` and changes nothing where it makes no sense. */
  restore(snapshot: string): Promise<void>;
}

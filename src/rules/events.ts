import type { NoticeName } from '../contract/index.ts';
import type { AccountState, ChargeRecord, CommandOutcome, EntryRecord, MethodFacts } from './state.ts';
import type { RefusalCode, ScheduleWhen } from '../contract/index.ts';

/** A notice and the facts it tells. */
export interface NoticeRecord {
  readonly name: NoticeName;
  readonly methodId: string | null;
  readonly chargeId: string | null;
  /** The attempts of the round that failed before (R14). */
  readonly failedChargeIds: readonly string[];
  readonly amountMinor: number | null;
  readonly balanceMinor: number;
  /** When it is tried again, or works, by itself. */
  readonly nextMs: number | null;
}

/** Why a round that was called for did not run, where the rules speak of it. */
export type HeldReason = 'processing' | 'daily_limit' | 'cap_reached';

export type EventBody =
  | { readonly type: 'charge.attempted'; readonly charge: ChargeRecord }
  | { readonly type: 'charge.resolved'; readonly charge: ChargeRecord }
  | { readonly type: 'entry.posted'; readonly entry: EntryRecord }
  | { readonly type: 'notice.sent'; readonly notice: NoticeRecord }
  | {
      readonly type: 'method.changed';
      readonly methodId: string;
      readonly change: MethodChange;
      readonly untilMs?: number;
    }
  | { readonly type: 'settings.changed'; readonly setting: string }
  | { readonly type: 'round.held'; readonly reason: HeldReason; readonly amountMinor: number | null };

export type MethodChange =
  | 'added'
  | 'edited'
  | 'removed'
  | 'auto-charge-on'
  | 'auto-charge-off'
  | 'suspended'
  | 'restored'
  | 'scheduled'
  | 'reordered';

/** Something that happened, with the rules that caused it (R3). */
export interface EngineEvent {
  readonly seq: number;
  readonly atMs: number;
  readonly because: readonly string[];
  readonly body: EventBody;
}

/** What a customer asks for. A new method comes with the facts that its token stands for, and the id it shall have. */
export type UserCommand =
  | {
      readonly type: 'pay';
      readonly amountMinor: number;
      readonly currency: string;
      readonly method: { readonly id: string } | { readonly newId: string; readonly facts: MethodFacts };
      readonly useForAutoPay: boolean;
    }
  | { readonly type: 'retryCharge'; readonly chargeId: string }
  | { readonly type: 'confirmCharge'; readonly chargeId: string }
  | {
      readonly type: 'addMethod';
      readonly newId: string;
      readonly facts: MethodFacts;
      readonly useForAutoPay: boolean;
    }
  | { readonly type: 'updateMethod'; readonly methodId: string; readonly change: Partial<MethodFacts> }
  | { readonly type: 'removeMethod'; readonly methodId: string }
  | {
      readonly type: 'renameMethod';
      readonly methodId: string;
      readonly label: string;
      readonly nickname: string | null;
    }
  | { readonly type: 'setAutoCharge'; readonly methodId: string; readonly enabled: boolean }
  | { readonly type: 'reorderMethods'; readonly methodIds: readonly string[] }
  | {
      readonly type: 'setSchedule';
      readonly methodId: string;
      readonly when?: ScheduleWhen | null | undefined;
      readonly types?: readonly string[] | undefined;
      readonly invoices?: readonly string[] | undefined;
    }
  | {
      readonly type: 'setTopUp';
      readonly currency: string;
      readonly enabled?: boolean | undefined;
      readonly thresholdMinor?: number | undefined;
      readonly amountMinor?: number | undefined;
      readonly monthlyCapMinor?: number | null | undefined;
    }
  | {
      readonly type: 'setLowBalanceAlert';
      readonly currency: string;
      readonly enabled?: boolean | undefined;
      readonly thresholdMinor?: number | undefined;
    }
  | { readonly type: 'switchPlan'; readonly serviceId: string; readonly plan: string }
  | { readonly type: 'removeService'; readonly serviceId: string }
  | { readonly type: 'setProvincialTaxId'; readonly value: string | null };

/** What the world does to an account. */
export type WorldCommand =
  | {
      readonly type: 'debit';
      readonly entry: 'service' | 'fax' | 'emergency' | 'usage' | 'cnam' | 'adjustment';
      readonly amountMinor: number;
      readonly reference?: string;
    }
  | { readonly type: 'usageStart'; readonly id: string }
  | { readonly type: 'usageEnd'; readonly id: string; readonly amountMinor: number }
  | { readonly type: 'credit'; readonly entry: 'refund' | 'adjustment'; readonly amountMinor: number }
  | {
      readonly type: 'issueInvoice';
      readonly id: string;
      readonly invoiceType: string;
      readonly amountMinor: number;
      readonly due: string;
    };

/** What a gateway says of a charge (R10). */
export type GatewayOutcome =
  | 'ok'
  | 'insufficient_funds'
  | 'expired_card'
  | 'declined'
  | 'authentication_required'
  | 'unknown'
  | 'requires_action';

export type EngineInput =
  | {
      readonly type: 'command';
      readonly command: UserCommand;
      readonly key: string | null;
      readonly fingerprint: string;
    }
  | { readonly type: 'world'; readonly command: WorldCommand }
  | { readonly type: 'outcome'; readonly outcome: GatewayOutcome }
  | { readonly type: 'advance' };

/** What the gateway is asked before anything else can happen: the answer is the next input (`outcome`). */
export interface GatewayQuestion {
  /** `charge`: make it. `inquire`: what became of it. `confirm`: the payer has answered, go on. */
  readonly kind: 'charge' | 'inquire' | 'confirm';
  readonly chargeId: string;
  readonly methodId: string;
  /** With tax. */
  readonly amountMinor: number;
  readonly automatic: boolean;
}

/** What one step did. A refused step returns the state it was given. */
export interface StepResult {
  readonly state: AccountState;
  readonly events: readonly EngineEvent[];
  readonly refusal: RefusalCode | null;
  readonly question: GatewayQuestion | null;
  /** Of a command, when it is done; a repeated key gives the first result again (R6). */
  readonly result: CommandOutcome | null;
  /** Of `advance`: whether it reached the instant asked for. */
  readonly reached: boolean;
}

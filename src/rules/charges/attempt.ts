import type { ChargeKind } from '../../contract/index.ts';
import { assert } from '../assert.ts';
import type { Context } from '../context.ts';
import type { CauseRecord, ChargeRecord, MethodState, RoundState } from '../state.ts';
import { taxLinesFor } from '../taxes/lines.ts';
import { countCharge } from '../rounds/cap.ts';

export interface Attempt {
  readonly method: MethodState;
  readonly amountMinor: number;
  readonly kind: ChargeKind;
  readonly covers: readonly string[] | null;
  readonly because: readonly string[];
  readonly cause: CauseRecord;
  readonly round: RoundState | null;
  readonly retryOf: ChargeRecord | null;
  readonly useForAutoPay: boolean;
}

/** Tries one method for one amount (R10), tax on top (R70): the charge is open until the gateway has answered. */
export function attempt(context: Context, spec: Attempt): void {
  const { state, policy } = context;
  assert(state.open === null, 'one charge at a time');
  assert(spec.amountMinor > 0, 'a charge is above zero');
  const taxLines = taxLinesFor(state, policy, spec.amountMinor);
  const taxMinor = taxLines.reduce((sum, line) => sum + line.amountMinor, 0);
  const id = `ch-${state.charges.length + 1}`;
  const charge: ChargeRecord = {
    id,
    seq: state.seq + 1,
    kind: spec.kind,
    methodId: spec.method.id,
    methodKind: spec.method.kind,
    methodLabel: spec.method.label,
    amountMinor: spec.amountMinor,
    taxMinor,
    taxLines,
    status: 'processing',
    reason: null,
    startedMs: state.nowMs,
    finishedMs: null,
    finishedSeq: 0,
    heldUntilMs: null,
    because: taxLines.length > 0 ? [...spec.because, 'R70'] : spec.because,
    cause: spec.cause,
    roundId: spec.round?.id ?? null,
    attempt: spec.round?.tried.length ?? 1,
    retryOf: spec.retryOf?.id ?? null,
    rootId: spec.retryOf?.rootId ?? id,
    covers: spec.covers,
  };
  if (spec.round) countCharge(context, spec.amountMinor);
  state.open = { charge, round: spec.round, useForAutoPay: spec.useForAutoPay, answered: false, behind: [] };
  context.question = {
    kind: 'charge',
    chargeId: id,
    methodId: charge.methodId,
    amountMinor: charge.amountMinor + taxMinor,
    automatic: spec.round !== null,
  };
}

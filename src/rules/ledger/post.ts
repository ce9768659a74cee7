import type { LedgerType } from '../../contract/index.ts';
import { assert } from '../assert.ts';
import { emit, type Context } from '../context.ts';

interface Posting {
  readonly type: LedgerType;
  /** Signed (R4). */
  readonly amountMinor: number;
  readonly reference: string | null;
  readonly chargeId: string | null;
}

/** Appends an entry to the ledger (R4); at or above its threshold the alert is armed again (R30). */
export function post(context: Context, because: readonly string[], posting: Posting): void {
  const { state } = context;
  const balanceMinor = state.balanceMinor + posting.amountMinor;
  assert(Number.isSafeInteger(balanceMinor), 'the balance is a safe integer');
  const entry = {
    seq: state.seq + 1,
    atMs: state.nowMs,
    type: posting.type,
    amountMinor: posting.amountMinor,
    balanceMinor,
    reference: posting.reference,
    chargeId: posting.chargeId,
  };
  state.balanceMinor = balanceMinor;
  state.ledger = state.ledger.append(entry);
  emit(context, because, { type: 'entry.posted', entry });
  const { alert } = state;
  if (!alert.armed && alert.thresholdMinor !== null && balanceMinor >= alert.thresholdMinor) {
    state.alert = { ...alert, armed: true };
  }
}

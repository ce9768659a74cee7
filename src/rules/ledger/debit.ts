import type { LedgerType } from '../../contract/index.ts';
import { alertIfLow } from '../alert.ts';
import type { Context } from '../context.ts';
import { requestRound } from '../rounds/request.ts';
import { post } from './post.ts';

/** Takes an amount from the balance: the entry, the alert, then the trigger of top-up (R30, R32). */
export function debit(
  context: Context,
  because: readonly string[],
  spec: { type: LedgerType; amountMinor: number; reference: string | null },
): void {
  post(context, because, {
    type: spec.type,
    amountMinor: -spec.amountMinor,
    reference: spec.reference,
    chargeId: null,
  });
  alertIfLow(context);
  if (context.state.topUp.enabled) requestRound(context, { kind: 'trigger', trigger: 'debit' });
}

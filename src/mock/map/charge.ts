import type { Charge } from '../../contract/index.ts';
import { formatDate, isRetryable, localDay, type ChargeRecord } from '../../rules/index.ts';
import type { Backend } from '../backend.ts';
import { toInstant, toInstantOrNull } from '../instants.ts';

/** A charge as the contract has it; whether it can be retried is as of now. */
export function chargeOf(backend: Backend, charge: ChargeRecord): Charge {
  const { account } = backend;
  return {
    id: charge.id,
    seq: charge.seq,
    kind: charge.kind,
    methodId: charge.methodId,
    methodKind: charge.methodKind,
    methodLabel: charge.methodLabel,
    amountMinor: charge.amountMinor,
    taxMinor: charge.taxMinor,
    taxLines: charge.taxLines.map((line) => ({ ...line })),
    currency: account.currency,
    status: charge.status,
    reason: charge.reason,
    startedAt: toInstant(charge.startedMs),
    finishedAt: toInstantOrNull(charge.finishedMs),
    heldUntil: toInstantOrNull(charge.heldUntilMs),
    because: [...charge.because],
    cause: { ...charge.cause },
    roundId: charge.roundId,
    retryOf: charge.retryOf,
    retryable: isRetryable(account, charge),
    date: formatDate(localDay(account.timeZone, charge.startedMs)),
  };
}

import type { Policy } from '../../contract/index.ts';
import { chargeZone, type Context } from '../context.ts';
import { parseTimeOfDay } from '../calendar/civil.ts';
import { instantOf, localDay } from '../calendar/zone.ts';
import type { AccountState, RoundRequest } from '../state.ts';

/** `runAt` on the local date after today (R35); null where the policy does not retry. */
export function nextRetryMs(state: AccountState, policy: Policy): number | null {
  if (policy.autoCharge.retry !== 'next-day') return null;
  const zone = chargeZone(state, policy);
  return instantOf(zone, localDay(zone, state.nowMs) + 1, parseTimeOfDay(policy.autoCharge.runAt));
}

/** The same collection, as the daily retry looks at it: never more than it was for where a schedule announced it. */
function retryOf(request: RoundRequest, amountMinor: number): RoundRequest {
  switch (request.kind) {
    case 'trigger':
      return { kind: 'trigger', trigger: 'daily-retry', retry: true };
    case 'draft':
      return { kind: 'draft', methodId: request.methodId, day: request.day, limitMinor: amountMinor, retry: true };
    default:
      return { ...request, retry: true };
  }
}

/** What one evaluation stands for: a top-up, a method's draft, an invoice that fell due, or else all that is due. */
function subjectOf(request: RoundRequest): string {
  if (request.kind === 'trigger') return 'top-up';
  if (request.kind === 'draft') return `draft ${request.methodId}`;
  return request.kind === 'invoice' && request.on === 'due' ? `invoice ${request.invoiceId}` : 'all due';
}

/** A round failed, or was blocked by the daily limit: one evaluation is asked for on the next local date (R35). */
export function askDailyRetry(context: Context, request: RoundRequest, amountMinor: number): void {
  const { state, policy } = context;
  const atMs = nextRetryMs(state, policy);
  if (atMs === null) return;
  const retry = retryOf(request, amountMinor);
  if (state.retries.some((asked) => asked.atMs === atMs && subjectOf(asked.request) === subjectOf(retry))) return;
  state.retries = [...state.retries, { atMs, request: retry }].sort((a, b) => a.atMs - b.atMs);
}

import type { NoticeName } from '../contract/index.ts';
import { emit, type Context } from './context.ts';
import type { NoticeRecord } from './events.ts';

type NoticeFacts = Partial<Omit<NoticeRecord, 'name' | 'balanceMinor'>>;

/** Sends one of the nine notices, with the facts that its e-mail tells. */
export function notify(
  context: Context,
  because: readonly string[],
  name: NoticeName,
  facts: NoticeFacts = {},
): void {
  const { state } = context;
  const notice: NoticeRecord = {
    name,
    methodId: facts.methodId ?? null,
    chargeId: facts.chargeId ?? null,
    failedChargeIds: facts.failedChargeIds ?? [],
    amountMinor: facts.amountMinor ?? null,
    balanceMinor: state.balanceMinor,
    nextMs: facts.nextMs ?? null,
  };
  emit(context, because, { type: 'notice.sent', notice });
  if (state.running) state.running = { ...state.running, notices: [...state.running.notices, name] };
}

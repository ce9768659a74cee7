import type { ActivityEvent } from '../../contract/index.ts';
import type { EngineEvent, EntryRecord, EventBody } from '../../rules/index.ts';
import type { Backend } from '../backend.ts';
import { toInstant } from '../instants.ts';
import { chargeOf } from './charge.ts';

function ledgerEntry({ atMs, ...entry }: EntryRecord): Extract<ActivityEvent['event'], { type: 'entry.posted' }>['entry'] {
  return { ...entry, at: toInstant(atMs) };
}

function bodyOf(backend: Backend, body: EventBody, at: string): ActivityEvent['event'] {
  switch (body.type) {
    case 'charge.attempted':
    case 'charge.resolved':
      return { type: body.type, charge: chargeOf(backend, body.charge) };
    case 'entry.posted':
      return { type: body.type, entry: ledgerEntry(body.entry) };
    case 'notice.sent': {
      const { name, methodId, chargeId, amountMinor, balanceMinor } = body.notice;
      return { type: body.type, notice: { name, at, methodId, chargeId, amountMinor, balanceMinor } };
    }
    case 'method.changed': {
      const { type, methodId, change, untilMs } = body;
      return { type, methodId, change, ...(untilMs === undefined ? {} : { until: toInstant(untilMs) }) };
    }
    case 'settings.changed':
      return { type: body.type, setting: body.setting };
    case 'round.held': {
      const { type, reason, amountMinor } = body;
      return { type, reason, ...(amountMinor === null ? {} : { amountMinor }) };
    }
  }
}

/** Something that happened; a charge in it is as it was then. */
export function activityEvent(backend: Backend, { seq, atMs, because, body }: EngineEvent): ActivityEvent {
  const at = toInstant(atMs);
  return { seq, at, because: [...because], event: bodyOf(backend, body, at) };
}

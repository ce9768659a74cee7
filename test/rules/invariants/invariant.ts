import type { ChargeRecord, EngineEvent } from '../../../src/rules/index.ts';
import type { Life, Lived } from '../lives.ts';

/** What holds in every life, whatever happens in it: for the property tests and the simulator. Each throws. */
export interface Invariant {
  readonly name: string;
  readonly check: (life: Life, lived: Lived) => void;
}

export interface ChargeEvent {
  readonly type: 'charge.attempted' | 'charge.resolved';
  readonly charge: ChargeRecord;
}

export function chargeEvents(events: readonly EngineEvent[]): ChargeEvent[] {
  return events.flatMap(({ body }) =>
    body.type === 'charge.attempted' || body.type === 'charge.resolved'
      ? [{ type: body.type, charge: body.charge }]
      : [],
  );
}

/** Each charge as it was tried, in order. */
export function attempts(events: readonly EngineEvent[]): ChargeRecord[] {
  return chargeEvents(events)
    .filter(({ type }) => type === 'charge.attempted')
    .map(({ charge }) => charge);
}

/** The rounds' first charges. */
export function roundStarts(events: readonly EngineEvent[]): ChargeRecord[] {
  return attempts(events).filter((charge) => charge.roundId !== null && charge.attempt === 1);
}

/** Each charge that has ended, in the order of their ends. */
export function ended(events: readonly EngineEvent[]): ChargeRecord[] {
  return chargeEvents(events)
    .map(({ charge }) => charge)
    .filter((charge) => charge.finishedMs !== null);
}

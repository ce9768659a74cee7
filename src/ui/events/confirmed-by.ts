import type { Charge, CommandName, CommandResult, OperationInput } from '../../contract/index.ts';
import type { Intent } from '../store/intent.ts';
import type { BilletEvent } from './billet-event.ts';
import {
  BilletAlertChangedEvent,
  BilletAutoChargeChangedEvent,
  BilletAutopayChangedEvent,
  BilletMethodAddedEvent,
  BilletMethodRemovedEvent,
  BilletMethodsReorderedEvent,
  BilletMethodUpdatedEvent,
  BilletPaymentFailedEvent,
  BilletPaymentSucceededEvent,
  BilletTopUpChangedEvent,
} from './confirmed.ts';

type EventsOf<K extends CommandName> = (input: OperationInput<K>, result: CommandResult) => BilletEvent[];

function chargeEvents(charge: Charge | undefined): BilletEvent[] {
  if (charge?.status === 'succeeded') return [new BilletPaymentSucceededEvent(charge)];
  if (charge?.status === 'failed') return [new BilletPaymentFailedEvent(charge)];
  return [];
}

function addedEvents({ methodId }: CommandResult): BilletEvent[] {
  return methodId === null ? [] : [new BilletMethodAddedEvent(methodId)];
}

/** The first charge of an answer is the one that was asked for; others followed from it. */
const EVENTS: { readonly [K in CommandName]?: EventsOf<K> } = {
  pay: (_input, result) => [...addedEvents(result), ...chargeEvents(result.charges[0])],
  retryCharge: (_input, result) => chargeEvents(result.charges[0]),
  confirmCharge: (_input, result) => chargeEvents(result.charges[0]),
  addMethod: (_input, result) => addedEvents(result),
  updateMethod: ({ methodId }) => [new BilletMethodUpdatedEvent(methodId)],
  renameMethod: ({ methodId }) => [new BilletMethodUpdatedEvent(methodId)],
  removeMethod: ({ methodId }) => [new BilletMethodRemovedEvent(methodId)],
  reorderMethods: ({ methodIds }) => [new BilletMethodsReorderedEvent(methodIds)],
  setAutoCharge: ({ methodId, enabled }) => [
    new BilletAutoChargeChangedEvent(methodId, enabled),
    new BilletAutopayChangedEvent(methodId, enabled),
  ],
  setSchedule: ({ methodId, when }) => [new BilletAutopayChangedEvent(methodId, when !== null)],
  setTopUp: () => [new BilletTopUpChangedEvent()],
  setLowBalanceAlert: () => [new BilletAlertChangedEvent()],
};

/** The events that tell what a backend confirmed of an intent; none before it did. */
export function eventsConfirmedBy<K extends CommandName>(intent: Intent<K>): BilletEvent[] {
  const { status, input, result } = intent;
  if (status !== 'succeeded' || input === undefined || result === undefined) return [];
  return (EVENTS[intent.operation] as EventsOf<K> | undefined)?.(input, result) ?? [];
}

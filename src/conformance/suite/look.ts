import type { ActivityEvent, Charge } from '../../contract/index.ts';
import type { Subject } from './case.ts';

/** How far back a case looks. */
const RECENT = 500;

/** What happened last, oldest first; nothing where the backend does not tell. */
export async function recentEvents({ adapter }: Subject): Promise<readonly ActivityEvent[]> {
  if (!adapter.capabilities.has('activity')) return [];
  const { events } = await adapter.listActivity({ order: 'newest', limit: RECENT });
  return [...events].reverse();
}

/** The charges among what happened last, as they were then. */
export async function recentCharges(subject: Subject): Promise<readonly Charge[]> {
  return (await recentEvents(subject)).flatMap(({ event }) =>
    event.type === 'charge.attempted' || event.type === 'charge.resolved' ? [event.charge] : [],
  );
}

/** How often the payment service was asked to charge. */
export async function attempts(subject: Subject): Promise<number> {
  return (await recentEvents(subject)).filter(({ event }) => event.type === 'charge.attempted').length;
}

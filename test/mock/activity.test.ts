import { describe, expect, it } from 'vitest';
import type { ActivityEvent, OperationInput } from '../../src/contract/index.ts';
import type { MockAdapter } from '../../src/mock/index.ts';
import { expectShape, key, mockWith, TRUNK } from './setup.ts';

async function all(mock: MockAdapter, input: OperationInput<'listActivity'>): Promise<ActivityEvent[]> {
  const events: ActivityEvent[] = [];
  let cursor: string | null = null;
  do {
    const page = await mock.listActivity({ ...input, ...(cursor === null ? {} : { cursor }) });
    expectShape('listActivity', page);
    events.push(...page.events);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return events;
}

describe('activity', () => {
  it('is the same in any pages and, turned round, in both orders', async () => {
    const mock = await mockWith('prepaid-trunk');
    await mock.testControls.loadDemonstration('prepaid-trunk');
    const oldest = await all(mock, { order: 'oldest', limit: 1000 });
    expect(oldest.length).toBeGreaterThan(1000);
    expect(await all(mock, { order: 'oldest', limit: 333 })).toEqual(oldest);
    expect(await all(mock, { limit: 250 })).toEqual(oldest.slice().reverse());
    expect(oldest.map(({ seq }) => seq)).toEqual(oldest.map(({ seq }) => seq).sort((a, b) => a - b));
  });

  it('leaves out what the account opened with, and follows on from the last event known', async () => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    expect(await all(mock, {})).toEqual([]);
    await mock.testControls.debit({ type: 'usage', amountMinor: 100 });
    const [first] = await all(mock, { order: 'oldest' });
    await mock.testControls.debit({ type: 'usage', amountMinor: 200 });
    const next = await mock.listActivity({ order: 'oldest', cursor: String(first?.seq) });
    expect(next.events).toMatchObject([{ event: { type: 'entry.posted', entry: { amountMinor: -200, type: 'usage' } } }]);
  });

  it('tells a charge as it was then', async () => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    await mock.testControls.setGateway({ methodId: 'visa', outcomes: ['unknown:declined'] });
    await mock.pay({ amountMinor: 1000, currency: 'USD', method: { id: 'visa' } }, key());
    await mock.testControls.advanceBy('PT1H');
    const events = await all(mock, { order: 'oldest' });
    const told = events.flatMap(({ event, at }) => ('charge' in event ? [[event.type, event.charge.status, at]] : []));
    expect(told).toEqual([
      ['charge.attempted', 'processing', '2026-03-02T15:00:00Z'],
      ['charge.resolved', 'failed', '2026-03-02T15:10:00Z'],
    ]);
    expect(events.map(({ event }) => event)).toContainEqual({
      type: 'method.changed', methodId: 'visa', change: 'suspended', until: '2026-03-04T15:10:00Z',
    });
  });

  it('names the rules behind each charge, and a round that was held', async () => {
    const mock = await mockWith('prepaid-trunk', { ...TRUNK, topUp: { ...TRUNK.topUp, enabled: true, monthlyCapMinor: 10_000 } });
    await mock.testControls.debit({ type: 'usage', amountMinor: 6000 });
    await mock.testControls.debit({ type: 'usage', amountMinor: 10_000 });
    const events = await all(mock, { order: 'oldest' });
    const charge = events.find(({ event }) => event.type === 'charge.attempted');
    expect(charge).toMatchObject({
      because: ['R33'],
      event: { charge: { kind: 'topUp', cause: { trigger: 'debit', balanceMinor: 4000, thresholdMinor: 5000 } } },
    });
    expect(events.map(({ event }) => event)).toContainEqual({ type: 'round.held', reason: 'cap_reached', amountMinor: 10_000 });
  });
});

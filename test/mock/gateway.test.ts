import { describe, expect, it } from 'vitest';
import { FAILURE_REASONS, type Charge, type CommandResult, type Fortune } from '../../src/contract/index.ts';
import type { MockAdapter } from '../../src/mock/index.ts';
import { key, mockWith, refusal, TRUNK } from './setup.ts';

async function pay(mock: MockAdapter, methodId = 'visa'): Promise<CommandResult> {
  return mock.pay({ amountMinor: 1500, currency: 'USD', method: { id: methodId } }, key());
}

async function trunkWith(...outcomes: Fortune[]): Promise<MockAdapter> {
  const mock = await mockWith('prepaid-trunk', TRUNK);
  await mock.testControls.setGateway({ methodId: 'visa', outcomes });
  return mock;
}

describe('fortunes', () => {
  it('are used up one by one, the last one repeated', async () => {
    const mock = await trunkWith('declined', 'ok', 'insufficient_funds');
    const statuses = [];
    for (let count = 0; count < 5; count += 1) statuses.push((await pay(mock)).charges[0]?.status);
    expect(statuses).toEqual(['failed', 'succeeded', 'failed', 'failed', 'failed']);
    expect(await mock.testControls.getGateway({ methodId: 'visa' })).toEqual(['insufficient_funds']);
  });

  it.each(FAILURE_REASONS)('%s is the reason of the failure', async (reason) => {
    const mock = await trunkWith(reason);
    expect((await pay(mock)).charges).toMatchObject([{ status: 'failed', reason }]);
  });

  it.each([
    ['unknown:ok', { status: 'succeeded', reason: null }, 11_500],
    ['unknown:declined', { status: 'failed', reason: 'declined' }, 10_000],
  ] as const)('%s is known ten minutes later', async (fortune, end, balanceMinor) => {
    const mock = await trunkWith(fortune);
    const [charge] = (await pay(mock)).charges;
    expect(charge).toMatchObject({ status: 'processing' });
    await mock.testControls.advanceBy('PT9M59S');
    expect((await mock.getAccount({})).openCharge).not.toBeNull();
    await mock.testControls.advanceBy('PT1S');
    expect(await mock.getCharge({ chargeId: charge?.id ?? '' })).toMatchObject({ ...end, finishedAt: '2026-03-02T15:10:00Z' });
    expect(await mock.getAccount({})).toMatchObject({ openCharge: null, balanceMinor });
  });

  it('stay with the account\'s methods only', async () => {
    const mock = await trunkWith('ok');
    expect(await refusal(mock.testControls.getGateway({ methodId: 'gone' }))).toBe('not_found');
    expect(await refusal(mock.testControls.setGateway({ methodId: 'gone', outcomes: ['ok'] }))).toBe('not_found');
  });

  it('come anew with new details, which keep the expiry that they do not name', async () => {
    const mock = await trunkWith('declined');
    const token = await mock.testControls.issueToken({ kind: 'card', last4: '1881' });
    await mock.updateMethod({ methodId: 'visa', token }, key());
    expect((await pay(mock)).charges).toMatchObject([{ status: 'succeeded' }]);
    expect((await mock.listMethods({})).methods[0]).toMatchObject({ last4: '1881', brand: 'visa', exp: '2030-12' });
  });
});

describe('a confirmation', () => {
  async function waiting(): Promise<{ mock: MockAdapter; chargeId: string; charge: () => Promise<Charge> }> {
    const mock = await trunkWith('requires_action', 'ok');
    const [first] = (await pay(mock)).charges;
    const chargeId = first?.id ?? '';
    expect(first).toMatchObject({ status: 'requires_action', heldUntil: '2026-03-02T15:10:00Z' });
    expect(await refusal(pay(mock, 'mc'))).toBe('charge_in_progress');
    return { mock, chargeId, charge: () => mock.getCharge({ chargeId }) };
  }

  it('that is confirmed lets the charge succeed', async () => {
    const { mock, chargeId, charge } = await waiting();
    await mock.testControls.answerConfirmation({ chargeId, answer: 'confirmed' });
    expect(await charge()).toMatchObject({ status: 'requires_action' });
    const result = await mock.confirmCharge({ chargeId }, key());
    expect(result.charges).toMatchObject([{ id: chargeId, status: 'succeeded' }]);
    expect(result.notices).toEqual(['payment.receipt']);
    expect((await mock.getAccount({})).balanceMinor).toBe(11_500);
  });

  it.each(['refused', 'abandoned'] as const)('that is %s lets it fail', async (answer) => {
    const { mock, chargeId, charge } = await waiting();
    await mock.testControls.answerConfirmation({ chargeId, answer });
    await mock.confirmCharge({ chargeId }, key());
    expect(await charge()).toMatchObject({ status: 'failed', reason: 'authentication_required', retryable: true });
    expect((await mock.getAccount({})).balanceMinor).toBe(10_000);
    expect((await pay(mock)).charges).toMatchObject([{ status: 'succeeded' }]);
  });

  it('that does not come in ten minutes lets it fail', async () => {
    const { mock, charge } = await waiting();
    await mock.testControls.advanceBy('PT10M');
    expect(await charge()).toMatchObject({ status: 'failed', reason: 'authentication_required' });
  });

  it('that the payer has not answered goes on waiting', async () => {
    const { mock, chargeId, charge } = await waiting();
    await mock.confirmCharge({ chargeId }, key());
    expect(await charge()).toMatchObject({ status: 'requires_action' });
    await mock.testControls.answerConfirmation({ chargeId, answer: 'confirmed' });
    await mock.confirmCharge({ chargeId }, key());
    expect(await charge()).toMatchObject({ status: 'succeeded' });
  });

  it('is asked of nobody by an automatic charge', async () => {
    const mock = await trunkWith('requires_action');
    await mock.testControls.debit({ type: 'usage', amountMinor: 6000 });
    const { events } = await mock.listActivity({ order: 'oldest' });
    const charges = events.flatMap(({ event }) => (event.type === 'charge.attempted' ? [event.charge] : []));
    expect(charges).toMatchObject([
      { methodId: 'visa', status: 'failed', reason: 'authentication_required' },
      { methodId: 'mc', status: 'succeeded' },
    ]);
  });

  it('is not found where none is asked for', async () => {
    const mock = await trunkWith('ok');
    const chargeId = (await pay(mock)).charges[0]?.id ?? '';
    const answered = mock.testControls.answerConfirmation({ chargeId, answer: 'confirmed' });
    expect(await refusal(answered)).toBe('not_found');
    expect(await refusal(mock.confirmCharge({ chargeId: 'ch-99' }, key()))).toBe('not_found');
  });
});

describe('the vault', () => {
  it('gives the same token for the same details, whatever the order of their keys', async () => {
    const { testControls } = await mockWith('prepaid-trunk', TRUNK);
    const first = await testControls.issueToken({ kind: 'card', exp: '2030-01', last4: '4242' });
    expect(await testControls.issueToken({ last4: '4242', kind: 'card', exp: '2030-01' })).toBe(first);
    expect(await testControls.issueToken({ kind: 'card', exp: '2030-02', last4: '4242' })).not.toBe(first);
  });

  it('keeps its tokens when another account is loaded', async () => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    const token = await mock.testControls.issueToken({ id: 'new', kind: 'card', exp: '2030-01' });
    await mock.testControls.load('prepaid-voip', { now: '2026-01-01T00:00:00Z' });
    expect((await mock.addMethod({ method: { token } }, key())).methodId).toBe('new');
  });
});

import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../src/contract/index.ts';
import type { MockAdapter } from '../../src/mock/index.ts';
import { everything, key, mockWith, PORTAL, refusal, TRUNK } from './setup.ts';

type Try = (mock: MockAdapter) => Promise<unknown>;

const PREPAID: [ErrorCode, string, Try][] = [
  ['not_offered', 'a schedule', (mock) => mock.setSchedule({ methodId: 'visa', when: '1st', types: ['dues'] }, key())],
  ['not_offered', 'a plan that is none', (mock) => mock.switchPlan({ serviceId: 'did-1', plan: 'gold' })],
  ['not_found', 'a method', (mock) => mock.updateMethod({ methodId: 'gone', exp: '2031-01' }, key())],
  ['not_found', 'a name for a method', (mock) => mock.renameMethod({ methodId: 'gone', nickname: 'x' })],
  ['not_found', 'a charge', (mock) => mock.retryCharge({ chargeId: 'ch-9' }, key())],
  ['invalid_amount', 'zero', (mock) => mock.pay({ amountMinor: 0, currency: 'USD', method: { id: 'visa' } }, key())],
  ['invalid_amount', 'part of a cent', (mock) => mock.pay({ amountMinor: 10.5, currency: 'USD', method: { id: 'visa' } }, key())],
  ['invalid_amount', 'no number', (mock) => mock.setTopUp({ currency: 'USD', amountMinor: Number.NaN }, key())],
  ['currency_mismatch', 'another currency', (mock) => mock.pay({ amountMinor: 100, currency: 'EUR', method: { id: 'visa' } }, key())],
  ['stale_order', 'an old order', (mock) => mock.reorderMethods({ methodIds: ['visa', 'mc'] }, key())],
  ['tax_id_not_applicable', 'a tax id', (mock) => mock.setProvincialTaxId({ value: 'PST-1' })],
];

const POSTPAID: [ErrorCode, string, Try][] = [
  ['malformed', 'an invoice id that is taken', (mock) => TAKEN(mock)],
  ['not_offered', 'top-up', (mock) => mock.setTopUp({ currency: 'USD', enabled: false }, key())],
  ['not_offered', 'a debit', (mock) => mock.testControls.debit({ type: 'usage', amountMinor: 100 })],
  ['exceeds_amount_due', 'too much', (mock) => mock.pay({ amountMinor: 4001, currency: 'USD', method: { id: 'visa' } }, key())],
  ['method_not_accepted', 'a bank account', async (mock) => {
    const method = { token: await mock.testControls.issueToken({ kind: 'bank_account' }) };
    return mock.addMethod({ method }, key());
  }],
];

const TAKEN: Try = (mock) =>
  mock.testControls.issueInvoice({ id: 'inv-1', type: 'voice', amountMinor: 100, due: '2026-04-01' });

const MALFORMED: [string, Try][] = [
  ['a key of no command', (mock) => mock.pay({ amountMinor: 1, currency: 'USD', method: { id: 'x' }, surprise: 1 } as never, key())],
  ['a missing field', (mock) => mock.setAutoCharge({ methodId: 'visa' } as never, key())],
  ['no input at all', (mock) => mock.listHistory(undefined as never)],
  ['a date that is none', (mock) => mock.listHistory({ from: '2026-02-30x', to: '2026-03-01' })],
  ['a page too long', (mock) => mock.listHistory({ from: '2026-02-01', to: '2026-03-01', limit: 1001 })],
  ['a cursor of nobody', (mock) => mock.listHistory({ from: '2026-02-01', to: '2026-03-01', cursor: 'x' })],
  ['a cursor of no event', (mock) => mock.listActivity({ cursor: '-1' })],
  ['an unknown token', (mock) => mock.addMethod({ method: { token: 'tok-99' } }, key())],
  ['money without a key', (mock) => mock.pay({ amountMinor: 100, currency: 'USD', method: { id: 'visa' } })],
  ['an empty key', (mock) => mock.setTopUp({ currency: 'USD', enabled: false }, { idempotencyKey: '' })],
  ['a version that is none', (mock) => mock.removeMethod({ methodId: 'mc' }, { ifVersion: -1 })],
  ['a debit of credit', (mock) => mock.testControls.debit({ type: 'deposit', amountMinor: 100 })],
  ['an unknown fortune', (mock) => mock.testControls.setGateway({ methodId: 'visa', outcomes: ['lucky' as never] })],
  ['no fortunes', (mock) => mock.testControls.setGateway({ methodId: 'visa', outcomes: [] })],
  ['an unknown kind', (mock) => mock.testControls.issueToken({ kind: 'cheque' as never })],
  ['a fault above 100 %', (mock) => mock.testControls.setFaults({ failPercent: 101 })],
  ['two methods of one id', (mock) => {
    const methods = [{ id: 'a', kind: 'card' as const }, { id: 'a', kind: 'card' as const }];
    return mock.testControls.load('prepaid-trunk', { now: '2026-01-01T00:00:00Z', methods });
  }],
  ['a zone that is none', (mock) => mock.testControls.load('prepaid-trunk', { now: '2026-01-01T00:00:00Z', timeZone: 'Mars/Base' })],
  ['a language that is none', (mock) => mock.testControls.load('prepaid-trunk', { now: '2026-01-01T00:00:00Z', language: '!' })],
  ['an account without a now', (mock) => mock.testControls.load('prepaid-trunk', {} as never)],
  ['an unknown preset', (mock) => mock.testControls.loadDemonstration('gold' as never)],
];

describe('refusals', () => {
  it.each(PREPAID)('%s (%s) changes nothing on a prepaid account', async (code, _what, attempt) => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    const before = await everything(mock);
    const taxed = code === 'tax_id_not_applicable' ? await mockWith('prepaid-voip', TRUNK) : mock;
    expect(await refusal(attempt(taxed))).toBe(code);
    expect(await everything(mock)).toBe(before);
  });

  it.each(POSTPAID)('%s (%s) changes nothing on a postpaid account', async (code, _what, attempt) => {
    const mock = await mockWith('invoice-portal', PORTAL);
    const before = await everything(mock);
    expect(await refusal(attempt(mock))).toBe(code);
    const after = JSON.parse(await everything(mock)) as { vault: unknown };
    expect({ ...after, vault: null }).toEqual({ ...(JSON.parse(before) as object), vault: null });
  });

  it.each(MALFORMED)('%s is malformed and changes nothing', async (_what, attempt) => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    const before = await everything(mock);
    expect(await refusal(attempt(mock))).toBe('malformed');
    expect(await everything(mock)).toBe(before);
  });

  it('of a policy leave the account as it was', async () => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    const before = await everything(mock);
    const account = { now: '2026-01-01T00:00:00Z' };
    const withoutBrake = { extends: 'prepaid-trunk' as const, autoCharge: { suspendHours: null } };
    expect(await refusal(mock.testControls.load(withoutBrake, account))).toBe('policy_without_brake');
    expect(await refusal(mock.testControls.load({ extends: 'prepaid-trunk', surprise: 1 }, account))).toBe('invalid_policy');
    expect(await everything(mock)).toBe(before);
  });

  it('name the operation, the request and the field', async () => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    const error: unknown = await mock.listHistory({ from: 'x', to: '2026-01-01' }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'malformed', operation: 'listHistory', field: 'from', requestId: expect.stringMatching(/^req-\d+$/) });
  });

  it('a charge under way refuses the next one and the removal of its method', async () => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    await mock.testControls.setGateway({ methodId: 'visa', outcomes: ['unknown:ok', 'ok'] });
    const first = await mock.pay({ amountMinor: 1500, currency: 'USD', method: { id: 'visa' } }, key());
    expect(first.charges).toMatchObject([{ status: 'processing', heldUntil: '2026-03-02T15:10:00Z' }]);
    expect(await refusal(mock.pay({ amountMinor: 1500, currency: 'USD', method: { id: 'mc' } }, key()))).toBe('charge_in_progress');
    expect(await refusal(mock.removeMethod({ methodId: 'visa' }))).toBe('charge_in_progress');
    expect((await mock.getAccount({})).openCharge).toMatchObject({ status: 'processing' });
  });
});

describe('versions', () => {
  it('a command on an old version is refused; one without a version is not', async () => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    const { version } = await mock.getAccount({});
    await mock.reorderMethods({ methodIds: ['mc', 'visa', 'paypal'] }, { ...key(), ifVersion: version });
    const again = mock.reorderMethods({ methodIds: ['visa', 'mc', 'paypal'] }, { ...key(), ifVersion: version });
    expect(await refusal(again)).toBe('version_conflict');
    await mock.reorderMethods({ methodIds: ['visa', 'mc', 'paypal'] }, key());
    expect((await mock.listMethods({})).methods[0]?.id).toBe('visa');
  });

  it('the passing of time alone makes none', async () => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    const { version } = await mock.getAccount({});
    await mock.testControls.advanceBy('PT5H');
    expect((await mock.getAccount({})).version).toBe(version);
    await mock.testControls.advanceBy('P4D');
    expect((await mock.getAccount({})).version).toBe(version + 1);
  });
});

import { describe, expect, it } from 'vitest';
import type { operations} from '../../src/contract/index.ts';
import { OPERATION_NAMES, type CommandResult } from '../../src/contract/index.ts';
import type { MockAdapter } from '../../src/mock/index.ts';
import { ALL_TIME, expectShape, key, mockWith, PORTAL, refusal, TRUNK } from './setup.ts';

const MARCH = { from: '2026-03-01', to: '2026-03-31' };

describe('reads', () => {
  it.each(['prepaid-trunk', 'prepaid-voip', 'invoice-portal', 'preauthorized-debit', 'dues-schedule'] as const)(
    'answer what the contract says, with %s',
    async (preset) => {
      const mock = await mockWith(preset);
      await mock.testControls.loadDemonstration(preset);
      const account = await mock.getAccount({});
      const [row] = (await mock.listHistory({ ...ALL_TIME, types: ['failed'] })).rows;
      const answers = {
        getAccount: account,
        listMethods: await mock.listMethods({}),
        listInvoices: await mock.listInvoices({}),
        listServices: await mock.listServices({}),
        listHistory: await mock.listHistory(ALL_TIME),
        getCharge: await mock.getCharge({ chargeId: row?.charge?.id ?? '' }),
        getStatement: await mock.getStatement({ kind: 'charges', ...MARCH }),
        listActivity: await mock.listActivity({}),
        getDailyBalances: await mock.getDailyBalances(MARCH),
        getUsualUsage: await mock.getUsualUsage({}),
        getOutcome: await mock.getOutcome({ idempotencyKey: 'demo-1' }),
        forecast: await mock.forecast({ days: 30 }),
        preview: await mock.preview({
          command: { operation: 'removeMethod', input: { methodId: (await mock.listMethods({})).methods[0]?.id ?? '' } },
        }),
      };
      for (const [name, answer] of Object.entries(answers)) expectShape(name as keyof typeof operations, answer);
      expect(answers.getDailyBalances.days).toHaveLength(31);
      expect(answers.getOutcome.state).toBe('done');
      expect(answers.listActivity.events).toHaveLength(100);
    },
  );

  it('tell wire instructions where the policy has them, and not where it has none', async () => {
    const trunk = await mockWith('prepaid-trunk');
    const wire = await trunk.getWireInstructions({});
    expectShape('getWireInstructions', wire);
    expect(wire.reference).not.toBe('');
    expect(await refusal((await mockWith('invoice-portal')).getWireInstructions({}))).toBe('not_offered');
  });

  it('refuse what is not there or not offered', async () => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    expect(await refusal(mock.getCharge({ chargeId: 'ch-1' }))).toBe('not_found');
    expect(await refusal(mock.getStatement({ kind: 'deposits', ...MARCH }))).toBe('not_offered');
    expect(await refusal(mock.getStatement({ kind: 'charges', from: '2026-03-02', to: '2026-03-01' }))).toBe('invalid_range');
    expect(await refusal(mock.listHistory({ from: '2026-03-02', to: '2026-03-01' }))).toBe('invalid_range');
    expect(await refusal(mock.getDailyBalances({ from: '2026-03-02', to: '2026-03-01' }))).toBe('invalid_range');
    expect(await refusal(mock.forecast({ days: 3, dailyUsageMinor: -1 }))).toBe('invalid_amount');
    expect(await mock.getOutcome({ idempotencyKey: 'never' })).toEqual({ state: 'unknown', operation: null, result: null });
  });

  it('give an intent to save details with, for the kinds that the policy keeps and to who may change something', async () => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    const secrets = [await mock.createSetupIntent({ kinds: ['card'] }), await mock.createSetupIntent({ kinds: ['card'] })];
    for (const secret of secrets) expectShape('createSetupIntent', secret);
    expect(secrets[0]).not.toEqual(secrets[1]);
    expect(await refusal(mock.createSetupIntent({ kinds: ['card', 'bank_account'] }))).toBe('method_not_accepted');
    expect(await refusal(mock.createSetupIntent({ kinds: [] }))).toBe('malformed');
    await mock.testControls.setFaults({ readOnly: true });
    expect(await refusal(mock.createSetupIntent({ kinds: ['card'] }))).toBe('forbidden');
  });

  it('name the intent behind a charge as long as its payer is asked', async () => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    const methodId = (await mock.listMethods({})).methods[0]?.id ?? '';
    await mock.testControls.setGateway({ methodId, outcomes: ['requires_action'] });
    const payment = { amountMinor: 2000, currency: 'USD', method: { id: methodId } };
    const chargeId = (await mock.pay(payment, { idempotencyKey: 'asked' })).charges[0]?.id ?? '';
    const secret = await mock.getConfirmation({ chargeId });
    expectShape('getConfirmation', secret);
    expect(await mock.getConfirmation({ chargeId })).toEqual(secret);
    await mock.testControls.answerConfirmation({ chargeId, answer: 'confirmed' });
    await mock.confirmCharge({ chargeId }, { idempotencyKey: 'answered' });
    expect(await refusal(mock.getConfirmation({ chargeId }))).toBe('not_found');
  });

  it('tell a call in progress and the example of a tax', async () => {
    const mock = await mockWith('prepaid-voip', { country: 'CA', province: 'BC', timeZone: 'America/Vancouver' });
    await mock.testControls.usageStart({ id: 'call-1' });
    const account = await mock.getAccount({});
    expect(account.activeUsage).toEqual([{ id: 'call-1', startedAt: '2026-03-02T15:00:00Z' }]);
    expect(account.taxExample.lines.map(({ name, amountMinor }) => [name, amountMinor])).toEqual([['GST', 500], ['PST', 700]]);
    expect(account.provincialTaxIdApplies).toBe(true);
    await mock.testControls.usageEnd({ id: 'call-1', amountMinor: 120 });
    expect((await mock.getAccount({})).activeUsage).toEqual([]);
  });
});

type Call = (mock: MockAdapter) => Promise<CommandResult>;

async function token(mock: MockAdapter): Promise<string> {
  return mock.testControls.issueToken({ id: 'new', kind: 'card', brand: 'visa', last4: '1111', exp: '2031-01' });
}

describe('commands on a prepaid account', () => {
  const calls: Record<string, Call> = {
    pay: (mock) => mock.pay({ amountMinor: 2000, currency: 'USD', method: { id: 'paypal' } }, key()),
    addMethod: async (mock) => mock.addMethod({ method: { token: await token(mock), nickname: 'Spare' } }, key()),
    updateMethod: (mock) => mock.updateMethod({ methodId: 'visa', exp: '2032-02' }, key()),
    removeMethod: (mock) => mock.removeMethod({ methodId: 'mc' }),
    renameMethod: (mock) => mock.renameMethod({ methodId: 'mc', nickname: 'Backup' }),
    setAutoCharge: (mock) => mock.setAutoCharge({ methodId: 'paypal', enabled: true }, key()),
    reorderMethods: (mock) => mock.reorderMethods({ methodIds: ['mc', 'visa', 'paypal'] }, key()),
    setTopUp: (mock) => mock.setTopUp({ currency: 'USD', thresholdMinor: 6000 }, key()),
    setLowBalanceAlert: (mock) => mock.setLowBalanceAlert({ currency: 'USD', enabled: true, thresholdMinor: 7000 }),
    switchPlan: (mock) => mock.switchPlan({ serviceId: 'did-1', plan: 'per-minute' }),
    removeService: (mock) => mock.removeService({ serviceId: 'did-1' }),
  };

  it.each(Object.entries(calls))('%s is carried out, once, and raises the version', async (name, call) => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    const { version } = await mock.getAccount({});
    const result = await call(mock);
    expectShape(name as keyof typeof operations, result);
    expect(result.version).toBe(version + 1);
    expect((await mock.getAccount({})).version).toBe(version + 1);
  });

  it('keep what was given of a method, and nothing else', async () => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    const billingAddress = { name: 'Jo', postalCode: '04101', country: 'US' };
    const authorization = { version: 'v3', acceptedAt: '2026-03-02T14:59:00Z' };
    const added = { token: await token(mock), nickname: 'Spare', billingAddress, authorization };
    expect((await mock.addMethod({ method: added }, key())).methodId).toBe('new');
    const method = async () => (await mock.listMethods({})).methods.find(({ id }) => id === 'new');
    const { token: _token, ...shown } = added;
    expect(await method()).toMatchObject({ ...shown, kind: 'card', brand: 'visa', last4: '1111', exp: '2031-01', autoCharge: false });
    const renewed = await mock.testControls.issueToken({ kind: 'card', brand: 'visa', last4: '2222', exp: '2033-01' });
    await mock.updateMethod({ methodId: 'new', token: renewed }, key());
    expect(await method()).toMatchObject({ ...shown, last4: '2222', exp: '2033-01' });
    const paid = await mock.pay({ amountMinor: 900, currency: 'USD', method: { id: 'new' } }, key());
    expect(paid.charges[0]?.methodLabel).toBe('Spare (Visa ·· 2222)');
    await mock.renameMethod({ methodId: 'new', nickname: null });
    expect(await method()).not.toHaveProperty('nickname');
    expect(JSON.stringify(await method())).not.toContain('tok-');
  });

  it('name a second method from the same details differently', async () => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    const method = { token: await token(mock) };
    const first = await mock.addMethod({ method }, key());
    const second = await mock.addMethod({ method }, key());
    expect(first.methodId).toBe('new');
    expect(second.methodId).toMatch(/^m-\d+$/);
  });

  it('pay with a new method keeps it, and switches it on when it succeeded', async () => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    const method = { token: await token(mock) };
    const result = await mock.pay({ amountMinor: 1500, currency: 'USD', method, useForAutoPay: true }, key());
    expect(result).toMatchObject({ methodId: 'new', notices: ['payment.receipt'] });
    expect(result.charges).toMatchObject([{ methodId: 'new', amountMinor: 1500, status: 'succeeded', because: ['R40'] }]);
    const { methods } = await mock.listMethods({});
    expect(methods.at(-1)).toMatchObject({ id: 'new', autoCharge: true, primary: false });
    expect((await mock.getAccount({})).lastPayment).toMatchObject({ id: result.charges[0]?.id });
  });

  it('retryCharge restores a suspended method', async () => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    await mock.testControls.setGateway({ methodId: 'visa', outcomes: ['declined', 'ok'] });
    const failed = await mock.pay({ amountMinor: 1500, currency: 'USD', method: { id: 'visa' } }, key());
    expect(failed.charges).toMatchObject([{ status: 'failed', reason: 'declined', retryable: true }]);
    const suspended = (await mock.listMethods({})).methods[0];
    const chargeId = failed.charges[0]?.id ?? '';
    expect(suspended).toMatchObject({
      status: 'suspended',
      suspendedUntil: '2026-03-04T15:00:00Z',
      suspendedBy: { chargeId, reason: 'declined' },
    });
    const retried = await mock.retryCharge({ chargeId }, key());
    expect(retried.charges).toMatchObject([{ status: 'succeeded', retryOf: chargeId }]);
    expect((await mock.listMethods({})).methods[0]).toMatchObject({ status: 'active', suspendedUntil: null, suspendedBy: null });
    expect(await mock.getCharge({ chargeId })).toMatchObject({ status: 'failed', retryable: false });
  });
});

describe('commands on a postpaid account', () => {
  it('set a schedule and tell it', async () => {
    const mock = await mockWith('dues-schedule', PORTAL);
    const result = await mock.setSchedule({ methodId: 'visa', when: 'split', types: ['voice'] }, key());
    expect(result.notices).toEqual(['autopay.enabled']);
    expect((await mock.listMethods({})).methods[0]?.schedule).toEqual({ when: 'split', types: ['voice'], invoices: [] });
    await mock.setSchedule({ methodId: 'visa', when: null }, key());
    expect((await mock.listMethods({})).methods[0]).toMatchObject({ schedule: null, autoCharge: false });
  });

  it('list open invoices in the order in which they are settled', async () => {
    const mock = await mockWith('invoice-portal', PORTAL);
    await mock.testControls.issueInvoice({ id: 'inv-2', type: 'voice', amountMinor: 2500, due: '2026-03-10' });
    expect((await mock.listInvoices({})).invoices).toMatchObject([
      { id: 'inv-2', remainingMinor: 2500, issuedAt: '2026-03-02T15:00:00Z', issuedOn: '2026-03-02', due: '2026-03-10' },
      { id: 'inv-1', remainingMinor: 4000, due: '2026-03-20' },
    ]);
    await mock.pay({ amountMinor: 3000, currency: 'USD', method: { id: 'visa' } }, key());
    expect((await mock.listInvoices({})).invoices).toMatchObject([{ id: 'inv-1', remainingMinor: 3500 }]);
    expect((await mock.getAccount({})).amountDueMinor).toBe(3500);
  });

  it('set a provincial tax id where one exists', async () => {
    const mock = await mockWith('prepaid-voip', { country: 'CA', province: 'SK' });
    expectShape('setProvincialTaxId', await mock.setProvincialTaxId({ value: ' PST-1 ' }));
    expect((await mock.getAccount({})).provincialTaxId).toBe('PST-1');
  });
});

describe('previews', () => {
  const commands = {
    pay: { amountMinor: 1500, currency: 'USD', method: { id: 'visa' } },
    setAutoCharge: { methodId: 'paypal', enabled: true },
    reorderMethods: { methodIds: ['mc', 'visa', 'paypal'] },
    setTopUp: { currency: 'USD', thresholdMinor: 20_000, amountMinor: 4000 },
    removeService: { serviceId: 'did-1' },
  } as const;

  it.each(Object.entries(commands))('of %s tell what then happens and change nothing', async (operation, input) => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    const before = await mock.testControls.snapshot();
    const preview = await mock.preview({ command: { operation, input } as never, days: 10 });
    expectShape('preview', preview);
    expect(await mock.testControls.snapshot()).toBe(before);
    const run = mock[operation as 'pay'] as (input: unknown, options: unknown) => Promise<CommandResult>;
    const result = await run(input, key());
    expect(preview.charges.map(({ methodId, amountMinor }) => [methodId, amountMinor])).toEqual(
      result.charges.map(({ methodId, amountMinor }) => [methodId, amountMinor]),
    );
    expect(preview.notices.map(({ name }) => name)).toEqual(result.notices);
    expect(preview.balanceMinor).toBe((await mock.getAccount({})).balanceMinor);
    expect(preview.nextPayment).toEqual((await mock.getAccount({})).nextPayment);
    expect(preview.until).toBe('2026-03-12');
  });

  it('answer the refusal of the command', async () => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    const input = { amountMinor: 0, currency: 'USD', method: { id: 'visa' } };
    expect(await refusal(mock.preview({ command: { operation: 'pay', input } }))).toBe('invalid_amount');
    const method = { token: 'tok-never' };
    expect(await refusal(mock.preview({ command: { operation: 'addMethod', input: { method } } }))).toBe('malformed');
  });
});

describe('the table of operations', () => {
  it('has a method for each row, and nothing is left out of these tests by accident', async () => {
    const mock = await mockWith('prepaid-trunk');
    for (const name of OPERATION_NAMES) expect(mock[name]).toBeTypeOf('function');
  });

  it('rejects what a capability is missing for with not_supported', async () => {
    const mock = await mockWith('prepaid-trunk', TRUNK, { capabilities: ['outcome'] });
    expect([...mock.capabilities]).toEqual(['outcome']);
    expect(await refusal(mock.forecast({ days: 1 }))).toBe('not_supported');
    expect(await refusal(mock.removeService({ serviceId: 'did-1' }))).toBe('not_supported');
    expect((await mock.getOutcome({ idempotencyKey: 'k' })).state).toBe('unknown');
  });
});

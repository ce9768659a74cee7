import { beforeAll, describe, expect, it } from 'vitest';
import { lineOf, parseScenario, playScenario, runScenario, type TestBackend } from '../../src/conformance/index.ts';
import { BillingError } from '../../src/contract/index.ts';
import { createMock } from '../../src/mock/index.ts';

type Fields = Readonly<Record<string, unknown>>;

const ACCOUNT: Fields = {
  now: '2026-03-02T15:00:00Z',
  balance: '60.00',
  methods: [{ id: 'visa', kind: 'card', autoCharge: true, gateway: ['ok', 'declined'] }],
  topUp: { enabled: true, threshold: '50.00', amount: '100.00' },
  services: [{ id: 'n1', plan: 'flat', fees: { flat: '5.00' }, orderedOn: '2025-12-10', nextBillingOn: '2026-03-10' }],
};
const POSTPAID: Fields = {
  now: '2026-03-02T15:00:00Z',
  methods: [{ id: 'visa', kind: 'card' }],
  invoices: [{ id: 'i1', type: 'dues', amount: '40.00', issued: '2026-03-01', due: '2026-03-31' }],
};
const DEBIT = { do: 'debit', type: 'usage', amount: '20.00' };
const TODAY = { from: '2026-03-02', to: '2026-03-02' };

let backend: TestBackend;

beforeAll(async () => {
  backend = await createMock();
});

function story(steps: readonly unknown[], more: Fields = {}): Fields {
  return { name: 'a story', rules: ['R33'], policy: 'prepaid-trunk', account: ACCOUNT, steps, ...more };
}

async function tell(value: unknown, other: TestBackend = backend): Promise<string> {
  return lineOf('x.json', await runScenario(JSON.stringify(value), () => Promise.resolve(other)));
}

describe('a story that is not so fails at its step', () => {
  it.each([
    ['balance', '59.99', 'balance expected 59.99, seen 60.00'],
    ['amountDue', '0.01', 'amountDue expected 0.01, seen 0.00'],
    ['charges', [{ method: 'visa' }], 'charges expected [{"method":"visa"}], seen []'],
    ['notifications', ['balance.low'], 'notifications expected ["balance.low"], seen []'],
    ['ledger', [{ type: 'usage' }], 'ledger expected [{"type":"usage"}], seen []'],
    ['methods', [], 'methods expected [], seen [{"id":"visa"'],
    ['methods', [{ id: 'mc' }], 'methods expected [{"id":"mc"}], seen [{"id":"visa"}]'],
    ['methods', [{ id: 'visa', primary: false }], 'seen [{"id":"visa","primary":true}]'],
    ['topUp', { amount: '10.00' }, 'topUp expected {"amount":"10.00"}, seen {"amount":"100.00"}'],
    ['lowBalanceAlert', { enabled: true }, 'seen {"enabled":false}'],
    ['autoPay', { on: true }, 'autoPay expected {"on":true}, seen {"on":false}'],
    ['invoices', { i1: '40.00' }, 'invoices expected {"i1":"40.00"}, seen {}'],
    ['upcoming', { next7Days: '5.00' }, 'seen {"next7Days":"0.00"}'],
    ['services', {}, 'services expected {}, seen {"n1":'],
    ['services', { n1: { plan: 'per-minute' } }, 'seen {"n1":{"plan":"flat"'],
    ['services', { n2: {} }, 'services expected {"n2":{}}'],
    ['history', { ...TODAY, rows: [] }, 'history expected [], seen [{"type":"adjustment"'],
    ['historyRejects', { ...TODAY, code: 'invalid_range' }, 'expected invalid_range, seen an answer'],
    ['historyRejects', { from: '2026-03-03', to: '2026-03-02', code: 'not_found' }, 'seen invalid_range'],
    ['statement', { kind: 'charges', ...TODAY, total: '1.00' }, 'seen {"total":"0.00"}'],
    ['statement', { kind: 'charges', ...TODAY, types: ['usage'] }, 'statement expected {"types":["usage"]}'],
    ['preview', { do: 'pay', method: 'visa', amount: '1.00', charges: [] }, 'preview expected [], seen [{"method":"visa"'],
    ['preview', { do: 'pay', method: 'visa', amount: '1.00', notifications: [] }, 'seen ["payment.receipt"]'],
    ['preview', { do: 'pay', method: 'ghost', amount: '1.00' }, 'expected an answer, seen BillingError: not_found'],
    ['forecast', { days: 1, charges: [{}] }, 'forecast expected [{}], seen []'],
    ['forecast', { days: 1, thresholdOn: '2026-03-02' }, 'seen {"thresholdOn":null}'],
    ['forecast', { days: 1, endBalance: '0.00' }, 'seen {"endBalance":"60.00"}'],
  ])('%s %j', async (key, expected, told) => {
    const line = await tell(story([{ advance: 'PT1S' }, { expect: { [key]: expected } }]));
    expect(line).toContain('FAIL x.json: step 2 (expect): ');
    expect(line).toContain(told);
  });

  it.each([
    [{ status: 'failed' }],
    [{ reason: 'declined' }],
    [{ amount: '100.01' }],
    [{ at: '2026-03-02T15:00:01Z' }],
    [{ tax: '0.01' }],
    [{ because: ['R33', 'R35'] }],
    [{ method: 'mc' }],
  ])('a charge with %j', async (charge) => {
    expect(await tell(story([DEBIT, { expect: { charges: [charge] } }]))).toMatch(/^FAIL .*step 2 \(expect\): charges/);
  });

  it('in all that it expects at once', async () => {
    const line = await tell(story([DEBIT, { expect: { balance: '1.00', charges: [], notifications: [] } }]));
    expect(line).toMatch(/balance expected 1\.00, seen 140\.00; charges expected .*; notifications expected/);
  });

  it('an invoice that remains open', async () => {
    const given = { policy: 'invoice-portal', account: POSTPAID };
    expect(await tell(story([{ expect: { invoices: {} } }], given))).toContain('seen {"i1":"40.00"}');
    expect(await tell(story([{ expect: { invoices: { i1: '39.99' } } }], given))).toMatch(/^FAIL/);
    expect(await tell(story([{ expect: { invoices: { i1: '40.00', i2: '1.00' } } }], given))).toMatch(/^FAIL/);
  });

  it.each([
    [{ do: 'pay', method: 'ghost', amount: '1.00' }, 'do pay): expected carried out, seen refused with not_found'],
    [
      { do: 'pay', method: 'visa', amount: '1.00', rejects: 'not_found' },
      'do pay): expected refused with not_found, seen carried out',
    ],
    [
      { do: 'pay', method: 'visa', rejects: 'not_found' },
      'do pay): expected refused with not_found, seen refused with invalid_amount',
    ],
    [{ do: 'debit', type: 'usage' }, 'do debit): expected carried out, seen refused with'],
    [{ advanceTo: '2026-03-01T00:00:00Z' }, 'advanceTo): expected carried out, seen refused with malformed'],
  ])('a step %j', async (step, told) => {
    expect(await tell(story([step]))).toContain(`step 1 (${told}`);
  });

  it('a policy that is loaded and should not be, or the other way round', async () => {
    expect(await tell({ name: 'x', policy: 'prepaid-trunk', policyRejects: 'policy_without_brake' })).toBe(
      'FAIL x.json: loading: expected refused with policy_without_brake, seen carried out',
    );
    const unknown = { extends: 'prepaid-trunk', autoCharge: { brake: true } };
    expect(await tell(story([], { policy: unknown }))).toContain('loading: expected carried out, seen refused with invalid');
  });
});

describe('one line about each story', () => {
  it('whatever lines its name or its text has', async () => {
    expect(await tell(story([], { name: 'a story\n of two lines' }))).toBe('ok  a story of two lines');
    const torn = await runScenario('{\n  "name": "x",\n}', () => Promise.resolve(backend));
    expect(lineOf('x.json', torn)).toMatch(/^FAIL x\.json: no scenario: no JSON: .*$/);
  });

  it('with or without a byte order mark', async () => {
    const text = `\uFEFF${JSON.stringify(story([]))}`;
    expect(lineOf('x.json', await runScenario(text, () => Promise.resolve(backend)))).toBe('ok  a story');
  });
});

describe('windows', () => {
  it('hold what happened since the same key was last looked at', async () => {
    const steps = [
      DEBIT,
      { expect: { charges: [{ amount: '100.00' }] } },
      { do: 'pay', method: 'visa', amount: '5.00' },
      { expect: { charges: [{ amount: '5.00', status: 'failed' }], ledger: [{ type: 'usage' }, { type: 'deposit' }] } },
      { expect: { charges: [], ledger: [], notifications: ['payment.receipt', 'payment.failed'] } },
    ];
    expect(await tell(story(steps))).toBe('ok  a story');
  });

  it('go on over many pages', async () => {
    const calls = Array.from({ length: 1100 }, () => ({ do: 'debit', type: 'usage', amount: '0.01' }));
    const account = { ...ACCOUNT, topUp: { enabled: false } };
    const ledger = (count: number) => ({ expect: { ledger: Array.from({ length: count }, () => ({ amount: '-0.01' })) } });
    expect(await tell(story([...calls, ledger(1100), ...calls.slice(0, 3), ledger(3)], { account }))).toBe('ok  a story');
  });
});

describe('what makes no sense is refused, with its place', () => {
  const good = [DEBIT, { expect: { balance: '140.00' } }];
  it.each<[string, Fields, string]>([
    ['an unknown key of the file', story(good, { note: 'x' }), 'no scenario: unknown key "note"'],
    ['an unknown key of the account', story(good, { account: { ...ACCOUNT, ballance: '1.00' } }), 'account: unknown key "ballance"'],
    [
      'an unknown key of a method',
      story(good, { account: { ...ACCOUNT, methods: [{ id: 'a', kind: 'card', expiry: '2030-01' }] } }),
      'account.methods[0]: unknown key "expiry"',
    ],
    ['an unknown key of a step', story([{ advance: 'PT1S', note: 'x' }]), 'step 1: unknown key "note"'],
    ['an unknown key of a deed', story([DEBIT, { ...DEBIT, when: 'now' }]), 'step 2: unknown key "when"'],
    ['an unknown expectation', story([{ expect: { balances: '1.00' } }]), 'step 1: unknown key "balances"'],
    ['an unknown key of an expected charge', story([{ expect: { charges: [{ amonut: '1.00' }] } }]), 'step 1: charges[0]: unknown key "amonut"'],
    ['an unknown key of a preview', story([{ expect: { preview: { do: 'retry', charge: 1, days: 3 } } }]), 'step 1: preview: unknown key "days"'],
    ['an unknown key of an expected preview', story([{ expect: { preview: { do: 'retry', charge: 1, charges: [{ on: 1 }] } } }]), 'step 1: preview.charges[0]: unknown key "on"'],
    ['an unknown action', story([{ do: 'dance' }]), 'step 1: unknown action "dance"'],
    ['an action of the prototype', story([{ do: 'toString' }]), 'step 1: unknown action "toString"'],
    ['a preview of what the world does', story([{ expect: { preview: { ...DEBIT } } }]), 'nothing to preview: "debit"'],
    ['two things in a step', story([{ advance: 'PT1S', expect: {} }]), 'step 1: expected one of "advance"'],
    ['nothing in a step', story([{}]), 'step 1: expected one of "advance"'],
    ['a number for an amount', story([{ ...DEBIT, amount: 20 }]), 'step 1: amount: expected string, found 20'],
    ['a text for a switch', story([{ do: 'setAutoCharge', method: 'visa', enabled: 'yes' }]), 'step 1: enabled: expected boolean, found "yes"'],
    ['a missing argument', story([{ do: 'setAutoCharge', method: 'visa' }]), 'step 1: enabled is missing'],
    ['an expected amount that is none', story([{ expect: { balance: 'much' } }]), 'step 1: balance: expected an amount as a decimal string'],
    ['an expected fraction of a cent', story([{ expect: { balance: '1.001' } }]), 'step 1 (expect): "1.001" is no amount of USD'],
    ['an opening fraction of a cent', story(good, { account: { ...ACCOUNT, balance: '0.001' } }), '"0.001" is no amount of USD'],
    ['an instant without its zone', story([{ advanceTo: '2026-03-03T00:00:00' }]), 'step 1: advanceTo: expected an ISO instant'],
    ['a duration that is none', story([{ advance: '3 hours' }]), 'step 1: advance: expected an ISO 8601 duration'],
    ['an outcome that no story asks for', story([{ do: 'gateway', method: 'visa', outcomes: ['requires_action'] }]), 'step 1: outcomes[0]: expected one of "ok"'],
    ['a new method that is switched on', story([{ do: 'pay', amount: '1.00', method: { id: 'a', kind: 'card', autoCharge: true } }]), 'step 1: method.autoCharge: expected false, found true'],
    ['an unknown preset', story(good, { policy: 'prepaid' }), 'policy: expected'],
    ['a missing name', { ...story(good), name: undefined }, 'name is missing'],
    ['a missing account', story(good, { account: undefined }), 'expected "account" and "steps", or "policyRejects"'],
    ['both kinds of story', story(good, { policyRejects: 'x' }), '"policyRejects" stands instead of'],
  ])('%s', async (_what, value, told) => {
    const line = await tell(value);
    expect(line).toMatch(/^FAIL x\.json: /);
    expect(line).toContain(told);
  });

  it('a text that is no JSON', async () => {
    const result = await runScenario('{"name":', () => Promise.reject(new Error('no backend is needed')));
    expect(lineOf('x.json', result)).toMatch(/^FAIL x\.json: no scenario: no JSON: /);
  });
});

describe('a backend that breaks its promises', () => {
  function withFault(fault: Partial<TestBackend>): TestBackend {
    return { ...backend, ...fault };
  }

  it('is found out when a refused command changed something', async () => {
    const careless = withFault({
      pay: async (input, options) => {
        await backend.testControls.credit({ type: 'refund', amountMinor: 1 });
        return await backend.pay(input, options);
      },
    });
    const refused = { do: 'pay', method: 'ghost', amount: '1.00', rejects: 'not_found' };
    expect(await tell(story([refused]), careless)).toMatch(/step 1 \(do pay\): expected nothing changed, seen changed account/);
    expect(await tell(story([refused]))).toBe('ok  a story');
  });

  it('is found out when a preview changed something', async () => {
    const careless = withFault({
      preview: async (input) => {
        await backend.testControls.credit({ type: 'refund', amountMinor: 1 });
        return await backend.preview(input);
      },
    });
    const preview = { expect: { preview: { do: 'pay', method: 'visa', amount: '1.00' } } };
    expect(await tell(story([preview]), careless)).toContain('expected nothing changed, seen changed account');
  });

  it('fails the story when it cannot answer, and ends it there', async () => {
    const silent = withFault({ getAccount: () => Promise.reject(new BillingError('unavailable')) });
    const steps = [{ expect: { balance: '60.00' } }, { expect: { amountDue: '0.00' } }];
    expect(await tell(story(steps), silent)).toMatch(
      /: step 1 \(expect\): expected an answer, seen BillingError: unavailable[^;]*$/,
    );
  });

  it('fails the story when it throws what is no billing error', async () => {
    const broken = withFault({ pay: () => Promise.reject(new TypeError('x is undefined')) });
    const pay = { do: 'pay', method: 'visa', amount: '1.00', rejects: 'not_found' };
    expect(await tell(story([pay]), broken)).toContain('step 1 (do pay): expected an answer, seen TypeError: x is undefined');
  });
});

describe('a story as a value', () => {
  it('is parsed once and played as often as wanted', async () => {
    const scenario = parseScenario(story([DEBIT, { expect: { balance: '140.00' } }]));
    expect(await playScenario(backend, scenario)).toEqual({ name: 'a story', passed: true });
    expect(await playScenario(backend, scenario)).toEqual({ name: 'a story', passed: true });
  });

  it('may leave its rules out', () => {
    const { rules: _rules, ...without } = story([]);
    expect(parseScenario(without).rules).toEqual([]);
  });
});

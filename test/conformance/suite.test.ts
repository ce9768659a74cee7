import { beforeEach, describe, expect, it } from 'vitest';
import { BillingError, PRESET_NAMES } from '../../src/contract/index.ts';
import { conformanceCases, declareCases, runCases, scenarioCase, type Case, type Subject } from '../../src/conformance/index.ts';
import { createMock } from '../../src/mock/index.ts';
import { BROKEN_BACKENDS, subjectOf } from './broken-backends.ts';

type Mock = Awaited<ReturnType<typeof createMock>>;

let mock: Mock;

beforeEach(async () => {
  mock = await createMock({ preset: 'prepaid-voip' });
});

function caseNamed(id: string): Case {
  const found = conformanceCases.find((test) => test.id === id);
  if (!found) throw new Error(`there is no case ${id}`);
  return found;
}

async function failures(subject: Subject, cases = conformanceCases): Promise<string[]> {
  const results = await runCases(cases, subject, { timeoutMs: 20_000 });
  return results.filter(({ status }) => status === 'failed').map(({ id, message }) => `${id}: ${message}`);
}

describe('the conformance suite', () => {
  it('names each case once', () => {
    const ids = conformanceCases.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { title, rules } of conformanceCases) {
      expect(title).toMatch(/^[^.]+[^.]$/);
      for (const rule of rules) expect(rule).toMatch(/^R\d+$/);
    }
  });

  it('passes on the mock, over HTTP', async () => {
    expect(await failures(subjectOf(mock))).toEqual([]);
  });

  it.each(PRESET_NAMES)('passes on the mock in memory, reading only, with %s', async (preset) => {
    const adapter = await createMock({ preset });
    const before = await adapter.testControls.snapshot();
    expect(await failures({ adapter })).toEqual([]);
    expect(await adapter.testControls.snapshot()).toBe(before);
  });

  it('reads only, unless it is given leave', async () => {
    const before = await mock.testControls.snapshot();
    const { controls: _, mayMoveMoney: __, ...reader } = subjectOf(mock);
    const results = await runCases(conformanceCases, reader);
    expect(results.filter(({ status }) => status === 'skipped').length).toBeGreaterThan(20);
    expect(await mock.testControls.snapshot()).toBe(before);
  });

  it.each(BROKEN_BACKENDS)('notices a backend that $what', async (broken) => {
    const found = await failures(subjectOf(mock, broken), [caseNamed(broken.noticedBy)]);
    expect(found.map((line) => line.split(':')[0])).toEqual([broken.noticedBy]);
  }, 15_000);

  it.each([
    ['cannot be made slow', { setFaults: () => Promise.reject(new BillingError('malformed')) }, /^not testable: its test controls/],
    ['takes no notice of that', { setFaults: async () => {} }, /^not testable: its test controls/],
    ['is not slow for all that', { getFaults: async () => ({ gatewayLatencyMs: 1500 }), setFaults: async () => {} }, /was through before/],
  ])('leaves out, and says so, what a payment under way tells where the gateway %s', async (_, controls, message) => {
    const subject = subjectOf(mock, { what: '', noticedBy: '', controls: () => controls });
    const [result] = await runCases([caseNamed('idempotency/outcome-under-way')], subject);
    expect(result).toMatchObject({ status: 'skipped', message: expect.stringMatching(message) });
  });

  it('leaves nothing slow behind', async () => {
    const [result] = await runCases([caseNamed('idempotency/outcome-under-way')], subjectOf(mock));
    expect(result).toMatchObject({ status: 'passed', message: null });
    expect(await mock.testControls.getFaults()).toEqual({});
  });

  it('says when a case has no end', async () => {
    const endless: Case = { ...caseNamed('reads/getAccount'), run: () => new Promise(() => undefined) };
    const [result] = await runCases([endless], subjectOf(mock), { timeoutMs: 20 });
    expect(result).toMatchObject({ status: 'failed', message: 'no end after 20 ms' });
  });
});

describe('a story as a case', () => {
  const story = (amount: string): string =>
    JSON.stringify({
      name: 'a deposit',
      rules: ['R4'],
      policy: 'prepaid-trunk',
      account: { now: '2026-03-02T15:00:00Z', methods: [{ id: 'visa', kind: 'card' }] },
      steps: [{ do: 'pay', amount: '5.00', method: 'visa' }, { expect: { balance: amount } }],
    });

  it('is played over HTTP', async () => {
    const [passed, failed, broken] = await runCases(
      [scenarioCase('a/b.json', story('5.00')), scenarioCase('c.json', story('6.00')), scenarioCase('d.json', '{')],
      subjectOf(mock),
    );
    expect(passed).toMatchObject({ id: 'scenarios/a/b', title: 'a deposit', rules: ['R4'], status: 'passed' });
    expect(failed).toMatchObject({ status: 'failed', message: expect.stringMatching(/step 2 .*6\.00.*5\.00/) });
    expect(broken).toMatchObject({ id: 'scenarios/d', status: 'failed' });
  });

  it('needs controls', async () => {
    const [result] = await runCases([scenarioCase('a.json', story('5.00'))], { adapter: mock });
    expect(result?.status).toBe('skipped');
  });
});

describe('the suite in another test framework', () => {
  it('declares each case as a test, which fails as the case does', async () => {
    const declared = new Map<string, () => Promise<void>>();
    const cases = [caseNamed('reads/unknown-charge'), caseNamed('idempotency/repeated-key')];
    const broken = BROKEN_BACKENDS.find(({ noticedBy }) => noticedBy === 'idempotency/repeated-key');
    declareCases(cases, (name, run) => declared.set(name, run), () => Promise.resolve(subjectOf(mock, broken ?? {})));
    const [fine, failing] = [...declared.values()];
    expect([...declared.keys()][0]).toBe('MUST reads/unknown-charge: a charge that is not there is not_found');
    await expect(fine?.()).resolves.toBeUndefined();
    await expect(failing?.()).rejects.toThrow(/balance/);
  });
});

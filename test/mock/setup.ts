import { expect } from 'vitest';
import { operations, type AccountSeed, type ErrorCode, type OperationName, type PolicySource } from '../../src/contract/index.ts';
import { createMock, type MockAdapter, type MockOptions } from '../../src/mock/index.ts';

export const NOW = '2026-03-02T15:00:00Z';
export const ALL_TIME = { from: '2020-01-01', to: '2035-12-31' };

/** A mock with an account of the test's own. */
export async function mockWith(
  policy: PolicySource,
  account: Partial<AccountSeed> = {},
  options: MockOptions = {},
): Promise<MockAdapter> {
  return createMock({ policy, account: { now: NOW, ...account }, ...options });
}

/** A prepaid account with two cards that top up. */
export const TRUNK: Partial<AccountSeed> = {
  balanceMinor: 10_000,
  methods: [
    { id: 'visa', kind: 'card', brand: 'visa', last4: '4242', exp: '2030-12', autoCharge: true },
    { id: 'mc', kind: 'card', brand: 'mastercard', last4: '4444', exp: '2030-12', autoCharge: true },
    { id: 'paypal', kind: 'paypal', holder: 'jo@example.com' },
  ],
  topUp: { enabled: true, thresholdMinor: 5000, amountMinor: 10_000 },
  services: [
    {
      id: 'did-1',
      kind: 'local',
      number: '+1 207 555 0100',
      plan: 'flat',
      feesMinor: { flat: 500, 'per-minute': 85 },
      orderedOn: '2025-03-05',
      nextBillingOn: '2026-03-05',
    },
  ],
};

/** A postpaid account with one open invoice and a card. */
export const PORTAL: Partial<AccountSeed> = {
  methods: [
    { id: 'visa', kind: 'card', brand: 'visa', last4: '4242', exp: '2030-12' },
    { id: 'amex', kind: 'card', brand: 'amex', last4: '0005', exp: '2030-12' },
  ],
  invoices: [{ id: 'inv-1', type: 'voice', amountMinor: 4000, issued: '2026-02-20', due: '2026-03-20' }],
};

/** The code with which something was refused; fails where it was not. */
export async function refusal(work: Promise<unknown>): Promise<ErrorCode> {
  const error: unknown = await work.then(
    (value) => expect.fail(`not refused: ${JSON.stringify(value)}`),
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ name: 'BillingError', code: expect.any(String) });
  return (error as { code: ErrorCode }).code;
}

/** Whether an answer is what the contract says that the operation answers. */
export function expectShape(operation: OperationName, answer: unknown): void {
  expect(operations[operation].output.safeParse(answer).error?.issues ?? []).toEqual([]);
}

let keys = 0;

/** A key of its own for a command. */
export function key(): { idempotencyKey: string } {
  keys += 1;
  return { idempotencyKey: `key-${keys}` };
}

/** What a customer could see, and the test's own view behind it: all that a refusal must leave as it was. */
export async function everything(mock: MockAdapter): Promise<string> {
  return mock.testControls.snapshot();
}

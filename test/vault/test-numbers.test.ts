import { describe, expect, it } from 'vitest';
import { bankName, bankProblems, isRoutingNumber, splitCanadian, splitUs } from '../../src/vault/test/banks.ts';
import {
  brandOf,
  digitsOf,
  findTestCard,
  groupCardNumber,
  groupExpiry,
  isSecurityCode,
  parseExpiry,
  passesLuhn,
  TEST_CARDS,
} from '../../src/vault/test/cards.ts';
import { createMock } from '../../src/mock/index.ts';

describe('the published test cards', () => {
  it.each(TEST_CARDS.map((card) => [card.number, card] as const))('%s is a number of its brand', (number, card) => {
    expect(passesLuhn(number)).toBe(true);
    expect(brandOf(number)).toBe(card.brand);
    expect(findTestCard(number)).toBe(card);
  });

  it.each([
    ['4242424242424242', 'succeeded', null],
    ['4000000000000002', 'failed', 'declined'],
    ['4000000000009995', 'failed', 'insufficient_funds'],
    ['4000000000000069', 'failed', 'expired_card'],
    ['4000002500003155', 'requires_action', null],
    ['4000008400001629', 'failed', 'authentication_required'],
  ])('%s %s in a payment (%s)', async (number, status, reason) => {
    const card = TEST_CARDS.find((each) => each.number === number)!;
    const mock = await createMock({ account: { now: '2026-11-24T15:00:00Z' } });
    const token = await mock.testControls.issueToken({
      kind: 'card', brand: card.brand, last4: number.slice(-4), exp: '2030-01', gateway: card.fortunes,
    });
    const { charges } = await mock.pay(
      { amountMinor: 1000, currency: 'USD', method: { token } },
      { idempotencyKey: 'key' },
    );
    expect(charges.map((charge) => [charge.status, charge.reason])).toEqual([[status, reason]]);
  });

  it.each([
    ['', 'errorNumberRequired'],
    ['424242', 'errorCardIncomplete'],
    ['4242424242424241', 'errorCardChecksum'],
    ['4111111111111111', 'errorNotTestCard'],
    ['5454545454545454', 'errorNotTestCard'],
  ])('refuses %j: %s', (number, problem) => {
    expect(findTestCard(number)).toBe(problem);
  });
});

describe('typing a card', () => {
  it.each([
    ['4242 4242-4242.4242', '4242424242424242'],
    ['４２４２', '4242'],
    ['٤٢٤٢', '4242'],
    ['no digits', ''],
  ])('reads the digits of %s', (typed, digits) => {
    expect(digitsOf(typed)).toBe(digits);
  });

  it.each([
    ['4242424242', '4242 4242 42'],
    ['378282246310005', '3782 822463 10005'],
    ['37828', '3782 8'],
    ['', ''],
  ])('groups %s', (digits, grouped) => {
    expect(groupCardNumber(digits)).toBe(grouped);
  });

  it.each([
    ['12/30', '2030-12'],
    ['1230', '2030-12'],
    ['12 / 2030', '2030-12'],
    ['4/31', '2031-04'],
    ['122030', '2030-12'],
    ['2030-12', '2030-12'],
    ['13/30', null],
    ['00/30', null],
    ['12', null],
    ['12/30/30', null],
    ['', null],
  ])('reads the expiry %s', (typed, month) => {
    expect(parseExpiry(typed)).toBe(month);
  });

  it.each([
    ['1230', '12/30'],
    ['12', '12'],
    ['12/3', '12/3'],
  ])('groups the expiry %s', (typed, grouped) => {
    expect(groupExpiry(typed)).toBe(grouped);
  });

  it('knows how long a security code is', () => {
    expect([isSecurityCode('123', 'visa'), isSecurityCode('1234', 'visa')]).toEqual([true, false]);
    expect([isSecurityCode('123', 'amex'), isSecurityCode('1234', 'amex')]).toEqual([false, true]);
  });
});

describe('bank accounts', () => {
  const us = { routing: '110000000', account: '000123456789', transit: '', institution: '' };
  const ca = { transit: '11000', institution: '000', account: '000123456789', routing: '' };

  it.each([
    ['110000000', true],
    ['021000021', true],
    ['110000001', false],
    ['000000000', false],
    ['11000000', false],
  ])('tells whether %s is a routing number', (routing, is) => {
    expect(isRoutingNumber(routing)).toBe(is);
  });

  it('says what is wrong at each field', () => {
    expect(bankProblems(us, 'US')).toEqual({});
    expect(bankProblems(ca, 'CA')).toEqual({});
    expect(bankProblems({ ...us, routing: '110000001', account: '' }, 'US')).toEqual({
      routing: 'errorRouting',
      account: 'errorAccountRequired',
    });
    expect(bankProblems({ transit: '1100', institution: '00', account: '12345', routing: '' }, 'CA')).toEqual({
      transit: 'errorTransit',
      institution: 'errorInstitution',
      account: 'errorAccount',
    });
    expect(bankProblems({ ...us, account: '555444333222' }, 'US')).toEqual({ account: 'errorNotTestAccount' });
  });

  it.each([
    ['11000-000-000123456789', { transit: '11000', institution: '000', account: '000123456789' }],
    ['11000 000 0001234567', { transit: '11000', institution: '000', account: '0001234567' }],
    ['11000000000123456789', { transit: '11000', institution: '000', account: '000123456789' }],
    ['000411000 0001234567', { institution: '004', transit: '11000', account: '0001234567' }],
    ['11000', null],
    ['000123456789', null],
  ])('splits %s pasted', (pasted, parts) => {
    expect(splitCanadian(pasted)).toEqual(parts);
  });

  it('splits a US line pasted', () => {
    expect(splitUs('⑆110000000⑆ 000123456789⑈')).toEqual({ routing: '110000000', account: '000123456789' });
    expect(splitUs('000123456789')).toBeNull();
  });

  it('names the banks it knows', () => {
    expect([bankName({ ...ca, institution: '004' }, 'CA'), bankName(ca, 'CA'), bankName(us, 'US')]).toEqual([
      'TD Canada Trust', null, null,
    ]);
  });
});

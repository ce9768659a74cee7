import { describe, expect, it } from 'vitest';
import { BillingError, PRESET_NAMES, type PolicySource } from '../../src/contract/index.ts';
import { loadPolicy } from '../../src/rules/index.ts';

function codeOf(source: PolicySource, currency = 'USD'): [string, string | undefined] {
  try {
    loadPolicy(source, currency);
    return ['loaded', undefined];
  } catch (error) {
    if (error instanceof BillingError) return [error.code, error.field];
    throw error;
  }
}

describe('a policy', () => {
  it.each(PRESET_NAMES)('preset %s loads', (preset) => {
    expect(codeOf(preset)).toEqual(['loaded', undefined]);
  });

  it('has money in minor units of the account currency, none as null, and defaults where the table has a dash', () => {
    const policy = loadPolicy({ extends: 'prepaid-voip', payments: { minimum: '15.00' } }, 'JPY');
    expect(policy.payments.minimumMinor).toBe(15);
    expect(loadPolicy('prepaid-trunk', 'KWD').topUp.recommendedThresholdMinor).toBe(50_000);
    expect(loadPolicy('dues-schedule', 'USD').autoPay.schedules).toEqual(['1st', '15th', 'split']);
    expect(loadPolicy('invoice-portal', 'USD').methods.oneTimeKinds).toEqual(['card']);
  });

  it('merges objects and replaces lists', () => {
    const policy = loadPolicy(
      { extends: 'prepaid-trunk', autoCharge: { suspendHours: 24 }, methods: { autoKinds: ['card'] } },
      'USD',
    );
    expect(policy.autoCharge).toMatchObject({ suspendHours: 24, fallback: 'next-enabled' });
    expect(policy.methods).toMatchObject({ autoKinds: ['card'], kinds: ['card', 'paypal'] });
  });

  it('reads the words none and all as the table writes them', () => {
    const policy = loadPolicy(
      {
        extends: 'prepaid-trunk',
        autoCharge: { fallback: 'none', retry: 'none' },
        methods: { oneTimeKinds: 'all', cardCountries: 'any' },
      },
      'USD',
    );
    expect(policy.autoCharge).toMatchObject({ fallback: null, retry: null });
    expect(policy.methods).toMatchObject({ oneTimeKinds: ['card', 'paypal'], cardCountries: null });
  });

  it('a style gets what it needs by default, or is refused for lack of it', () => {
    const scheduled = loadPolicy({ extends: 'invoice-portal', autoPay: { style: 'schedule' } }, 'USD');
    expect(scheduled.autoPay.schedules).toEqual(['1st', '15th', 'split']);
    expect(codeOf({ extends: 'invoice-portal', autoPay: { style: 'cycle' } })).toEqual([
      'invalid_policy',
      'autoPay.cycle',
    ]);
  });

  it.each<[object, string]>([
    [{ unknown: 1 }, 'unknown'],
    [{ autoCharge: { suspendHour: 1 } }, 'autoCharge.suspendHour'],
    [{ billing: 'barter' }, 'billing'],
    [{ methods: 3 }, 'methods'],
    [{ payments: { minimum: 15 } }, 'payments.minimum'],
    [{ payments: { minimum: '-1.00' } }, 'payments.minimum'],
    [{ payments: { minimum: '1.005' } }, 'payments.minimum'],
    [{ autoCharge: { timeZone: 'Mars/Olympus' } }, 'autoCharge.timeZone'],
    [{ autoCharge: { suspendHours: -1 } }, 'autoCharge.suspendHours'],
    [{ autoPay: { cycle: { startDay: 32, daysBeforeEnd: 15, registrationCycles: 1 } } }, 'autoPay.cycle.startDay'],
    [
      { autoPay: { cycle: { startDay: 1, daysBeforeEnd: 28, registrationCycles: 1 } } },
      'autoPay.cycle.daysBeforeEnd',
    ],
    [
      { autoPay: { cycle: { startDay: 1, daysBeforeEnd: 5, registrationCycles: -1 } } },
      'autoPay.cycle.registrationCycles',
    ],
  ])('is refused with the field that makes no sense: %j', (over, field) => {
    const [code, at] = codeOf({ extends: 'prepaid-trunk', ...over });
    expect(code).toBe('invalid_policy');
    expect(at?.startsWith(field)).toBe(true);
  });

  it('is refused where the preset is none', () => {
    expect(codeOf({ extends: 'barter' } as unknown as PolicySource)).toEqual(['invalid_policy', 'extends']);
  });

  it.each([null, 'none', 0])('that could charge without a brake is refused (suspendHours %j)', (suspendHours) => {
    expect(codeOf({ extends: 'prepaid-trunk', autoCharge: { suspendHours } })[0]).toBe('policy_without_brake');
    expect(codeOf({ extends: 'prepaid-trunk', autoCharge: { suspendHours, dailyLimit: true } })[0]).toBe('loaded');
  });
});

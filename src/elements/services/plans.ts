import { parseDecimal, type Service, type ServicePlan } from '../../contract/index.ts';

/** The plan that a number could be switched to; undefined where there is one only. */
export function otherPlan({ plan, feesMinor }: Pick<Service, 'plan' | 'feesMinor'>): ServicePlan | undefined {
  const other: ServicePlan = plan === 'flat' ? 'per-minute' : 'flat';
  return feesMinor[other] === undefined ? undefined : other;
}

/** What a number costs a month on its plan, in minor units. */
export function feeOf({ plan, feesMinor }: Pick<Service, 'plan' | 'feesMinor'>): number {
  return feesMinor[plan] ?? 0;
}

/** Up to how many minutes a month the per-minute plan costs less than the flat one; undefined: that says nothing. */
export function breakEvenMinutes({ feesMinor, ratePerMinute }: Service, currency: string): number | undefined {
  const { flat } = feesMinor;
  const perMinute = feesMinor['per-minute'];
  if (flat === undefined || perMinute === undefined || ratePerMinute === undefined) return undefined;
  const rateMinor = parseDecimal(ratePerMinute, currency);
  const minutes = Math.floor((flat - perMinute) / rateMinor);
  return Number.isFinite(minutes) && minutes > 0 ? minutes : undefined;
}

/** The numbers that a text is found in: number, digits alone, place, note. */
export function matching(services: readonly Service[], text: string): readonly Service[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return services;
  const digits = wanted.replace(/\D/g, '');
  return services.filter(({ number = '', rateCentre = '', note = '', id }) => {
    const words = `${number} ${rateCentre} ${note} ${id}`.toLowerCase();
    return words.includes(wanted) || (digits.length > 2 && number.replace(/\D/g, '').includes(digits));
  });
}

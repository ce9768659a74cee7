import { BillingError, isWholeMinor, parseDecimal, Policy, type PolicySource } from '../../contract/index.ts';
import { must } from '../assert.ts';
import { isTimeZone } from '../calendar/zone.ts';
import { PRESETS, type PolicyDocument } from './presets.ts';

type Fields = Record<string, unknown>;

const ALL_KINDS_WORDS: ReadonlySet<unknown> = new Set(['all', null, undefined]);
/** A withdrawal date lies in its cycle (R44): that of 28 days begins 27 days before its end. */
const MOST_DAYS_BEFORE_END = 27;
const DEFAULT_SCHEDULES = ['1st', '15th', 'split'];

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(field: string): BillingError {
  return new BillingError('invalid_policy', { field }, `invalid_policy: ${field}`);
}

/** Lays `over` on `under`: objects merge, everything else replaces. A field that no policy has is refused. */
function merge(under: PolicyDocument, over: Fields, path = ''): Fields {
  const merged: Fields = { ...under };
  for (const [key, value] of Object.entries(over)) {
    if (!(key in under)) throw invalid(path + key);
    const below = under[key];
    merged[key] = isFields(below) && isFields(value) ? merge(below, value, `${path}${key}.`) : value;
  }
  return merged;
}

function none(value: unknown): unknown {
  return value === 'none' || value === undefined ? null : value;
}

function minorOf(value: unknown, currency: string, field: string): number | null {
  if (none(value) === null) return null;
  const minor = typeof value === 'string' ? parseDecimal(value, currency) : Number.NaN;
  if (!isWholeMinor(minor) || minor < 0) throw invalid(field);
  return minor;
}

/** From the document's words to the contract's shape: defaults filled in, money in minor units. */
function shape(document: Fields, currency: string): unknown {
  const part = (name: string): Fields => (isFields(document[name]) ? document[name] : {});
  const methods = part('methods');
  const payments = part('payments');
  const autoCharge = part('autoCharge');
  const topUp = part('topUp');
  const autoPay = part('autoPay');
  return {
    ...document,
    methods: {
      ...methods,
      oneTimeKinds: ALL_KINDS_WORDS.has(methods.oneTimeKinds) ? methods.kinds : methods.oneTimeKinds,
      cardCountries: methods.cardCountries === 'any' ? null : none(methods.cardCountries),
    },
    payments: { review: payments.review, minimumMinor: minorOf(payments.minimum, currency, 'payments.minimum') },
    autoCharge: {
      ...autoCharge,
      fallback: none(autoCharge.fallback),
      retry: none(autoCharge.retry),
      suspendHours: none(autoCharge.suspendHours),
      timeZone: none(autoCharge.timeZone),
    },
    topUp: {
      offered: topUp.offered,
      crossing: none(topUp.crossing) ?? 'below',
      recommendedThresholdMinor: minorOf(topUp.recommendedThreshold, currency, 'topUp.recommendedThreshold'),
    },
    autoPay: {
      style: none(autoPay.style),
      chargeOutstandingOnEnable: none(autoPay.chargeOutstandingOnEnable) ?? false,
      invoiceOn: none(autoPay.invoiceOn) ?? 'issue',
      schedules: none(autoPay.schedules) ?? (autoPay.style === 'schedule' ? DEFAULT_SCHEDULES : []),
      cycle: none(autoPay.cycle),
    },
    taxes: none(document.taxes),
  };
}

/** What its fields alone don't tell: values that belong together, zones, ranges. */
function checkSense(policy: Policy): void {
  const { autoCharge, autoPay } = policy;
  if (autoPay.style === 'cycle' && !autoPay.cycle) throw invalid('autoPay.cycle');
  if (autoPay.cycle) {
    const { startDay, daysBeforeEnd, registrationCycles } = autoPay.cycle;
    if (startDay < 1 || startDay > 31) throw invalid('autoPay.cycle.startDay');
    if (daysBeforeEnd < 0 || daysBeforeEnd > MOST_DAYS_BEFORE_END) throw invalid('autoPay.cycle.daysBeforeEnd');
    if (registrationCycles < 0) throw invalid('autoPay.cycle.registrationCycles');
  }
  if (autoCharge.timeZone !== null && !isTimeZone(autoCharge.timeZone)) throw invalid('autoCharge.timeZone');
  if (autoCharge.suspendHours !== null && autoCharge.suspendHours < 0) throw invalid('autoCharge.suspendHours');
}

/**
 * The policy that a host wrote, checked and complete, money in minor units of `currency`. Throws a `BillingError`:
 * `invalid_policy` with the field that makes no sense, or `policy_without_brake` where top-up is offered and neither
 * a suspension nor a daily limit would stop it from charging again and again.
 */
export function loadPolicy(source: PolicySource, currency: string): Policy {
  const { extends: preset, ...overrides } = typeof source === 'string' ? { extends: source } : source;
  const base = PRESETS[preset];
  if (!base) throw invalid('extends');
  const shaped = Policy.safeParse(shape(merge(base, overrides), currency));
  if (!shaped.success) throw invalid(must(shaped.error.issues[0], 'a failure has an issue').path.join('.'));
  checkSense(shaped.data);
  if (shaped.data.topUp.offered && !shaped.data.autoCharge.suspendHours && !shaped.data.autoCharge.dailyLimit) {
    throw new BillingError('policy_without_brake');
  }
  return shaped.data;
}

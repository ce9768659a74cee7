import { formatDecimal, type OperationOutput } from '../../../contract/index.ts';
import type { Expected, ExpectedPlannedCharge } from '../../../contract/schema/scenario.ts';
import { changedParts, fingerprintOf } from '../fingerprint.ts';
import { amountOf, canonicalAmount } from '../money.ts';
import type { ExpectedPreview } from '../parse.ts';
import type { Story } from '../story.ts';
import { commandFor } from '../user-actions.ts';
import { CHARGE_SPELLING, chargeMatches } from './charges.ts';
import { canonical, canonicalInstant, compareFields, compareRows, compareValues, type Mismatch } from './match.ts';

type PlannedCharge = OperationOutput<'forecast'>['charges'][number];

/** A charge to come, which succeeds, as a charge that was made. */
function rowOf({ methodId, amountMinor, taxMinor, at, date, because }: PlannedCharge, currency: string) {
  return {
    method: methodId,
    amount: formatDecimal(amountMinor, currency),
    status: 'succeeded',
    reason: null,
    at: canonicalInstant(at),
    date,
    tax: formatDecimal(taxMinor, currency),
    because,
  };
}

function comparePlanned(
  story: Story,
  expected: readonly ExpectedPlannedCharge[] | undefined,
  seen: readonly PlannedCharge[],
): Mismatch | null {
  if (!expected) return null;
  return compareRows(
    expected.map((row) => canonical(row, CHARGE_SPELLING, story)),
    seen.map((charge) => rowOf(charge, story.currency)),
    chargeMatches,
  );
}

/** Looking ahead must leave everything as it is. */
async function lookingAhead<T>(
  { backend }: Story,
  look: () => Promise<T>,
): Promise<{ seen: T; spoilt: Mismatch | null }> {
  const before = await fingerprintOf(backend);
  const seen = await look();
  const changed = changedParts(before, await fingerprintOf(backend)).join(', ');
  return { seen, spoilt: changed === '' ? null : { expected: 'nothing changed', seen: `changed ${changed}` } };
}

/** What a command would do at once. */
export async function expectPreview(story: Story, expected: ExpectedPreview): Promise<Mismatch | null> {
  const command = await commandFor(story, expected.deed);
  const { seen, spoilt } = await lookingAhead(story, () => story.backend.preview({ command }));
  const notices = seen.notices.map(({ name }) => name);
  return (
    spoilt ??
    comparePlanned(story, expected.charges, seen.charges) ??
    (expected.notifications ? compareValues(expected.notifications, notices) : null)
  );
}

/** What is known to come. */
export async function expectForecast(story: Story, expected: Expected['forecast']): Promise<Mismatch | null> {
  const { backend, currency } = story;
  const { days, dailyUsage, charges, thresholdOn, endBalance } = expected;
  const input = { days, ...(dailyUsage === undefined ? {} : { dailyUsageMinor: amountOf(dailyUsage, currency) }) };
  const { seen, spoilt } = await lookingAhead(story, () => backend.forecast(input));
  const ends = {
    ...(thresholdOn === undefined ? {} : { thresholdOn }),
    ...(endBalance === undefined ? {} : { endBalance: canonicalAmount(endBalance, currency) }),
  };
  return (
    spoilt ??
    comparePlanned(story, charges, seen.charges) ??
    compareFields(ends, {
      thresholdOn: seen.thresholdOn,
      endBalance: formatDecimal(seen.endBalanceMinor, currency),
    })
  );
}

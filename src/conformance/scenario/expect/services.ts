import { formatDecimal } from '../../../contract/index.ts';
import type { Expected } from '../../../contract/schema/scenario.ts';
import type { Story } from '../story.ts';
import { canonical, compareFields, matches, type Mismatch } from './match.ts';

/** The services by id: exactly those. */
export async function expectServices(story: Story, expected: Expected['services']): Promise<Mismatch | null> {
  const { services } = await story.backend.listServices({});
  const seen = Object.fromEntries(services.map(({ id, plan, nextBillingOn }) => [id, { plan, nextBillingOn }]));
  const hasOthers = Object.keys(seen).length !== Object.keys(expected).length;
  return hasOthers || !matches(expected, seen) ? { expected, seen } : null;
}

/** The fees of the coming days; a longer window contains the shorter ones. */
export async function expectUpcoming(story: Story, expected: Expected['upcoming']): Promise<Mismatch | null> {
  const { currency, backend } = story;
  const { upcoming } = await backend.listServices({});
  const seen = {
    tomorrow: formatDecimal(upcoming.tomorrowMinor, currency),
    next3Days: formatDecimal(upcoming.next3DaysMinor, currency),
    next7Days: formatDecimal(upcoming.next7DaysMinor, currency),
  };
  return compareFields(canonical(expected, { money: ['tomorrow', 'next3Days', 'next7Days'] }, story), seen);
}

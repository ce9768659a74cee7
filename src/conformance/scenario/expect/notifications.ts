import type { Expected } from '../../../contract/schema/scenario.ts';
import type { Story } from '../story.ts';
import { compareValues, type Mismatch } from './match.ts';

/** All notices sent since the last time, by name. */
export async function expectNotifications(story: Story, expected: Expected['notifications']): Promise<Mismatch | null> {
  return compareValues(expected, await story.activity.newNotices());
}

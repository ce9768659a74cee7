import type { Expected } from '../../../contract/schema/scenario.ts';
import type { Story } from '../story.ts';
import { canonical, canonicalInstant, compareRows, type Mismatch } from './match.ts';

/** All methods, in the user's order. */
export async function expectMethods(story: Story, expected: Expected['methods']): Promise<Mismatch | null> {
  const { methods } = await story.backend.listMethods({});
  const seen = methods.map(({ id, autoCharge, primary, status, suspendedUntil }) => ({
    id,
    autoCharge,
    primary,
    status,
    suspendedUntil: suspendedUntil === null ? null : canonicalInstant(suspendedUntil),
  }));
  return compareRows(
    expected.map((row) => canonical(row, { instants: ['suspendedUntil'] }, story)),
    seen,
  );
}

import { Id, Instant, LocalDate, Minor, Text } from './primitives.ts';
import { z } from './z.ts';

/** An invoice; it is open while something of it remains (R46). */
export const Invoice = z.object({
  id: Id,
  /** The billing type, for schedules that cover one (R45): `dues`, `phone` … */
  type: Text,
  amountMinor: Minor,
  remainingMinor: Minor,
  issuedAt: Instant,
  issuedOn: LocalDate,
  due: LocalDate,
});
export type Invoice = z.infer<typeof Invoice>;

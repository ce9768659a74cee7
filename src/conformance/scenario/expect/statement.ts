import { formatDecimal } from '../../../contract/index.ts';
import type { Expected } from '../../../contract/schema/scenario.ts';
import type { Story } from '../story.ts';
import { canonical, compareFields, type Mismatch } from './match.ts';

/** The statement of a range; `types` is a set. */
export async function expectStatement(story: Story, expected: Expected['statement']): Promise<Mismatch | null> {
  const { kind, from, to, types, ...amounts } = expected;
  const { currency, backend } = story;
  const statement = await backend.getStatement({ kind, from, to });
  return compareFields(
    {
      ...canonical(amounts, { money: ['total', 'tax'] }, story),
      ...(types && { types: [...new Set(types)].sort() }),
    },
    {
      total: formatDecimal(statement.totalMinor, currency),
      tax: formatDecimal(statement.taxMinor, currency),
      types: [...new Set(statement.types)].sort(),
    },
  );
}

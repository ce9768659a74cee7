import { expect, it } from 'vitest';
import { Resource } from '../../src/ui/store/resource.ts';

it('loses no question, in whatever turn after an answer it is asked', async () => {
  for (let turns = 0; turns < 12; turns += 1) {
    let value = 1;
    const resource = new Resource(async () => value, () => 0);
    const first = resource.refresh();
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    value = 2;
    await resource.refresh();
    await first;
    expect(resource.state, `asked after ${turns} turns`).toMatchObject({ data: 2, refreshing: false });
  }
});

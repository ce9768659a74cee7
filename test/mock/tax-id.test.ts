import { describe, expect, it } from 'vitest';
import { mockWith } from './setup.ts';

async function examplesIn(province: string, more: { provincialTaxId?: string; pstExempt?: boolean } = {}) {
  const mock = await mockWith('prepaid-voip', { country: 'CA', province, timeZone: 'America/Vancouver', ...more });
  const { taxExample, taxIdExample } = await mock.getAccount({});
  const names = (lines: readonly { name: string }[] | undefined) => lines?.map(({ name }) => name);
  const { withId, withoutId } = taxIdExample ?? {};
  return { now: names(taxExample.lines), withId: names(withId), withoutId: names(withoutId) };
}

describe('the example of a tax with a provincial tax id and without (R71)', () => {
  it.each([
    ['BC', {}, { now: ['GST', 'PST'], withId: ['GST'], withoutId: ['GST', 'PST'] }],
    ['SK', { provincialTaxId: 'PST-1' }, { now: ['GST'], withId: ['GST'], withoutId: ['GST', 'PST'] }],
    ['MB', { pstExempt: true }, { now: ['GST'], withId: ['GST'], withoutId: ['GST'] }],
    ['ON', {}, { now: ['HST'], withId: undefined, withoutId: undefined }],
  ])('in %s with %j', async (province, more, expected) => {
    expect(await examplesIn(province, more)).toEqual(expected);
  });
});

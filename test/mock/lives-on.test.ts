import { describe, expect, it } from 'vitest';
import { PRESET_NAMES } from '../../src/contract/index.ts';
import { createMock } from '../../src/mock/index.ts';

describe.each(PRESET_NAMES)('a demonstration that lives on, %s', (preset) => {
  it('has more to tell a month later, the same in one jump as in many', async () => {
    const jumped = await createMock({ preset, livesOn: true });
    const strolled = await createMock({ preset, livesOn: true });
    const mailsBefore = (await jumped.testControls.getOutbox()).length;
    await jumped.testControls.advanceBy('P35D');
    for (let day = 0; day < 35; day += 1) await strolled.testControls.advanceBy('PT24H');
    expect((await jumped.testControls.getOutbox()).length).toBeGreaterThan(mailsBefore);
    expect(await strolled.testControls.getOutbox()).toEqual(await jumped.testControls.getOutbox());
    const [one, other] = [await jumped.getAccount({}), await strolled.getAccount({})];
    expect(other.balanceMinor).toBe(one.balanceMinor);
  });

  it('rests where nobody asks for it, and goes on from a snapshot', async () => {
    const resting = await createMock({ preset });
    const living = await createMock({ preset, livesOn: true });
    const restored = await createMock({ snapshot: await living.testControls.snapshot() });
    for (const { testControls } of [resting, living, restored]) await testControls.advanceBy('P35D');
    const entries = async (mock: typeof living): Promise<number> =>
      (await mock.listHistory({ from: '2026-11-25', to: '2026-12-31' })).total;
    expect(await entries(living)).toBeGreaterThan(await entries(resting));
    expect(await entries(restored)).toBe(await entries(living));
  });
});

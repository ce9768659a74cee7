import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMock } from '../../src/mock/index.ts';
import { key, mockWith, refusal, TRUNK } from './setup.ts';

describe('the clock', () => {
  it('stands by itself and tells the next timer', async () => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    const clock = { now: '2026-03-02T15:00:00Z', running: false, nextTimerAt: '2026-03-05T05:00:00Z' };
    expect(await mock.testControls.getClock()).toEqual(clock);
  });

  it('jumps to an instant, its timers included, and refuses to go back', async () => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    await mock.testControls.advanceTo('2026-03-05T05:00:00Z');
    expect((await mock.getAccount({})).balanceMinor).toBe(9500);
    expect(await refusal(mock.testControls.advanceTo('2026-03-05T04:59:59Z'))).toBe('malformed');
    expect(await refusal(mock.testControls.advanceBy('-PT1S'))).toBe('malformed');
    expect(await refusal(mock.testControls.advanceBy('an hour'))).toBe('malformed');
    expect(await refusal(mock.testControls.advanceTo('tomorrow'))).toBe('malformed');
    expect((await mock.testControls.getClock()).now).toBe('2026-03-05T05:00:00Z');
  });

  it('counts days in the account\'s time zone', async () => {
    const mock = await mockWith('prepaid-trunk', { now: '2026-03-07T15:00:00Z', timeZone: 'America/New_York' });
    await mock.testControls.advanceBy('P1D');
    expect((await mock.testControls.getClock()).now).toBe('2026-03-08T14:00:00Z');
    await mock.testControls.advanceBy('P1M');
    expect((await mock.testControls.getClock()).now).toBe('2026-04-08T14:00:00Z');
    await mock.testControls.advanceBy('PT0.5S');
    expect((await mock.testControls.getClock()).now).toBe('2026-04-08T14:00:00.500Z');
  });

  it('steps to the next timer, and stays where there is none', async () => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    await mock.testControls.stepToNextTimer();
    expect((await mock.testControls.getClock()).now).toBe('2026-03-05T05:00:00Z');
    const still = await mockWith('prepaid-trunk');
    await still.testControls.stepToNextTimer();
    expect(await still.testControls.getClock()).toEqual({ now: '2026-03-02T15:00:00Z', running: false, nextTimerAt: null });
  });
});

describe('a running clock', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('follows the real one, and every call sees its time', async () => {
    let realMs = 1000;
    const mock = await mockWith('prepaid-trunk', TRUNK, { realNowMs: () => realMs });
    await mock.testControls.setRunning(true);
    realMs += 90_000;
    expect((await mock.getAccount({})).now).toBe('2026-03-02T15:01:30Z');
    await mock.testControls.advanceBy('PT1H');
    realMs += 1000;
    expect(await mock.testControls.getClock()).toMatchObject({ now: '2026-03-02T16:01:31Z', running: true });
    await mock.testControls.setRunning(false);
    realMs += 5000;
    expect(await mock.testControls.getClock()).toMatchObject({ now: '2026-03-02T16:01:31Z', running: false });
  });

  it('runs its timers while nobody asks, tells who listens, and ends when it is stopped', async () => {
    vi.useFakeTimers();
    const mock = await createMock();
    await mock.testControls.load('prepaid-trunk', { now: '2026-03-05T04:59:58Z', ...TRUNK });
    const listener = vi.fn();
    mock.subscribe(listener);
    await mock.testControls.setRunning(true);
    await vi.advanceTimersByTimeAsync(1000);
    expect(listener).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2000);
    expect(listener).toHaveBeenCalledTimes(1);
    expect((await mock.getAccount({})).balanceMinor).toBe(9500);
    await mock.testControls.setRunning(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('stands still when the real clock is set back', async () => {
    let realMs = 10_000;
    const mock = await mockWith('prepaid-trunk', TRUNK, { realNowMs: () => realMs });
    await mock.testControls.setRunning(true);
    realMs = 0;
    expect((await mock.getAccount({})).now).toBe('2026-03-02T15:00:00Z');
    await mock.testControls.setRunning(false);
  });

  it('stands after another account was loaded', async () => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    await mock.testControls.setRunning(true);
    await mock.testControls.loadDemonstration('prepaid-voip');
    expect((await mock.testControls.getClock()).running).toBe(false);
  });
});

describe('who listens', () => {
  it('is told after each change, once, and no more after stopping', async () => {
    const mock = await mockWith('prepaid-trunk', TRUNK);
    const listener = vi.fn();
    const stop = mock.subscribe(listener);
    await mock.pay({ amountMinor: 100, currency: 'USD', method: { id: 'visa' } }, key());
    expect(listener).toHaveBeenCalledTimes(1);
    await mock.getAccount({});
    await refusal(mock.pay({ amountMinor: 0, currency: 'USD', method: { id: 'visa' } }, key()));
    expect(listener).toHaveBeenCalledTimes(1);
    await mock.testControls.advanceBy('PT1M');
    await mock.testControls.debit({ type: 'fax', amountMinor: 10 });
    await mock.testControls.setFaults({ readOnly: true });
    await mock.testControls.loadDemonstration('prepaid-trunk');
    expect(listener).toHaveBeenCalledTimes(5);
    stop();
    await mock.testControls.advanceBy('PT1M');
    expect(listener).toHaveBeenCalledTimes(5);
  });
});

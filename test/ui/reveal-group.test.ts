import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RevealGroup, revealGroupOf } from '../../src/ui/element/reveal-group.ts';

describe('the cards of one account', () => {
  let group: RevealGroup;
  let shown: string[];

  beforeEach(() => {
    vi.useFakeTimers();
    group = new RevealGroup();
    shown = [];
  });

  afterEach(() => vi.useRealTimers());

  const tile = { name: 'tile' };
  const list = { name: 'list' };
  const tell = (card: { name: string }, progress: 'waiting' | 'able' | 'whole') =>
    group.tell(card, progress, () => shown.push(card.name));

  it('are shown together, when the last of them is whole', () => {
    tell(tile, 'waiting');
    tell(list, 'waiting');
    expect(tell(tile, 'whole')).toBe(false);
    expect(tell(list, 'able')).toBe(false);
    expect(shown).toEqual([]);
    expect(tell(list, 'whole')).toBe(true);
    expect(shown).toEqual(['tile']);
  });

  it('wait half a second for what takes long, and no longer', () => {
    tell(tile, 'able');
    tell(list, 'waiting');
    vi.advanceTimersByTime(499);
    expect(shown).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(shown).toEqual(['tile']);
    expect(tell(list, 'whole')).toBe(true);
  });

  it('do not wait for one that is gone', () => {
    tell(tile, 'whole');
    tell(list, 'waiting');
    tell(tile, 'whole');
    expect(shown).toEqual([]);
    group.leave(list);
    expect(shown).toEqual(['tile']);
  });

  it('wait again when others come after them', () => {
    expect(tell(tile, 'whole')).toBe(true);
    vi.advanceTimersByTime(10_000);
    expect(tell(list, 'able')).toBe(false);
    vi.advanceTimersByTime(499);
    expect(shown).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(shown).toEqual(['list']);
  });
});

it('is one group for a store', () => {
  const store = {};
  expect(revealGroupOf(store)).toBe(revealGroupOf(store));
  expect(revealGroupOf({})).not.toBe(revealGroupOf(store));
});

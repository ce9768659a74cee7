import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveOf } from '../../src/elements/transaction-history/grid-keys.ts';
import { GridLayout } from '../../src/elements/transaction-history/grid-layout.ts';

const openings = fc
  .uniqueArray(fc.integer({ min: 0, max: 199 }), { maxLength: 8 })
  .chain((indices) => fc.tuple(...indices.sort((a, b) => a - b).map((index) =>
    fc.integer({ min: 0, max: 400 }).map((extraPx) => ({ index, extraPx })),
  )));

describe('the layout of the grid', () => {
  it('finds each row at every height that it takes up', () => {
    fc.assert(
      fc.property(openings, fc.integer({ min: 20, max: 80 }), (opened, rowPx) => {
        const layout = new GridLayout(200, rowPx, opened);
        for (let index = 0; index < 200; index += 1) {
          const top = layout.top(index);
          expect(layout.indexAt(top)).toBe(index);
          expect(layout.indexAt(top + layout.height(index) - 1)).toBe(index);
        }
        expect(layout.heightPx).toBe(200 * rowPx + opened.reduce((sum, { extraPx }) => sum + extraPx, 0));
      }),
      { numRuns: 50 },
    );
  });

  it('stays within its rows beyond both ends', () => {
    const layout = new GridLayout(10, 44, []);
    expect(layout.indexAt(-50)).toBe(0);
    expect(layout.indexAt(1e9)).toBe(9);
    expect(new GridLayout(0, 44, []).indexAt(10)).toBe(0);
  });
});

describe('the keys of the grid', () => {
  const place = { active: 10, count: 100, pageRows: 8, isRtl: false };

  it.each([
    ['ArrowDown', { to: 11 }],
    ['ArrowUp', { to: 9 }],
    ['PageDown', { to: 18 }],
    ['PageUp', { to: 2 }],
    ['Home', { to: 0 }],
    ['End', { to: 99 }],
    ['Enter', { set: 'other' }],
    [' ', { set: 'other' }],
    ['ArrowRight', { set: 'open' }],
    ['ArrowLeft', { set: 'closed' }],
    ['a', undefined],
  ])('%s', (key, expected) => {
    expect(moveOf(key, place)).toEqual(expected);
  });

  it('stops at both ends, and reads the other way from right to left', () => {
    expect(moveOf('PageDown', { ...place, active: 98 })).toEqual({ to: 99 });
    expect(moveOf('PageUp', { ...place, active: 3 })).toEqual({ to: 0 });
    expect(moveOf('ArrowLeft', { ...place, isRtl: true })).toEqual({ set: 'open' });
  });
});

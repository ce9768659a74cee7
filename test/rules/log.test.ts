import { describe, expect, it } from 'vitest';
import { KeyedLog } from '../../src/rules/keyed-log.ts';
import { Log } from '../../src/rules/log.ts';

describe('a log', () => {
  it('leaves every older version as it was', () => {
    const empty = Log.from<number>();
    const one = empty.append(1);
    const two = one.append(2);
    const other = one.append(3);
    expect([[...empty], [...one], [...two], [...other]]).toEqual([[], [1], [1, 2], [1, 3]]);
    expect(one.at(1)).toBeUndefined();
    expect(two.at(-1)).toBeUndefined();
  });

  it('branches: neither sees what the other gets', () => {
    const trunk = Log.from([1, 2]);
    const branch = trunk.branch().append(3);
    const grown = trunk.append(4);
    expect([...branch]).toEqual([1, 2, 3]);
    expect([...grown]).toEqual([1, 2, 4]);
    expect(JSON.stringify(branch.branch().append(5))).toBe('[1,2,3,5]');
  });
});

describe('a keyed log', () => {
  it('finds by key what its version has, and nothing else', () => {
    const first = KeyedLog.from([{ key: 'a', n: 1 }]);
    const second = first.append({ key: 'b', n: 2 });
    const branch = second.branch().append({ key: 'c', n: 3 });
    expect(first.get('b')).toBeUndefined();
    expect(second.get('b')?.n).toBe(2);
    expect(branch.get('a')?.n).toBe(1);
    expect(branch.get('c')?.n).toBe(3);
    expect(second.get('c')).toBeUndefined();
    expect(JSON.stringify(branch)).toBe('[{"key":"a","n":1},{"key":"b","n":2},{"key":"c","n":3}]');
  });
});

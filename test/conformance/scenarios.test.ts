import { beforeAll, describe, expect, it } from 'vitest';
import { lineOf, runScenario, type TestBackend } from '../../src/conformance/index.ts';
import { createMock } from '../../src/mock/index.ts';
import { scenarioPaths, scenarioText } from './stories.ts';
import { spoiled } from './spoil.ts';

const paths = scenarioPaths();
let backend: TestBackend;

beforeAll(async () => {
  backend = await createMock();
});

describe('the stories of the rules', () => {
  it('are there', () => {
    expect(paths.length).toBeGreaterThan(250);
  });

  it.each(paths)('%s', async (path) => {
    const result = await runScenario(scenarioText(path), () => Promise.resolve(backend));
    expect(lineOf(path, result)).toBe(`ok  ${result.name}`);
  });

  it('cover every rule that a backend can be seen to keep', () => {
    const told = new Set(paths.flatMap((path) => (JSON.parse(scenarioText(path)) as { rules: string[] }).rules));
    const areas = [[1, 7], [10, 15], [20, 23], [30, 36], [40, 46], [50, 50], [60, 63], [70, 73], [80, 81]] as const;
    const all = areas.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => `R${from + index}`));
    expect(all.filter((rule) => !told.has(rule))).toEqual([]);
  });
});

describe('a story with one expectation spoiled', () => {
  const all = paths.map((path) => [path, spoiled(scenarioText(path))] as const);
  const stories = all.filter(([, copies]) => copies.length > 0);

  it('is made of nearly every story', () => {
    expect(stories.length).toBeGreaterThan(250);
  });

  it.each(stories)('%s', async (path, copies) => {
    for (const { text, step, what } of copies) {
      const result = await runScenario(text, () => Promise.resolve(backend));
      expect(lineOf(path, result), what).toContain(`FAIL ${path}: step ${step} (`);
    }
  });
});

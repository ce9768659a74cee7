import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const story = (name: string, balance: string) =>
  JSON.stringify({
    name,
    policy: 'prepaid-trunk',
    account: { now: '2026-03-02T15:00:00Z', balance: '60.00' },
    steps: [{ expect: { balance } }],
  });

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scenarios-'));
  mkdirSync(join(folder, 'good', 'b'), { recursive: true });
  mkdirSync(join(folder, 'bad'));
  mkdirSync(join(folder, 'empty'));
  writeFileSync(join(folder, 'good', 'b', 'first.json'), story('the first', '60.00'));
  writeFileSync(join(folder, 'good', 'c.json'), story('the second', '60.00'));
  writeFileSync(join(folder, 'good', 'notes.txt'), 'not a scenario');
  writeFileSync(join(folder, 'bad', 'wrong.json'), story('wrong', '61.00'));
  writeFileSync(join(folder, 'bad', 'torn.json'), '{"name":');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function scenario(...paths: string[]) {
  const command = [join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs'), join(ROOT, 'src', 'cli', 'scenario.ts')];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...command, ...paths], { cwd: folder, encoding: 'utf8' });
  return { status, lines: stdout.split('\n').slice(0, -1), stderr };
}

describe('npm run scenario', { timeout: 30_000 }, () => {
  it('plays the files of folders in order and ends with 0 when all passed', () => {
    const { status, lines } = scenario('good');
    expect(lines).toEqual(['ok  the first', 'ok  the second', '2 passed, 0 failed']);
    expect(status).toBe(0);
  });

  it('tells of each file that failed and ends with 1', () => {
    const { status, lines } = scenario(join('good', 'c.json'), 'bad');
    expect(lines[0]).toBe('ok  the second');
    expect(lines[1]).toContain(`FAIL ${join('bad', 'torn.json')}: no scenario: no JSON`);
    expect(lines[2]).toBe(
      `FAIL ${join('bad', 'wrong.json')}: step 1 (expect): balance expected 61.00, seen 60.00`,
    );
    expect(lines.slice(3)).toEqual(['1 passed, 2 failed']);
    expect(status).toBe(1);
  });

  it('tells of a path that is missing or has no scenario, and plays the others', () => {
    const { status, lines } = scenario('ghost', 'empty', join('good', 'c.json'));
    expect(lines).toEqual([
      'FAIL ghost: no scenario: there is no such file or folder',
      'FAIL empty: no scenario: there is no scenario in this folder',
      'ok  the second',
      '1 passed, 2 failed',
    ]);
    expect(status).toBe(1);
  });

  it('ends with 2 when nothing is named', () => {
    const { status, lines, stderr } = scenario();
    expect(stderr).toContain('usage: npm run scenario -- PATH...');
    expect(lines).toEqual([]);
    expect(status).toBe(2);
  });
});

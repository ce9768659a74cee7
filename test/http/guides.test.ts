import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MOCK_USAGE } from '../../src/cli/mock/options.ts';
import { VERIFY_USAGE } from '../../src/cli/verify/options.ts';
import { operations, OPERATION_NAMES } from '../../src/contract/index.ts';
import { CONTROL_ROUTES } from '../../src/http/protocol/controls.ts';
import { STATUS_BY_CODE } from '../../src/http/protocol/problem.ts';

function guide(name: string): string {
  return readFileSync(join(import.meta.dirname, '../../stories/guides', `${name}.mdx`), 'utf8');
}

describe('the guides', () => {
  it('list every operation where it is', () => {
    const rows = guide('http').split('\n').filter((line) => /^\| `\w+` \| `[A-Z]+ \//.test(line));
    expect(rows).toEqual(
      OPERATION_NAMES.map((name) => {
        const { method, path, movesMoney } = operations[name];
        return `| \`${name}\` | \`${method} ${path}\` |${movesMoney ? ' yes' : ''} |`;
      }),
    );
  });

  it('list every status with its codes', () => {
    const text = guide('http');
    for (const [code, status] of Object.entries(STATUS_BY_CODE)) {
      if (status === 422) continue;
      const row = text.split('\n').find((line) => line.startsWith('| ') && line.split('|')[1]?.includes(String(status)));
      expect(row, `${status} ${code}`).toContain(`\`${code}\``);
    }
  });

  it('list every control where it is', () => {
    for (const { method, path } of CONTROL_ROUTES) expect(guide('commands')).toContain(`| \`${method} ${path}\` |`);
  });

  it('list every option', () => {
    for (const usage of [MOCK_USAGE, VERIFY_USAGE]) {
      for (const option of usage.match(/^ {2}--[\w-]+/gm) ?? []) expect(guide('commands')).toContain(option.trim());
    }
  });
});

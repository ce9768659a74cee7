import { countOf, type ReportedResult, type Reporter } from './report.ts';

const MARKS: Readonly<Record<ReportedResult['status'], string>> = { passed: 'ok  ', failed: 'FAIL', skipped: 'skip' };

function lines(result: ReportedResult): string {
  const { status, level, id, title, rules, message, curl } = result;
  const named = rules.length > 0 ? ` (${rules.join(', ')})` : '';
  const head = `${MARKS[status]} ${level.padEnd(6)} ${id}: ${title}${named}`;
  if (status === 'passed') return head;
  if (status === 'skipped') return `${head}: ${message}`;
  return [head, `       ${message}`, ...(curl === null ? [] : [`       ${curl}`])].join('\n');
}

/** For people: a line a case as it ends, and the sum. */
export const pretty: Reporter = {
  onResult: lines,
  onEnd: ({ results }) => {
    const should = results.filter(({ status, level }) => status === 'failed' && level === 'SHOULD').length;
    const failed = countOf(results, 'failed');
    const sum = `${countOf(results, 'passed')} passed, ${failed} failed, ${countOf(results, 'skipped')} skipped`;
    return should > 0 ? `${sum} (${should} of the failed are a SHOULD)` : sum;
  },
};

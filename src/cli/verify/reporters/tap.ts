import type { ReportedResult, Reporter } from './report.ts';

/** A `#` would start a directive. */
function plain(text: string): string {
  return text.replaceAll('#', '\\#').replaceAll('\n', ' ');
}

function point(result: ReportedResult, index: number): string {
  const { status, level, id, title, rules, message, curl } = result;
  const description = plain(`${level} ${id}: ${title}`);
  const mark = status === 'failed' ? 'not ok' : 'ok';
  const directive = status === 'skipped' ? ` # SKIP ${plain(message ?? '')}` : '';
  const head = `${mark} ${index + 1} - ${description}${directive}`;
  if (status !== 'failed') return head;
  const details = Object.entries({ message, rules: rules.join(', '), curl }).filter(([, value]) => value);
  return [head, '  ---', ...details.map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`), '  ...'].join('\n');
}

/** The Test Anything Protocol, version 14. */
export const tap: Reporter = {
  onEnd: ({ results }) => ['TAP version 14', `1..${results.length}`, ...results.map(point)].join('\n'),
};

import { countOf, type ReportedResult, type Reporter } from './report.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;' };

/** Text for XML 1.0, which has no place for control characters and lone surrogates at all. */
function xml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll(/[&<>"\n]/g, (character) => ENTITIES[character] ?? character);
}

function testcase({ id, level, title, status, message, curl, durationMs }: ReportedResult): string {
  const [group = id] = id.split('/');
  const attributes = `classname="${xml(group)}" name="${xml(`${level} ${id}: ${title}`)}" time="${durationMs / 1000}"`;
  if (status === 'passed') return `    <testcase ${attributes}/>`;
  const inside =
    status === 'skipped'
      ? `<skipped message="${xml(message ?? '')}"/>`
      : `<failure type="${level}" message="${xml(message ?? '')}">${xml(curl ?? '')}</failure>`;
  return `    <testcase ${attributes}>${inside}</testcase>`;
}

/** JUnit's XML, as continuous integration reads it. */
export const junit: Reporter = {
  onEnd: ({ results, durationMs, baseUrl }) => {
    const failures = countOf(results, 'failed');
    const skipped = countOf(results, 'skipped');
    const counts = `tests="${results.length}" failures="${failures}" errors="0" skipped="${skipped}"`;
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<testsuites>',
      `  <testsuite name="billet verify ${xml(baseUrl)}" ${counts} time="${durationMs / 1000}">`,
      ...results.map(testcase),
      '  </testsuite>',
      '</testsuites>',
    ].join('\n');
  },
};

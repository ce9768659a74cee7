// What the tests consist of. A phase without files (none written so far) has nothing to run.
import { filesUnder } from './files.mjs';
import { check, counted, summed } from './run-phases.mjs';

const nodeTests = filesUnder('test', ['.test.ts']).filter((path) => !/^test\/(elements|site|site-http|postgres|frameworks)\//.test(path));

function vitestCounts(report) {
  // A file that could not be loaded has no tests that failed: it counts as one. So does every test that was skipped.
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const notRun = report.numPendingTests + report.numTodoTests;
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length + notRun };
}

function vitest(resultFile) {
  return `vitest run --reporter=dot --reporter=json --outputFile.json=.cache/results/${resultFile}`;
}

const lint = check('lint', 'eslint .');
const typecheck = check('type check', 'tsc --noEmit');
const manifest = check('element manifest', 'node scripts/manifest.mjs --check', filesUnder('src/elements', ['.ts']));
const node = counted('tests in Node', vitest('node.json'), nodeTests, 'node.json', vitestCounts);
const scenarios = summed(
  'scenarios',
  'tsx src/cli/scenario.ts test/scenarios',
  filesUnder('src/cli', ['/scenario.ts']),
);
const elements = counted(
  'elements in Chromium',
  'wtr',
  filesUnder('test/elements', ['.test.ts']),
  'elements.json',
  (counts) => counts,
);
const firefox = counted(
  'elements in Firefox',
  'wtr --config web-test-runner.firefox.config.mjs',
  filesUnder('test/elements', ['.test.ts']),
  'elements-firefox.json',
  (counts) => counts,
);
const coverage = check('rules coverage', 'vitest run --coverage --reporter=dot', filesUnder('src/rules', ['.ts']));
const build = check('build', 'node scripts/build.mjs', filesUnder('src', ['/billet.ts']));
const site = counted(
  'the built site in Chromium',
  `${vitest('site.json')} --config vitest.site.config.ts`,
  filesUnder('test/site', ['.test.ts']),
  'site.json',
  vitestCounts,
);
const storybook = check('Storybook builds', 'storybook build --quiet', filesUnder('stories', ['.mdx', '.stories.ts']));
const stories = counted(
  'stories in Chromium',
  `${vitest('stories.json')} --config vitest.stories.config.ts`,
  filesUnder('stories', ['.stories.ts']),
  'stories.json',
  vitestCounts,
);

const siteOverHttp = counted(
  'the built site over HTTP',
  `${vitest('site-http.json')} --config vitest.site-http.config.ts`,
  [...filesUnder('test/site', ['.test.ts']), ...filesUnder('test/site-http', ['.test.ts'])],
  'site-http.json',
  vitestCounts,
);
const postgres = counted(
  'the example backend on PostgreSQL',
  `${vitest('postgres.json')} --config vitest.postgres.config.ts`,
  filesUnder('test/postgres', ['.test.ts']),
  'postgres.json',
  vitestCounts,
);
const frameworks = counted(
  'framework apps',
  `${vitest('frameworks.json')} --config vitest.frameworks.config.ts`,
  filesUnder('test/frameworks', ['.test.ts']),
  'frameworks.json',
  vitestCounts,
);

const simulator = summed('simulator', 'tsx test/sim/run.ts', filesUnder('test/sim', ['/run.ts']));

/** `npm test`. */
export const quickStages = [[lint, typecheck, manifest], [node], [scenarios], [elements], [build], [site]];

const longStages = [
  ...[[firefox], [coverage], [storybook], [stories]],
  ...[[simulator], [siteOverHttp], [postgres], [frameworks]],
];

/** `npm run test:all`. */
export const allStages = [...quickStages, ...longStages];

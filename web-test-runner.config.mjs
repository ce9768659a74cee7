import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { BROWSER_ARGS, findBrowser } from './scripts/browser.mjs';

const TSCONFIG = fileURLToPath(new URL('tsconfig.json', import.meta.url));
const RESULTS = fileURLToPath(new URL('.cache/results/', import.meta.url));

function countSuite(suite) {
  const own = suite.tests.map((test) => (test.passed ? 'passed' : 'failed'));
  return [...own, ...suite.suites.flatMap(countSuite)];
}

/** The outcomes of one test file; one that could not run at all, or that holds no test, is one failure. */
function outcomesOf(session) {
  const outcomes = session.testResults === undefined ? [] : countSuite(session.testResults);
  const broken = outcomes.length === 0 || (!session.passed && !outcomes.includes('failed'));
  if (broken) process.stderr.write(`${session.testFile}: could not run, or holds no test\n`);
  return broken ? [...outcomes, 'failed'] : outcomes;
}

/** Leaves the counts of the run where `npm test` adds them up. */
export function countReporter(resultFile) {
  return {
    onTestRunFinished({ sessions }) {
      const outcomes = sessions.flatMap(outcomesOf);
      const passed = outcomes.filter((outcome) => outcome === 'passed').length;
      mkdirSync(RESULTS, { recursive: true });
      writeFileSync(`${RESULTS}${resultFile}`, JSON.stringify({ passed, failed: outcomes.length - passed }));
    },
  };
}

/** A page that counts as focused also while another one is in front: hidden pages get no frames and lay nothing out. */
async function createPage({ context }) {
  const page = await context.newPage();
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}

export default {
  files: 'test/elements/**/*.test.ts',
  nodeResolve: true,
  concurrency: 2,
  plugins: [esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: TSCONFIG })],
  browsers: [chromeLauncher({ launchOptions: { executablePath: findBrowser(), args: BROWSER_ARGS }, createPage })],
  testFramework: { config: { ui: 'bdd', timeout: 10_000, forbidOnly: true } },
  filterBrowserLogs: ({ args }) => !args.some((arg) => String(arg).includes('Lit is in dev mode')),
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), countReporter('elements.json')],
};

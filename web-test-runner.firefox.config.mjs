// The elements in the other browser: the same tests, one file at a time.
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { findFirefox } from './scripts/browser.mjs';
import chromium, { countReporter } from './web-test-runner.config.mjs';

// The launcher is named after Chrome and drives both, over WebDriver BiDi.
const firefox = chromeLauncher({ launchOptions: { browser: 'firefox', executablePath: findFirefox() }, concurrency: 1 });

export default {
  ...chromium,
  browsers: [firefox],
  testFramework: { config: { ...chromium.testFramework.config, timeout: 20_000 } },
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: false }),
    countReporter('elements-firefox.json'),
  ],
};

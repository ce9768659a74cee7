import { countOf, type Reporter } from './report.ts';

/** One JSON object. */
export const json: Reporter = {
  onEnd: ({ results, ...run }) => {
    const counts = {
      passed: countOf(results, 'passed'),
      failed: countOf(results, 'failed'),
      skipped: countOf(results, 'skipped'),
    };
    return JSON.stringify({ ...run, ...counts, results }, null, 2);
  },
};

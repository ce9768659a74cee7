import type { TestBackend } from '../scenario/story.ts';
import { runScenario } from '../scenario/run.ts';
import { lineOf } from '../scenario/report.ts';
import { CaseFailure, type Case } from './case.ts';
import { controlsOf } from './check.ts';

/** The rules that a story names, where its text can be read at all. */
function rulesOf(text: string): string[] {
  try {
    const { rules } = JSON.parse(text) as { rules?: unknown };
    return Array.isArray(rules) ? rules.map(String) : [];
  } catch {
    return [];
  }
}

function nameOf(text: string, path: string): string {
  try {
    const { name } = JSON.parse(text) as { name?: unknown };
    return typeof name === 'string' ? name : path;
  } catch {
    return path;
  }
}

/** A story as a case: played through the adapter and the controls, whatever is between here and the backend. */
export function scenarioCase(path: string, text: string): Case {
  return {
    id: `scenarios/${path.replace(/\.json$/, '')}`,
    level: 'MUST',
    rules: rulesOf(text),
    title: nameOf(text, path),
    needs: ['controls'],
    run: async (subject) => {
      const backend = { ...subject.adapter, testControls: controlsOf(subject) } as TestBackend;
      const result = await runScenario(text, () => Promise.resolve(backend));
      if (!result.passed) throw new CaseFailure(lineOf(path, result));
    },
  };
}

import { ScenarioError } from './error.ts';
import { parseScenario, type Scenario } from './parse.ts';
import { playScenario } from './play.ts';
import { failed, type StoryResult } from './report.ts';
import type { TestBackend } from './story.ts';

const NAMELESS = 'unreadable';
/** Some editors begin a file with it. */
const BYTE_ORDER_MARK = /^\uFEFF/;

function read(text: string): Scenario {
  try {
    return parseScenario(JSON.parse(text.replace(BYTE_ORDER_MARK, '')));
  } catch (error) {
    if (error instanceof SyntaxError) throw new ScenarioError(`no JSON: ${error.message}`);
    throw error;
  }
}

/**
 * Plays the story in the text of a file. Never rejects: a text that is no story is a failed one. `backend` is asked for
 * only when there is something to play.
 */
export async function runScenario(text: string, backend: () => Promise<TestBackend>): Promise<StoryResult> {
  try {
    const scenario = read(text);
    return await playScenario(await backend(), scenario);
  } catch (error) {
    const seen = error instanceof Error ? error.message : String(error);
    return failed(NAMELESS, 'no scenario', [{ expected: null, seen }]);
  }
}

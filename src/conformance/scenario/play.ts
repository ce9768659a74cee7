import { BillingError } from '../../contract/index.ts';
import { accountSeed, DEFAULT_CURRENCY } from './account.ts';
import { ActivityLog } from './activity.ts';
import { ScenarioError } from './error.ts';
import { mismatches } from './expect/index.ts';
import { changedParts, fingerprintOf } from './fingerprint.ts';
import type { Scenario, Step } from './parse.ts';
import { failed, passed, type Failure, type StoryResult } from './report.ts';
import { tokenShelf, type Story, type TestBackend } from './story.ts';
import { carryOut, commandFor } from './user-actions.ts';
import { actOut } from './world-actions.ts';

/** An account that no story looks at: a policy is only ever loaded with one. */
const ANY_ACCOUNT = { now: '2026-01-01T00:00:00Z' };

/** The code that a call was refused with; null: it was carried out. What is no refusal is thrown on. */
async function refusalOf(call: () => Promise<unknown>): Promise<string | null> {
  try {
    await call();
    return null;
  } catch (error) {
    if (error instanceof BillingError) return error.code;
    throw error;
  }
}

function outcome(refusal: string | null): string {
  return refusal === null ? 'carried out' : `refused with ${refusal}`;
}

function compareRefusal(expected: string | null, seen: string | null): Failure[] {
  return expected === seen ? [] : [{ expected: outcome(expected), seen: outcome(seen) }];
}

/** A call that must be carried out, or be refused as said and change nothing. */
async function attempt({ backend }: Story, rejects: string | null, call: () => Promise<unknown>): Promise<Failure[]> {
  if (rejects === null) return compareRefusal(null, await refusalOf(call));
  const before = await fingerprintOf(backend);
  const failures = compareRefusal(rejects, await refusalOf(call));
  if (failures.length > 0) return failures;
  const changed = changedParts(before, await fingerprintOf(backend));
  return changed.length === 0 ? [] : [{ expected: 'nothing changed', seen: `changed ${changed.join(', ')}` }];
}

async function playStep(story: Story, step: Step, index: number): Promise<readonly Failure[]> {
  const { testControls } = story.backend;
  switch (step.kind) {
    case 'advance':
      return compareRefusal(null, await refusalOf(() => testControls.advanceBy(step.duration)));
    case 'advanceTo':
      return compareRefusal(null, await refusalOf(() => testControls.advanceTo(step.instant)));
    case 'world':
      return await attempt(story, step.rejects, () => actOut(story, step.deed));
    case 'user': {
      const { deed, rejects } = step;
      const command = await commandFor(story, deed);
      const key = (deed.action === 'pay' ? deed.args.key : undefined) ?? `step-${index + 1}-of-the-story`;
      return await attempt(story, rejects, () => carryOut(story, command, key));
    }
    case 'expect':
      return await mismatches(story, step.expectations);
  }
}

function titleOf(step: Step): string {
  switch (step.kind) {
    case 'world':
    case 'user':
      return `do ${step.deed.action}`;
    default:
      return step.kind;
  }
}

/** What went wrong where nothing should. */
function failureOf(error: unknown): Failure {
  const seen = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return error instanceof ScenarioError ? { expected: null, seen: error.message } : { expected: 'an answer', seen };
}

async function attempted(play: () => Promise<readonly Failure[]>): Promise<readonly Failure[]> {
  try {
    return await play();
  } catch (error) {
    return [failureOf(error)];
  }
}

async function load(backend: TestBackend, scenario: Scenario): Promise<readonly Failure[]> {
  const seed = scenario.policyRejects === null ? accountSeed(scenario.account) : ANY_ACCOUNT;
  const refusal = await refusalOf(() => backend.testControls.load(scenario.policy, seed));
  return compareRefusal(scenario.policyRejects, refusal);
}

/**
 * Plays one story against a backend, through its adapter and controls only. The backend's account is replaced. Never
 * rejects: what goes wrong is the story's failure, at its first step that is not as it should be.
 */
export async function playScenario(backend: TestBackend, scenario: Scenario): Promise<StoryResult> {
  const notLoaded = await attempted(() => load(backend, scenario));
  if (notLoaded.length > 0) return failed(scenario.name, 'loading', notLoaded);
  if (scenario.policyRejects !== null) return passed(scenario.name);
  const story: Story = {
    backend,
    currency: scenario.account.currency ?? DEFAULT_CURRENCY,
    activity: new ActivityLog(backend),
    tokenFor: tokenShelf(backend.testControls),
  };
  for (const [index, step] of scenario.steps.entries()) {
    const failures = await attempted(() => playStep(story, step, index));
    if (failures.length > 0) return failed(scenario.name, `step ${index + 1} (${titleOf(step)})`, failures);
  }
  return passed(scenario.name);
}

import { readFileSync } from 'node:fs';
import { BillingError } from '../../contract/index.ts';
import { parseScenario, playScenario, ScenarioError, type TestBackend } from '../../conformance/index.ts';
import { UsageError } from '../usage-error.ts';
import { readData } from './data-file.ts';
import type { MockServerOptions } from './options.ts';

type MockBackend = TestBackend & Required<Pick<TestBackend, 'subscribe'>>;

interface MockStart {
  readonly preset?: MockServerOptions['preset'];
  readonly snapshot?: string;
  readonly seed: number;
}

async function createMock(options: MockStart): Promise<MockBackend> {
  const { createMock: create } = await import('../../mock/index.ts');
  const { preset, ...rest } = options;
  return await create({ ...rest, livesOn: true, ...(preset == null ? {} : { preset }) });
}

async function restored(path: string, snapshot: string, seed: number): Promise<MockBackend> {
  try {
    return await createMock({ snapshot, seed });
  } catch (error) {
    if (error instanceof BillingError) throw new UsageError(`--data: ${path} is no state of a mock`);
    throw error;
  }
}

/** Plays a story; where it goes another way than it says, the backend stays at that step. */
async function play(backend: MockBackend, path: string): Promise<void> {
  try {
    const scenario = parseScenario(JSON.parse(readFileSync(path, 'utf8')));
    if (scenario.policyRejects !== null) throw new ScenarioError('a policy that is refused has no account to serve');
    const result = await playScenario(backend, scenario);
    if (!result.passed) console.error(`${path}: stopped at ${result.where}`);
  } catch (error) {
    throw new UsageError(`--scenario: ${path}: ${(error as Error).message}`);
  }
}

interface Started {
  readonly backend: MockBackend;
  /** Whether it goes on from the state in its file. */
  readonly isRestored: boolean;
}

/** The backend that a command line asks for. Throws a `UsageError` for a file that makes no sense. */
export async function backendFor(options: MockServerOptions): Promise<Started> {
  const { preset, seed, scenario, data, faults } = options;
  const snapshot = data === null ? undefined : readData(data);
  const isRestored = data !== null && snapshot !== undefined;
  const backend = isRestored ? await restored(data, snapshot, seed) : await createMock({ preset, seed });
  if (scenario !== null && !isRestored) await play(backend, scenario);
  if (Object.keys(faults).length > 0) await backend.testControls.setFaults(faults);
  return { backend, isRestored };
}

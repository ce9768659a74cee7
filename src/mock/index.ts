import { CAPABILITIES, PresetName, type AccountSeed, type Capability, type PolicySource } from '../contract/index.ts';
import { makeAdapter, type MockAdapter } from './adapter.ts';
import { newBackend, type Backend } from './backend.ts';
import { makeControls } from './controls.ts';
import { MockCore } from './core.ts';
import { liveDemonstration } from './demo/live.ts';
import { check } from './malformed.ts';
import { CheckedAccount, CheckedPolicySource } from './seed.ts';
import { restoreBackend } from './snapshot.ts';

export type { MockAdapter };

export interface MockOptions {
  /** Whose demonstration account it starts with. */
  readonly preset?: PresetName;
  /** What `testControls.snapshot()` gave: it goes on from there, whatever else is given. */
  readonly snapshot?: string;
  /** An account to start with instead of the demonstration; under `policy`, or the preset's. */
  readonly account?: AccountSeed;
  readonly policy?: PolicySource;
  /** Whether the demonstration's world goes on as time passes: calls are made, invoices come. Left out: it rests. */
  readonly livesOn?: boolean;
  /** Where the faults that strike by chance begin: the same seed, the same faults. */
  readonly seed?: number;
  /** What this backend can do beyond the core; left out: everything. */
  readonly capabilities?: readonly Capability[];
  /** The real time that a running clock follows, in milliseconds. */
  readonly realNowMs?: () => number;
}

const USUAL_PRESET: PresetName = 'prepaid-trunk';

function firstBackend(options: MockOptions, randomSeed: number): { backend: Backend; running: boolean } {
  if (options.snapshot !== undefined) return restoreBackend(options.snapshot);
  const preset = check(PresetName, options.preset ?? USUAL_PRESET, 'preset');
  if (options.account === undefined) {
    const livesOn = options.livesOn ?? false;
    return { backend: liveDemonstration(preset, { randomSeed, livesOn }), running: false };
  }
  const source = check(CheckedPolicySource, options.policy ?? preset, 'policy');
  return { backend: newBackend(source, check(CheckedAccount, options.account), { randomSeed }), running: false };
}

/**
 * A backend in memory: the billing rules with a clock, a payment gateway, an outbox and faults around them, behind the
 * contract. Rejects with a `BillingError`: `malformed` for a snapshot, account or preset that makes no sense,
 * `policy_without_brake` and `invalid_policy` for a policy that is refused.
 */
export async function createMock(options: MockOptions = {}): Promise<MockAdapter> {
  const { seed: randomSeed = 1, capabilities = CAPABILITIES, realNowMs = () => Date.now() } = options;
  const { backend, running } = firstBackend(options, randomSeed);
  const core = new MockCore(backend, {
    capabilities: new Set(capabilities),
    livesOn: options.livesOn ?? false,
    randomSeed,
    realNowMs,
  });
  core.clock.setRunning(running);
  return makeAdapter(core, makeControls(core));
}

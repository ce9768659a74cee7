import { CAPABILITIES, PresetName, type Capability } from '../contract/index.ts';
import { makeAdapter, type MockAdapter } from './adapter.ts';
import { makeControls } from './controls.ts';
import { MockCore } from './core.ts';
import { liveDemonstration } from './demo/live.ts';
import { check } from './malformed.ts';
import { restoreBackend } from './snapshot.ts';

export type { MockAdapter };

export interface MockOptions {
  /** Whose demonstration account it starts with. */
  readonly preset?: PresetName;
  /** What `testControls.snapshot()` gave: it goes on from there, whatever the preset. */
  readonly snapshot?: string;
  /** Where the faults that strike by chance begin: the same seed, the same faults. */
  readonly seed?: number;
  /** What this backend can do beyond the core; left out: everything. */
  readonly capabilities?: readonly Capability[];
  /** The real time that a running clock follows, in milliseconds. */
  readonly realNowMs?: () => number;
}

const USUAL_PRESET: PresetName = 'prepaid-trunk';

/**
 * A backend in memory: the billing rules with a clock, a payment gateway, an outbox and faults around them, behind the
 * contract. Rejects with a `BillingError`: `malformed` for a snapshot or preset that makes no sense.
 */
export async function createMock(options: MockOptions = {}): Promise<MockAdapter> {
  const { seed: randomSeed = 1, capabilities = CAPABILITIES, realNowMs = () => Date.now() } = options;
  const preset = check(PresetName, options.preset ?? USUAL_PRESET, 'preset');
  const restored = options.snapshot === undefined ? null : restoreBackend(options.snapshot);
  const backend = restored?.backend ?? liveDemonstration(preset, { randomSeed });
  const core = new MockCore(backend, { capabilities: new Set(capabilities), randomSeed, realNowMs });
  if (restored?.running) core.clock.setRunning(true);
  return makeAdapter(core, makeControls(core));
}

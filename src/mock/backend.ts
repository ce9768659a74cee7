import type { FaultSettings, OutboxMail, Policy, PolicySource, PresetName } from '../contract/index.ts';
import { createAccount, loadPolicy, type AccountState, type EngineEvent } from '../rules/index.ts';
import { accountFactsOf, methodsOf } from './facts.ts';
import { LUCKY, newGateway, type GatewayState } from './gateway.ts';
import { HistoryIndex } from './history/index.ts';
import { profileOf, type Profile } from './profile.ts';
import type { Random } from './random.ts';
import type { CheckedAccount } from './seed.ts';
import { newVault, type VaultState } from './vault.ts';

/** Everything that a backend knows; the rules decide on `account`, the rest is the world around it. */
export interface Backend {
  readonly source: PolicySource;
  readonly policy: Policy;
  readonly profile: Profile;
  /** Typed details live at the payment provider: an account that is loaded afresh keeps them. */
  readonly vault: VaultState;
  readonly gateway: GatewayState;
  readonly random: Random;
  /** All that happened, by ascending `seq`. */
  readonly events: EngineEvent[];
  readonly outbox: OutboxMail[];
  /** By idempotency key: the account's version right after its command. */
  readonly resultVersions: Map<string, number>;
  readonly history: HistoryIndex;
  account: AccountState;
  /** Grows with every change but the passing of time. */
  version: number;
  faults: FaultSettings;
  /** Whose demonstration goes on as time passes; null: nothing comes of itself. */
  livesOn: PresetName | null;
}

/**
 * An account before anything has happened to it. Throws a `BillingError`: `policy_without_brake`, `invalid_policy` or
 * `malformed`.
 */
export function newBackend(
  source: PolicySource,
  seed: CheckedAccount,
  options: { randomSeed: number; vault?: VaultState },
): Backend {
  const facts = accountFactsOf(seed);
  const policy = loadPolicy(source, facts.currency);
  const gateway = newGateway();
  for (const method of methodsOf(seed)) gateway.fortunes.set(method.id, method.gateway ?? LUCKY);
  return {
    source,
    policy,
    profile: profileOf(source, { language: seed.language, holder: seed.holder }),
    vault: options.vault ?? newVault(),
    gateway,
    random: { state: options.randomSeed >>> 0 },
    events: [],
    outbox: [],
    resultVersions: new Map(),
    history: new HistoryIndex(),
    account: createAccount(facts, policy),
    version: 1,
    faults: {},
    livesOn: null,
  };
}

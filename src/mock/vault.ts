import type { MethodSeed } from '../contract/index.ts';
import { fingerprint } from '../rules/index.ts';
import { malformed } from './malformed.ts';

/** Typed payment details behind their tokens. Holds what a `MethodSeed` holds and never a card or account number. */
export interface VaultState {
  readonly seeds: Map<string, MethodSeed>;
  /** Canonical details to token. */
  readonly tokens: Map<string, string>;
}

export function newVault(): VaultState {
  return { seeds: new Map(), tokens: new Map() };
}

/** A token that stands for these details. The same details give the same token. */
export function issueToken(vault: VaultState, seed: MethodSeed): string {
  const details = fingerprint(seed);
  const known = vault.tokens.get(details);
  if (known !== undefined) return known;
  const token = `tok-${vault.seeds.size + 1}`;
  vault.seeds.set(token, seed);
  vault.tokens.set(details, token);
  return token;
}

/** What a token stands for. Rejects an unknown one with `malformed`. */
export function redeem(vault: VaultState, token: string): MethodSeed {
  const seed = vault.seeds.get(token);
  if (!seed) throw malformed('token');
  return seed;
}

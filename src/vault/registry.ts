import type { TestControls } from '../contract/index.ts';
import type { Vault } from './vault.ts';

let current: Vault | undefined;
const listeners = new Set<() => void>();
const testVaults = new WeakMap<TestControls, Promise<Vault>>();

/** Sets where payment details are typed on this page, for all its widgets; undefined takes it back. */
export function useVault(vault: Vault | undefined): void {
  current = vault;
  for (const listener of [...listeners]) listener();
}

/** The page's vault, where it has set one. */
export function pageVault(): Vault | undefined {
  return current;
}

/** Calls back when the page sets another vault. Returns the way to stop. */
export function onVaultChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * The vault for a backend: the page's, else the test vault where the backend is a test one, else none. The test vault
 * is loaded when it is first needed.
 */
export async function vaultFor(testControls: TestControls | undefined): Promise<Vault | undefined> {
  if (current !== undefined || testControls === undefined) return current;
  const load = () => import('./test/index.ts').then(({ testVault }) => testVault(testControls));
  const known = testVaults.get(testControls) ?? load();
  testVaults.set(testControls, known);
  return known;
}

import type { TestControls } from '../contract/index.ts';
import type { Vault } from './vault.ts';

/** The page's vault and who wants to know of another one. */
interface Registry {
  vault: Vault | undefined;
  readonly listeners: Set<() => void>;
}

const NAME: unique symbol = Symbol.for('billet.vaultRegistry');

/** One for the page: the widgets and a vault may come from different files. */
function registry(): Registry {
  const page = globalThis as { [NAME]?: Registry };
  page[NAME] ??= { vault: undefined, listeners: new Set() };
  return page[NAME];
}

const testVaults = new WeakMap<TestControls, Promise<Vault>>();

/** Sets where payment details are typed on this page, for all its widgets; undefined takes it back. */
export function useVault(vault: Vault | undefined): void {
  registry().vault = vault;
  for (const listener of [...registry().listeners]) listener();
}

/** The page's vault, where it has set one. */
export function pageVault(): Vault | undefined {
  return registry().vault;
}

/** Calls back when the page sets another vault. Returns the way to stop. */
export function onVaultChange(listener: () => void): () => void {
  const { listeners } = registry();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * The vault for a backend: the page's, else the test vault where the backend is a test one, else none. The test vault
 * is loaded when it is first needed.
 */
export async function vaultFor(testControls: TestControls | undefined): Promise<Vault | undefined> {
  const own = pageVault();
  if (own !== undefined || testControls === undefined) return own;
  const load = () => import('./test/index.ts').then(({ testVault }) => testVault(testControls));
  const known = testVaults.get(testControls) ?? load();
  testVaults.set(testControls, known);
  return known;
}

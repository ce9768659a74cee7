import type { TestControls } from '../contract/index.ts';
import type { Vault } from './vault.ts';

let pageVault: Vault | undefined;
const testVaults = new WeakMap<TestControls, Promise<Vault>>();

/** Sets where payment details are typed on this page, for all its widgets; undefined takes it back. */
export function useVault(vault: Vault | undefined): void {
  pageVault = vault;
}

/**
 * The vault for a backend: the page's, else the test vault where the backend is a test one, else none. The test vault
 * is loaded when it is first needed.
 */
export async function vaultFor(testControls: TestControls | undefined): Promise<Vault | undefined> {
  if (pageVault !== undefined || testControls === undefined) return pageVault;
  const load = () => import('./test/index.ts').then(({ testVault }) => testVault(testControls));
  const known = testVaults.get(testControls) ?? load();
  testVaults.set(testControls, known);
  return known;
}

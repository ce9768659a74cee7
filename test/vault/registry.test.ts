import { afterEach, describe, expect, it, vi } from 'vitest';

type Copy = typeof import('../../src/vault/index.ts');

/** The file as another bundle on the page has it. */
async function copyOf(): Promise<Copy> {
  vi.resetModules();
  return import('../../src/vault/index.ts');
}

describe('the vault of a page', () => {
  afterEach(async () => (await copyOf()).useVault(undefined));

  it('is one for all files of the kit that are on it', async () => {
    const [widgets, stripe] = [await copyOf(), await copyOf()];
    const vault = { kinds: new Set(), placement: 'light' } as never;
    const told: unknown[] = [];
    const stop = widgets.onVaultChange(() => told.push(widgets.pageVault()));
    stripe.useVault(vault);
    expect(widgets.pageVault()).toBe(vault);
    expect(await widgets.vaultFor({} as never)).toBe(vault);
    stop();
    stripe.useVault(undefined);
    expect(told).toEqual([vault]);
    expect(await widgets.vaultFor(undefined)).toBeUndefined();
  });

  it('fails to load in a way that all of them understand', async () => {
    const [widgets, stripe] = [await copyOf(), await copyOf()];
    expect(new stripe.VaultLoadError('blocked')).toBeInstanceOf(widgets.VaultLoadError);
    expect(new Error('blocked')).not.toBeInstanceOf(widgets.VaultLoadError);
  });
});

import type { ReactiveController } from 'lit';
import type { BilletElement } from '../../ui/index.ts';
import { onVaultChange, pageVault, type Vault, type VaultReturn } from '../../vault/index.ts';
import type { Draft, OpenOptions } from './draft.ts';

type Host = BilletElement & { readonly vault: Vault | undefined };

/** What a payer had before them when they left the page. */
export interface Left {
  readonly options: OpenOptions;
  readonly draft: Draft;
}

/** As the vault keeps it while they are away. */
export function leftText(options: OpenOptions, draft: Draft): string {
  return JSON.stringify({ options, draft } satisfies Left);
}

/** What was kept; undefined where it makes no sense, as another version of this page may have kept it. */
export function readLeft(text: string | undefined): Left | undefined {
  try {
    const left = JSON.parse(text ?? 'null') as Left | null;
    const { purpose } = left?.options ?? {};
    const isKnown = purpose === 'add' || purpose === 'edit' || purpose === 'pay';
    return isKnown && left?.draft?.purpose === purpose ? left : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Takes up what a payer came back with from the provider's page, as soon as the account is known. Of all dialogs on a
 * page one does: a vault gives it to the first who asks.
 */
export class ReturnLeg implements ReactiveController {
  readonly #host: Host;
  readonly #takeUp: (back: VaultReturn) => void;
  #askedVault: Vault | undefined;
  #stop: (() => void) | undefined;

  constructor(host: Host, takeUp: (back: VaultReturn) => void) {
    this.#host = host;
    this.#takeUp = takeUp;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = onVaultChange(() => this.hostUpdated());
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  hostUpdated(): void {
    const vault = this.#host.vault ?? pageVault();
    if (vault?.returned === undefined || vault === this.#askedVault) return;
    if (!this.#host.canChange || this.#host.stateOf('methods')?.data === undefined) return;
    this.#askedVault = vault;
    void vault.returned().then((back) => back && this.#takeUp(back));
  }
}

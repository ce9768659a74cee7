import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Charge } from '../../contract/index.ts';
import type { BilletElement } from '../../ui/index.ts';
import { button, note } from '../../ui/index.ts';
import {
  lightPlace,
  VaultLoadError,
  vaultFor,
  type ConfirmationResult,
  type LightPlace,
  type Vault,
  type VaultAnswer,
  type VaultContext,
  type VaultLoadCode,
  type VaultProblem,
  type VaultRequest,
  type VaultSession,
} from '../../vault/index.ts';

type Host = BilletElement & { readonly vault: Vault | undefined };

const LOAD_TEXTS = {
  blocked: 'vault.loadBlocked',
  offline: 'vault.loadOffline',
  slow: 'vault.loadSlow',
  other_version: 'vault.loadOtherVersion',
  misconfigured: 'vault.loadMisconfigured',
} as const satisfies Record<VaultLoadCode, string>;

/** The vault's form in the dialog: put there when its place is, taken away with it; never twice. */
export class VaultHost implements ReactiveController {
  readonly #host: Host;
  #vault: Vault | null | undefined;
  #session: VaultSession | undefined;
  #place: { readonly anchor: HTMLElement; readonly light: LightPlace | undefined } | undefined;
  #request: VaultRequest | undefined;
  #problem: VaultLoadCode | undefined;
  #handedBack: VaultAnswer | undefined;
  #mounting = 0;
  #opening: Promise<void> | undefined;
  #wanted = new AbortController();

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether there is nowhere to type details on this page. */
  get missing(): boolean {
    return this.#vault === null;
  }

  get vault(): Vault | undefined {
    return this.#vault ?? undefined;
  }

  get loading(): boolean {
    return this.#session === undefined && this.#problem === undefined && !this.missing;
  }

  /** Finds out which vault it is. */
  async learn(): Promise<void> {
    const found = this.#host.vault ?? (await vaultFor(this.#host.store?.adapter.testControls));
    this.#vault = found ?? null;
    this.#host.requestUpdate();
  }

  /** What is wanted of the form; undefined: there is none to be. */
  want(request: VaultRequest | undefined): void {
    const changed = JSON.stringify(request) !== JSON.stringify(this.#request);
    this.#request = request;
    if (request === undefined) this.#clear();
    else if (changed) this.#session?.update(request);
  }

  /** Lets the payer confirm a charge, in a place of its own. */
  async confirm(charge: Charge, anchor: HTMLElement, request: VaultRequest): Promise<ConfirmationResult> {
    const vault = this.#vault;
    if (!vault) return 'unknown';
    const light = vault.placement === 'light' ? lightPlace(anchor) : undefined;
    try {
      return await vault.confirm(charge, light?.container ?? anchor, request, this.#context);
    } catch {
      return 'unknown';
    } finally {
      light?.remove();
    }
  }

  /** The host was moved with its state kept: the form follows where its place in the light tree did not. */
  moved(): void {
    if (this.#place?.light?.holds() !== false) return this.#session?.moved?.();
    this.#clear();
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const anchor = this.#host.shadowRoot?.getElementById('vault') ?? undefined;
    if (anchor === undefined || this.#vault === null || this.#request === undefined) return this.#clear();
    if (this.#vault === undefined || this.#place?.anchor === anchor) return;
    this.#clear();
    this.#opening = this.#mount(anchor, this.#vault, this.#request);
  }

  hostDisconnected(): void {
    this.#clear();
  }

  /** Says at their fields what is wrong with what was typed. Whether nothing is, as far as can be told here. */
  check(): boolean {
    return this.#handedBack !== undefined || (this.#session?.check?.() ?? true);
  }

  /** What the fields of the form say is wrong now. */
  get problems(): readonly VaultProblem[] {
    return this.#session?.problems ?? [];
  }

  focus(): void {
    this.#session?.focus();
  }

  /** Details that a payer came back with are what is collected next. */
  handBack(answer: VaultAnswer): void {
    this.#handedBack = answer;
  }

  /** What was typed, as a token. */
  async collect(): Promise<VaultAnswer> {
    const handedBack = this.#handedBack;
    this.#handedBack = undefined;
    if (handedBack !== undefined) return handedBack;
    await this.#opening;
    // Where it could not be loaded, that is said where it would stand.
    return this.#session?.collect() ?? { status: 'invalid' };
  }

  /** The place of the form, and what is in it while there is no form. */
  render(hidden: boolean): TemplateResult {
    const { t } = this.#host;
    if (this.missing) return html`<div ?hidden=${hidden}>${note('warn', t('vault.noVault'))}</div>`;
    const retry = button({ label: t('common.tryAgain'), kind: 'quiet', onClick: () => this.#retry() });
    return html`<div ?hidden=${hidden}>
      ${this.#problem === undefined
        ? nothing
        : note('bad', `${t('vault.loadFailed')}. ${t(LOAD_TEXTS[this.#problem])}`, retry)}
      ${this.loading && !hidden ? html`<p class="muted small">${t('common.loading')}</p>` : nothing}
      <div id="vault" @input=${this.#typed} @paste=${this.#typed}></div>
    </div>`;
  }

  /** What its fields say may be wrong no more: a summary is to know. */
  readonly #typed = (): void => this.#host.requestUpdate();

  get #context(): VaultContext {
    const turn = this.#mounting;
    const lost = (code: VaultLoadCode) => {
      if (turn === this.#mounting) this.#lost(code);
    };
    return { backend: this.#host.store!.adapter, signal: this.#wanted.signal, lost };
  }

  /** The form's place stays taken, so that it comes back when a person asks for it and not before. */
  #lost(code: VaultLoadCode): void {
    this.#session?.destroy();
    this.#session = undefined;
    this.#problem = code;
    this.#host.requestUpdate();
  }

  async #mount(anchor: HTMLElement, vault: Vault, request: VaultRequest): Promise<void> {
    this.#mounting += 1;
    const turn = this.#mounting;
    const light = vault.placement === 'light' ? lightPlace(anchor) : undefined;
    this.#place = { anchor, light };
    this.#problem = undefined;
    try {
      const session = await vault.mount(light?.container ?? anchor, request, this.#context);
      if (turn !== this.#mounting) return session.destroy();
      this.#session = session;
      if (this.#request !== request && this.#request !== undefined) session.update(this.#request);
    } catch (error) {
      if (turn !== this.#mounting) return;
      this.#problem = error instanceof VaultLoadError ? error.code : 'misconfigured';
    }
    this.#host.requestUpdate();
  }

  #retry(): void {
    this.#clear();
    this.#host.requestUpdate();
  }

  #clear(): void {
    this.#mounting += 1;
    this.#wanted.abort();
    this.#wanted = new AbortController();
    this.#session?.destroy();
    this.#session = undefined;
    this.#place?.light?.remove();
    this.#place = undefined;
    this.#problem = undefined;
  }
}

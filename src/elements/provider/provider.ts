import { ContextProvider } from '@lit/context';
import { html, LitElement, type CSSResultGroup, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { BillingAdapter, BillingError } from '../../contract/index.ts';
import { onBackend } from '../../ui/backends.ts';
import { configuration } from '../../ui/configure.ts';
import { ProvisionController, provisionContext, type Provision } from '../../ui/element/provision.ts';
import { BilletAccountChangedEvent, BilletErrorEvent } from '../../ui/events/index.ts';
import type { CurrencyDisplay } from '../../ui/format/money.ts';
import { isTimeZone } from '../../ui/format/time.ts';
import type { Strings } from '../../ui/i18n/catalogue.ts';
import { adapterProblem } from '../../ui/store/adapter-problem.ts';
import { storeOf, type AccountStore } from '../../ui/store/account-store.ts';
import { loadBackend, namedBackend } from './backend.ts';
import { styles } from './provider.styles.ts';

const DISPLAYS: ReadonlySet<string> = new Set<CurrencyDisplay>(['symbol', 'narrowSymbol', 'code']);

/**
 * @tag billet-provider
 * @summary Gives the widgets inside it a backend and settings; they share what is read of the account and see every
 * change at once. The nearest provider wins; one without a backend of its own uses that of the one around it.
 *
 * @slot - The widgets, and whatever else stands between them.
 * @event {BilletAccountChangedEvent} billet-account-changed - The account is another than before, whoever changed it.
 * @event {BilletErrorEvent} billet-error - The backend did not load, the account could not be read, or a widget's.
 * @event {BilletBeforePayEvent} billet-before-pay - From a widget: before money moves by hand. Cancelable.
 * @event {BilletBeforeRemoveEvent} billet-before-remove - From a widget: before a method is removed. Cancelable.
 * @event {BilletPaymentSucceededEvent} billet-payment-succeeded - From a widget: a payment by hand succeeded.
 * @event {BilletPaymentFailedEvent} billet-payment-failed - From a widget: a payment by hand failed.
 * @event {BilletMethodAddedEvent} billet-method-added - From a widget: a method was added.
 * @event {BilletMethodRemovedEvent} billet-method-removed - From a widget: a method was removed.
 * @event {BilletMethodUpdatedEvent} billet-method-updated - From a widget: a method was changed.
 * @event {BilletMethodsReorderedEvent} billet-methods-reordered - From a widget: the order of the methods was changed.
 * @event {BilletAutoChargeChangedEvent} billet-auto-charge-changed - From a widget: auto-charge was switched.
 * @event {BilletAutopayChangedEvent} billet-autopay-changed - From a widget: auto-pay was changed.
 * @event {BilletTopUpChangedEvent} billet-top-up-changed - From a widget: the top-up settings were changed.
 * @event {BilletAlertChangedEvent} billet-alert-changed - From a widget: the low-balance alert was changed.
 */
export class BilletProvider extends LitElement {
  static override styles: CSSResultGroup = styles;

  /** Any object that satisfies `BillingAdapter`; goes before the attributes. Null and undefined are "not yet". */
  @property({ attribute: false }) adapter: BillingAdapter | undefined;
  /** Where a real backend is: the base of its addresses. */
  @property({ attribute: 'base-url' }) baseUrl: string | null = null;
  /** A preset of the backend in memory, for demonstrations and tests. */
  @property() mock: string | null = null;
  /** The language of the widgets, as BCP 47; left out: the nearest `lang`. */
  @property() locale: string | null = null;
  /** `light`, `dark`, or `auto` (as the page is). */
  @property({ reflect: true }) theme: 'light' | 'dark' | 'auto' | null = null;
  /** `symbol` (tells currencies apart), `narrowSymbol` (shortest) or `code`. */
  @property({ attribute: 'currency-display' }) currencyDisplay: CurrencyDisplay | null = null;
  /** An IANA zone in which times are shown; left out: the account's. */
  @property({ attribute: 'time-zone' }) timeZone: string | null = null;
  /** Texts in place of ours, by key. */
  @property({ attribute: false }) strings: Strings | undefined;

  readonly #context = new ContextProvider(this, { context: provisionContext, initialValue: { store: undefined } });
  readonly #around = new ProvisionController(this, () => this.requestUpdate());
  #loaded: BillingAdapter | undefined;
  #failed: BillingError | undefined;
  #loading = 0;
  #stopBackends: (() => void) | undefined;
  #stopAccount: (() => void) | undefined;
  #watched: AccountStore | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopBackends = onBackend(() => this.#retryBackend());
    this.#watchAccount(this.store);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopBackends?.();
    this.#watchAccount(undefined);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('baseUrl') || changed.has('mock')) this.#load();
    this.#watchAccount(this.isConnected ? this.store : undefined);
    this.#context.setValue(this.#provision());
  }

  protected override render() {
    return html`<slot></slot>`;
  }

  /** The store that the widgets inside share; undefined while there is no backend. */
  get store(): AccountStore | undefined {
    if (this.adapter) return adapterProblem(this.adapter) === undefined ? storeOf(this.adapter) : undefined;
    if (this.#named !== undefined) return this.#loaded === undefined ? undefined : storeOf(this.#loaded);
    return this.#around.store;
  }

  get #named() {
    return namedBackend(this.baseUrl, this.mock);
  }

  #provision(): Provision {
    const around = this.#around.provided;
    const display = DISPLAYS.has(this.currencyDisplay ?? '') ? this.currencyDisplay : undefined;
    const timeZone = this.timeZone !== null && isTimeZone(this.timeZone) ? this.timeZone : undefined;
    const page = configuration();
    const named = this.#named === undefined ? this.#around.error : this.#failed;
    return {
      store: this.store,
      error: this.adapter ? adapterProblem(this.adapter) : named,
      locale: this.locale ?? around?.locale ?? page.locale,
      currencyDisplay: display ?? around?.currencyDisplay ?? page.currencyDisplay,
      timeZone: timeZone ?? around?.timeZone ?? page.timeZone,
      stringsChain: [...(around?.stringsChain ?? []), this.strings],
    };
  }

  /** Loads what the attributes name; an answer that comes after they changed is dropped. */
  #load(): void {
    this.#loading += 1;
    this.#loaded = undefined;
    this.#failed = undefined;
    const loading = this.#loading;
    const named = this.#named;
    if (named === undefined) return;
    const end = (adapter: BillingAdapter | undefined, error: BillingError | undefined) => {
      if (loading !== this.#loading) return;
      this.#loaded = adapter;
      this.#failed = error;
      this.requestUpdate();
      if (error !== undefined) this.#report(error);
    };
    loadBackend(named).then(
      (adapter) => end(adapter, undefined),
      (error: BillingError) => end(undefined, error),
    );
  }

  /** A kind of backend was registered after the attributes asked for it. */
  #retryBackend(): void {
    if (this.#failed?.code !== 'not_supported') return;
    this.#load();
    this.requestUpdate();
  }

  #watchAccount(store: AccountStore | undefined): void {
    if (store === this.#watched) return;
    this.#stopAccount?.();
    this.#watched = store;
    this.#stopAccount = undefined;
    if (store === undefined) return;
    const account = store.shared('account');
    let { data, error } = account.state;
    this.#stopAccount = account.subscribe(() => {
      const before = { data, error };
      ({ data, error } = account.state);
      const known = before.data !== undefined && data !== undefined;
      if (known && (before.data?.version !== data?.version || before.data?.id !== data?.id)) {
        this.dispatchEvent(new BilletAccountChangedEvent(data?.id ?? '', data?.version ?? 0));
      }
      if (error !== undefined && error !== before.error) this.#report(error);
    });
  }

  #report({ code, operation, requestId, message }: BillingError): void {
    this.dispatchEvent(new BilletErrorEvent({ code, operation, requestId, message }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billet-provider': BilletProvider;
  }
}

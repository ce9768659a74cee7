import { LitElement, type CSSResultGroup, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Account, BillingAdapter, BillingError, CommandName, OperationInput } from '../../contract/index.ts';
import { configuration } from '../configure.ts';
import { canonicalLocale } from '../format/locale.ts';
import type { Strings } from '../i18n/catalogue.ts';
import type { Translate } from '../i18n/translate.ts';
import { Localizer, type Speech } from '../localizer.ts';
import type { AccountStore } from '../store/account-store.ts';
import type { Intent } from '../store/intent.ts';
import type { ResourceState } from '../store/resource.ts';
import { canonical, type SharedData, type SharedName } from '../store/resources.ts';
import { sharedStyles } from '../styles/index.ts';
import { localeAround, nearestAttribute, onLanguageChange } from './language.ts';
import { LiveRegion } from './live-region.ts';
import { perform, type PerformOptions } from './perform.ts';
import { ProvisionController } from './provision.ts';
import { RevealController } from './reveal-controller.ts';
import { SizeController } from './size-controller.ts';
import { WatchController } from './watch-controller.ts';

/**
 * What every widget is built on: it finds its store (own `adapter`, nearest provider, page), watches what it uses,
 * speaks the language around it, and sends commands once.
 *
 * A widget calls `this.use('account', …)` in its constructor and returns `card(this, …)` from `render`.
 */
export abstract class BilletElement extends LitElement {
  static override styles: CSSResultGroup = sharedStyles;

  /** A backend of its own; goes before the provider's. */
  @property({ attribute: false }) adapter: BillingAdapter | undefined;
  /** Texts in place of ours, by key; go before the provider's. */
  @property({ attribute: false }) strings: Strings | undefined;
  /** The level of the card's heading, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** What is said to who listens. */
  readonly live = new LiveRegion(this);
  /** When its card is shown. */
  readonly reveal = new RevealController(this);
  /** How high its card is while it waits. */
  readonly size = new SizeController(this);

  readonly #watch = new WatchController(this);
  readonly #provision = new ProvisionController(this, () => this.#provisionChanged());
  #stopLanguage: (() => void) | undefined;
  #localizer: Localizer | undefined;
  /** Whether the surroundings were looked at since the last rendering began. */
  #heard = false;
  #spoken = '';
  #accountId: string | undefined;
  #strings: readonly (Strings | undefined)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopLanguage = onLanguageChange(this, () => this.requestUpdate());
    this.#provisionChanged();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopLanguage?.();
  }

  /** Moved with its state kept (`moveBefore`): nothing starts anew, but another provider may be around it now. */
  connectedMoveCallback(): void {
    this.#provision.moved();
    this.#stopLanguage?.();
    this.#stopLanguage = onLanguageChange(this, () => this.requestUpdate());
    this.#provisionChanged();
  }

  protected override performUpdate(): void {
    this.#heard = false;
    super.performUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('adapter')) this.#watch.setStore(this.store);
    this.#noticeAccount();
  }

  /** Another account is there than before: what was typed, opened or said about that one is let go here. */
  protected accountChanged(): void {}

  /** The account store; undefined while no backend is known. */
  get store(): AccountStore | undefined {
    return this.#provision.store;
  }

  /** Why there is no store and will be none. */
  get problem(): BillingError | undefined {
    return this.#provision.error;
  }

  /** The account, as soon as it is known. */
  get account(): Account | undefined {
    return this.store?.account;
  }

  /** Now, where the account is, in milliseconds. */
  get nowMs(): number {
    return this.store?.nowMs ?? Date.now();
  }

  /** Whether the person who looks may change anything; false as long as that is not known. */
  get canChange(): boolean {
    return this.store?.viewer.canChange ?? false;
  }

  /** What is known of one of the things that all widgets share. */
  stateOf<N extends SharedName>(name: N): ResourceState<SharedData<N>> | undefined {
    return this.store?.shared(name).state;
  }

  /** Whether one of them was answered, be it with an error. */
  isAnswered(name: SharedName): boolean {
    const status = this.stateOf(name)?.status;
    return status === 'ready' || status === 'error';
  }

  /** Texts, amounts and times as this element says them; as of its last rendering. */
  get localizer(): Localizer {
    if (this.#localizer !== undefined && this.#heard) return this.#localizer;
    const speech = this.#speech();
    const { strings = [] } = speech;
    const spoken = canonical({ ...speech, strings: strings.length });
    const same = spoken === this.#spoken && strings.every((each, index) => each === this.#strings[index]);
    if (this.#localizer === undefined || !same) this.#localizer = new Localizer(speech);
    this.#heard = true;
    this.#spoken = spoken;
    this.#strings = strings;
    return this.#localizer;
  }

  /** A text by its key. */
  get t(): Translate {
    return this.localizer.t;
  }

  /** The direction to set on the element's inside; undefined where somebody around it has set one. */
  get ownDirection(): 'ltr' | 'rtl' | undefined {
    return nearestAttribute(this, 'dir') === undefined ? this.localizer.direction : undefined;
  }

  /**
   * Which way the page runs around texts that are in another language than the page's; undefined where they are in the
   * page's. Asked of attributes: `:dir()` is not told everywhere when they change.
   */
  get foreignIn(): 'ltr' | 'rtl' | undefined {
    const { foreignLanguage, direction } = this.localizer;
    if (foreignLanguage === undefined) return undefined;
    const around = nearestAttribute(this, 'dir')?.toLowerCase();
    return around === 'ltr' || around === 'rtl' ? around : direction;
  }

  /** Watches things that all widgets share; call it in the constructor. */
  protected use(...names: SharedName[]): void {
    this.#watch.use(names);
  }

  /** Says something to who listens. */
  protected announce(text: string): void {
    this.live.say(text);
  }

  /**
   * Sends a command once (see `AccountStore.run`), with the events around it. Undefined while there is no store. For a
   * payment make the intent when the review is shown, with `this.store.intent(…)`, and perform that.
   */
  protected async perform<K extends CommandName>(
    what: Intent<K> | readonly [operation: K, input: OperationInput<K>],
    options: PerformOptions = {},
  ): Promise<Intent<K> | undefined> {
    const { store } = this;
    if (store === undefined) return undefined;
    const intent = isPair(what) ? store.intent(what[0], what[1]) : what;
    return perform(this, store, intent, options);
  }

  #speech(): Speech {
    const provided = this.#provision.provided;
    const page = configuration();
    const { account } = this;
    return {
      locale: canonicalLocale(provided?.locale) ?? canonicalLocale(page.locale) ?? localeAround(this),
      timeZone: provided?.timeZone ?? page.timeZone ?? account?.timeZone ?? 'UTC',
      currency: account?.currency ?? 'USD',
      currencyDisplay: provided?.currencyDisplay ?? page.currencyDisplay,
      strings: [page.strings, ...(provided?.stringsChain ?? []), this.strings],
    };
  }

  #noticeAccount(): void {
    const id = this.account?.id;
    if (id === undefined || id === this.#accountId) return;
    const isOther = this.#accountId !== undefined;
    this.#accountId = id;
    if (!isOther) return;
    this.live.clear();
    this.accountChanged();
  }

  #provisionChanged(): void {
    this.#watch.setStore(this.store);
    this.requestUpdate();
  }
}

function isPair<K extends CommandName>(
  what: Intent<K> | readonly [K, OperationInput<K>],
): what is readonly [K, OperationInput<K>] {
  return Array.isArray(what);
}

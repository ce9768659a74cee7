import { nothing } from 'lit';
import type { Method } from '../../contract/index.ts';
import { DialogController, type AccountStore, type BilletElement, type Intent } from '../../ui/index.ts';
import { consequencesOf, foresee, type Change } from './consequences.ts';
import { decisionDialog, isAgreed, type Busy, type Decision } from './decision.ts';
import type { MethodsHost } from './methods-host.ts';
import { moveTo, sameOrder } from './order.ts';
import type { RowStates } from './row-states.ts';
import { WantedOrder } from './wanted-order.ts';

/** How often a change is looked at again where the account changes meanwhile. */
const LOOKS_AGAIN = 3;

/** A change of the methods: what follows from it is looked at, agreed to where it is grave, and then sent once. */
export class Changes {
  readonly #host: MethodsHost;
  readonly #rows: RowStates;
  readonly #dialog: DialogController;
  /** What is asked, while the dialog is open. */
  #decision: Decision | undefined;
  readonly order: WantedOrder;

  constructor(host: MethodsHost, rows: RowStates) {
    this.#host = host;
    this.#rows = rows;
    this.order = new WantedOrder(host);
    this.#dialog = new DialogController(host.element, 'decision', () => this.#closed());
  }

  switchAutoCharge(method: Method, enabled: boolean): void {
    void this.#decide(method, { operation: 'setAutoCharge', input: { methodId: method.id, enabled } }, 'switch');
  }

  remove(method: Method): void {
    void this.#decide(method, { operation: 'removeMethod', input: { methodId: method.id } }, 'remove');
  }

  /** `place` counts from zero; `control` is the id of what was pressed. */
  move(method: Method, place: number, control: string): void {
    if (!this.#element.canChange || this.order.isWanted || !this.#isFree(method)) return;
    const methodIds = [...moveTo(this.#ids, method.id, place)];
    if (sameOrder(this.#ids, methodIds)) return;
    this.order.want(methodIds);
    this.#host.focus.keep(control);
    void this.#decide(method, { operation: 'reorderMethods', input: { methodIds } }, 'move');
  }

  /** Another backend came: what was decided of the one before is nothing here. */
  forget(): void {
    this.#decision = undefined;
    this.order.forget();
    this.#dialog.close();
  }

  /** The dialog that asks, while it does. */
  render() {
    const decision = this.#decision;
    if (decision === undefined) return nothing;
    const handlers = { agree: () => this.#agree(decision), cancel: () => this.#dialog.close() };
    return this.#dialog.render(() => decisionDialog(decision, this.#element.localizer, handlers));
  }

  get #element(): BilletElement {
    return this.#host.element;
  }

  get #ids(): readonly string[] {
    return this.#host.methods().map(({ id }) => id);
  }

  #isFree(method: Method): boolean {
    return this.#rows.busyWith(method) === null && !this.#dialog.open;
  }

  // -- Deciding

  /** Looks at what follows from a change; asks where that is grave, unless it was agreed to `before`, else does it. */
  async #decide(method: Method, change: Change, busy: Busy, before?: Decision): Promise<void> {
    const { store, account, localizer } = this.#element;
    if (store === undefined || account === undefined || !this.#isFree(method)) return;
    const focused = this.#element.shadowRoot?.activeElement?.id ?? '';
    const { control = focused, order = this.#ids, triesLeft = LOOKS_AGAIN } = before ?? {};
    this.#rows.begin(method, busy);
    const preview = await foresee(store, change);
    this.#rows.end(method);
    if (store !== this.#element.store) return;
    if (preview instanceof Error) {
      this.#rows.refuse(method, preview as never);
      return this.order.giveUp();
    }
    const consequences = consequencesOf({ account, methods: this.#host.methods(), preview }, change, localizer);
    const decision = { change, method, busy, consequences, control, version: account.version, order, triesLeft };
    if (!consequences.grave || isAgreed(consequences, before?.consequences)) return this.#carryOut(decision);
    this.#decision = decision;
    this.#dialog.show();
  }

  #agree(decision: Decision): void {
    this.#decision = undefined;
    this.#dialog.close();
    void this.#carryOut(decision);
  }

  #closed(): void {
    const decision = this.#decision;
    this.#decision = undefined;
    if (decision?.change.operation === 'reorderMethods') this.order.giveUp();
    this.#element.requestUpdate();
  }

  /**
   * Where the account changed meanwhile, nothing was done: it is looked at again, unless what changed is the order that
   * was to be changed. Whether it was.
   */
  async #looksAgain(decision: Decision, { error }: Intent, store: AccountStore): Promise<boolean> {
    const { change, method, busy, order, triesLeft } = decision;
    if (error?.code !== 'version_conflict' || triesLeft === 0) return false;
    await Promise.all([store.shared('account').refreshed(), store.shared('methods').refreshed()]);
    if (store !== this.#element.store) return false;
    if (change.operation === 'reorderMethods' && !sameOrder(order, this.#ids)) return false;
    await this.#decide(method, change, busy, { ...decision, triesLeft: triesLeft - 1 });
    return true;
  }

  // -- Carrying out

  async #carryOut(decision: Decision): Promise<void> {
    const { operation, input } = decision.change;
    const { store } = this.#element;
    if (store === undefined) return;
    if (operation === 'reorderMethods') return this.#sendOrder(decision, input.methodIds, store);
    const before = this.#ids;
    const method = this.#element.localizer.method(decision.method);
    if (!(await this.#send(decision, store))) return;
    if (operation === 'removeMethod') {
      this.#element.live.say(this.#element.t('paymentMethods.removed', { method }));
      await store.shared('methods').refreshed();
      return this.#host.focus.leave(decision.method.id, before);
    }
    const said = input.enabled ? 'paymentMethods.switchedOn' : 'paymentMethods.switchedOff';
    this.#element.live.say(this.#element.t(said, { method }));
  }

  async #sendOrder(decision: Decision, methodIds: readonly string[], store: AccountStore): Promise<void> {
    const { focus } = this.#host;
    focus.moving = true;
    const done = await this.#send(decision, store, () => {
      focus.moving = false;
    });
    if (done === null) return;
    if (!done) return this.order.giveUp();
    const place = methodIds.indexOf(decision.method.id) + 1;
    const { localizer, t } = this.#element;
    const named = { method: localizer.method(decision.method), place, count: methodIds.length };
    this.#element.live.say(place === 1 ? t('paymentMethods.movedFirst', named) : t('paymentMethods.moved', named));
    await store.shared('methods').refreshed();
    this.order.forget();
  }

  /** Whether it was done; null: it was looked at again, and that goes its own way. */
  async #send(decision: Decision, store: AccountStore, answered?: () => void): Promise<boolean | null> {
    const { change, method, consequences, version } = decision;
    const intent = store.intent(change.operation, change.input as never) as unknown as Intent;
    const options = { chargesMinor: consequences.chargesMinor, methodId: method.id, ifVersion: version };
    const done = await this.#host.perform(intent, options);
    answered?.();
    if (done === undefined) return false;
    return (await this.#looksAgain(decision, done, store)) ? null : this.#rows.isDone(method, done);
  }
}

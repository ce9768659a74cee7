import type { Charge } from '../../contract/index.ts';
import type { BilletElement, Intent } from '../../ui/index.ts';
import type { FlowHost } from './flow-host.ts';
import type { FlowState } from './flow-state.ts';
import { outcomeOf, outcomeTitle, type Outcome } from './outcome.ts';

/** What became of what was sent: shown when it is known, followed while it is not, confirmed where the bank asks. */
export class Ending {
  readonly #host: FlowHost;
  readonly #state: FlowState;

  constructor(host: FlowHost, state: FlowState) {
    this.#host = host;
    this.#state = state;
  }

  get #element(): BilletElement {
    return this.#host.element;
  }

  ended(intent: Intent): void {
    const state = this.#state;
    const { status, result, error } = intent;
    if (status === 'running' || status === 'unknown') return this.show({ kind: status });
    if (status === 'succeeded' && result !== undefined) {
      this.#element.store?.forget(intent);
      return this.show(outcomeOf(intent, state.facts));
    }
    state.outcome = undefined;
    if (state.step === 'result') state.step = 'form';
    if (error !== undefined) return state.refuse(error);
    state.problem = this.#element.t('paymentDialog.heldByHost');
    this.#element.requestUpdate();
  }

  /** Shows how a charge stands. */
  showCharge(charge: Charge): void {
    this.show({ kind: 'charge', charge, newMethodId: null, forAutoPay: false });
  }

  show(outcome: Outcome): void {
    const state = this.#state;
    const { localizer } = this.#element;
    const title = outcomeTitle(outcome, localizer);
    const isNew = state.outcome === undefined || outcomeTitle(state.outcome, localizer) !== title;
    state.outcome = outcome;
    state.step = 'result';
    this.#element.requestUpdate();
    if (!isNew) return;
    this.#host.focus('step');
    this.#host.announce(title);
    if (outcome.kind === 'charge' && outcome.charge.status === 'requires_action') void this.confirm(outcome.charge);
  }

  /** The end of what was not known, or still under way, when it is known. */
  followUp(): void {
    const { outcome, intent, asking } = this.#state;
    const isAwaited = outcome?.kind === 'unknown' || outcome?.kind === 'running';
    if (isAwaited && intent !== undefined && (!intent.pending || intent.status !== outcome.kind)) this.ended(intent);
    if (outcome?.kind !== 'charge' || asking) return;
    const isOpen = outcome.charge.status === 'processing' || outcome.charge.status === 'requires_action';
    const account = this.#element.stateOf('account');
    if (!isOpen || account?.data === undefined || account.refreshing) return;
    if (account.data.openCharge?.id !== outcome.charge.id) void this.#learn(outcome.charge);
  }

  async #learn(charge: Charge): Promise<void> {
    const state = this.#state;
    const { opening } = state;
    state.asking = true;
    const now = await this.#element.store?.read('getCharge', { chargeId: charge.id }).catch(() => undefined);
    if (opening !== state.opening) return;
    state.asking = false;
    if (now !== undefined && now.status !== charge.status) this.#update(now);
  }

  /** What is shown of a charge is of that charge alone. */
  #update(charge: Charge): void {
    const { outcome } = this.#state;
    if (outcome?.kind === 'charge' && outcome.charge.id === charge.id) this.show({ ...outcome, charge });
  }

  /** Lets the payer confirm with their bank, and tells the backend that they answered (R10). */
  async confirm(charge: Charge): Promise<void> {
    const state = this.#state;
    if (state.asking || state.draft === undefined) return;
    const { opening } = state;
    state.asking = true;
    this.#element.requestUpdate();
    const answered = await this.#host.confirm(charge, state.draft);
    if (opening !== state.opening) return;
    if (answered) await this.#sendConfirmation(charge, opening);
    if (opening !== state.opening) return;
    state.asking = false;
    this.#element.requestUpdate();
  }

  async #sendConfirmation(charge: Charge, opening: number): Promise<void> {
    this.#host.announce(this.#element.t('paymentDialog.confirming'));
    const intent = this.#element.store!.intent('confirmCharge', { chargeId: charge.id });
    const done = await this.#host.perform(intent as unknown as Intent);
    if (opening !== this.#state.opening) return;
    const now = done?.result?.charges.find(({ id }) => id === charge.id);
    if (now !== undefined) return this.#update(now);
    if (done?.error) this.#state.refuse(done.error);
  }
}

import type { Account, Charge } from '../../contract/index.ts';
import type { Intent } from '../../ui/index.ts';
import type { OpenOptions } from './draft.ts';
import { Ending } from './ending.ts';
import type { FlowHost } from './flow-host.ts';
import { FlowState } from './flow-state.ts';
import { Sending } from './sending.ts';
import { firstDraft } from './submission.ts';

/** What each purpose is sent as. */
const OPERATIONS = { pay: 'pay', add: 'addMethod', edit: 'updateMethod' } as const;

/** The way of a payment, a new method or an edit, from what is typed to what became of it. */
export class PaymentFlow {
  readonly #host: FlowHost;
  readonly state: FlowState;
  readonly #ending: Ending;
  readonly #sending: Sending;

  constructor(host: FlowHost) {
    this.#host = host;
    this.state = new FlowState(host);
    this.#ending = new Ending(host, this.state);
    this.#sending = new Sending(host, this.state, this.#ending);
  }

  /** Goes on with what is known by now: starts the draft, looks for the end of what is under way. */
  advance(): void {
    this.#begin();
    const open = this.#host.element.account?.openCharge ?? null;
    const isAsked = open !== null && open.id === this.state.options?.chargeId && this.state.outcome === undefined;
    if (isAsked) this.showCharge(open);
    this.#ending.followUp();
  }

  /** The one button that goes on. */
  primary(): Promise<void> {
    return this.#sending.primary();
  }

  /** Shows how a charge stands. */
  showCharge(charge: Charge): void {
    this.#ending.showCharge(charge);
  }

  /** Lets the payer confirm a charge with their bank. */
  confirm(charge: Charge): Promise<void> {
    return this.#ending.confirm(charge);
  }

  /** Back to what was typed; a new method is on the account by now, and is the one that is chosen. */
  backToForm(): void {
    const { state } = this;
    const kept = state.outcome?.kind === 'charge' ? state.outcome.newMethodId : null;
    state.outcome = undefined;
    state.intent = undefined;
    if (state.draft && kept !== null) state.draft = { ...state.draft, methodId: kept };
    state.collected = undefined;
    state.go('form');
  }

  #begin(): void {
    const { state } = this;
    const { element } = this.#host;
    const { account, localizer } = element;
    if (state.draft || !state.options || !account || element.stateOf('methods')?.data === undefined) return;
    state.draft = firstDraft(state.options, account, state.methods, localizer);
    this.#takeUp(account, state.options);
  }

  /** What is under way already, or ended while nobody looked, is what there is to see. */
  #takeUp(account: Account, { purpose, methodId }: OpenOptions): void {
    const target = purpose === 'edit' ? methodId : undefined;
    const latest = this.#host.element.store?.latest(OPERATIONS[purpose], target) as Intent | undefined;
    if (latest?.pending || latest?.status === 'succeeded') {
      this.state.intent = latest;
      return this.#ending.ended(latest);
    }
    if (purpose === 'pay' && account.openCharge !== null) this.showCharge(account.openCharge);
  }
}

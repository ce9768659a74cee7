import type { BillingError } from '../../contract/index.ts';
import type { BilletElement, Intent } from '../../ui/index.ts';
import type { FlowHost } from './flow-host.ts';
import type { FlowState } from './flow-state.ts';
import { savedOutcome, type Outcome } from './outcome.ts';
import { commandOf, needsReview, problemsOf, typesDetails, type Command, type Facts } from './submission.ts';

/** How often it is looked at again where the account changes meanwhile. */
const LOOKS_AGAIN = 3;

/** Who is told how a sending ended. */
export interface SendingEnds {
  ended(intent: Intent): void;
  show(outcome: Outcome): void;
}

/** What is sent, and when: checked, collected, foreseen, reviewed, and then once. */
export class Sending {
  readonly #host: FlowHost;
  readonly #state: FlowState;
  readonly #ends: SendingEnds;

  constructor(host: FlowHost, state: FlowState, ends: SendingEnds) {
    this.#host = host;
    this.#state = state;
    this.#ends = ends;
  }

  get #element(): BilletElement {
    return this.#host.element;
  }

  /** The one button that goes on. */
  async primary(): Promise<void> {
    const state = this.#state;
    if (state.working || state.step === 'result' || !this.#element.canChange) return;
    const { opening } = state;
    state.working = true;
    state.problem = undefined;
    this.#element.requestUpdate();
    try {
      await (state.step === 'form' ? this.#submit(opening) : this.#send(opening));
    } finally {
      if (opening === state.opening) state.working = false;
      this.#element.requestUpdate();
    }
  }

  async #submit(opening: number): Promise<void> {
    const state = this.#state;
    const before = state.facts;
    if (before === undefined || !this.#isComplete(before)) return;
    if (typesDetails(before.draft) && !(await this.#collect(opening))) return;
    const { facts } = state;
    if (facts === undefined || opening !== state.opening) return;
    state.command = commandOf(facts);
    if (!(await this.#foresee(opening))) return;
    if (needsReview(facts, state.foreseen)) return state.go('review');
    await this.#send(opening);
  }

  /** Whether all that was typed can be sent. What can't says so at once; the focus has it, or a summary of several. */
  #isComplete(facts: Facts): boolean {
    const state = this.#state;
    state.errors = problemsOf(facts);
    const typedWell = !typesDetails(facts.draft) || this.#host.check();
    const [first] = state.errors.keys();
    state.summarized = true;
    if (state.summary.length > 1) {
      this.#host.focus('error-summary');
      return false;
    }
    state.summarized = false;
    if (!typedWell && (first === undefined || first === 'agree')) this.#host.focusDetails();
    else if (first !== undefined) this.#host.focus(first);
    return typedWell && first === undefined;
  }

  /** Whether the details are there; where not, their form or a note says why. */
  async #collect(opening: number): Promise<boolean> {
    const state = this.#state;
    const { t, nowMs } = this.#element;
    const answer = await this.#host.collect();
    if (opening !== state.opening) return false;
    if (answer.status === 'cancelled') state.problem = t('paymentDialog.approvalLeft');
    if (answer.status === 'failed') state.problem = answer.message ?? t('paymentDialog.providerFailed');
    if (answer.status !== 'ready' || state.draft === undefined) return false;
    const { token, details } = answer;
    const isSame = state.collected?.token === token;
    if (!isSame) state.collected = { token, details, acceptedAt: new Date(nowMs).toISOString() };
    state.draft = { ...state.draft, newKind: details.kind };
    return true;
  }

  /** Looks at what the command would do. Whether it may be sent. */
  async #foresee(opening: number): Promise<boolean> {
    const state = this.#state;
    state.foreseen = undefined;
    const { store, account } = this.#element;
    state.version = account?.version;
    if (state.command === undefined || !store?.can('preview')) return true;
    try {
      const foreseen = await store.read('preview', { command: state.command, days: 60 });
      if (opening !== state.opening) return false;
      state.foreseen = foreseen;
      return true;
    } catch (error) {
      if (opening === state.opening) state.refuse(error as BillingError);
      return false;
    }
  }

  async #send(opening: number, triesLeft = LOOKS_AGAIN): Promise<void> {
    const state = this.#state;
    const { facts } = state;
    if (facts === undefined) return;
    if (facts.draft.purpose === 'edit' && !(await this.#rename(facts))) return;
    const { command, foreseen } = state;
    if (command === undefined) return this.#ends.show(savedOutcome(facts, []));
    const atOnce = command.operation === 'pay' ? [] : (foreseen?.charges ?? []);
    const chargesMinor = atOnce.length === 0 ? null : atOnce.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
    this.#host.announce(this.#element.t('paymentDialog.sending'));
    const intent = this.#intentFor(command);
    const options = { chargesMinor, methodId: facts.method?.id ?? null, ...this.#heldTo(command) };
    const done = await this.#host.perform(intent, options);
    // Closed meanwhile, it stays what the store has latest: whoever opens next is told.
    if (done === undefined || state.intent !== intent) return;
    if (done.error?.code !== 'version_conflict' || triesLeft === 0) return this.#ends.ended(done);
    await this.#lookAgain(done, opening, triesLeft - 1);
  }

  /** A plain payment says its own amount; whatever else may be charged is what was foreseen, or nothing is. */
  #heldTo({ operation, input }: Command): { ifVersion?: number } {
    const { foreseen, version } = this.#state;
    const saysAll = operation === 'pay' && !input.useForAutoPay;
    return saysAll || foreseen === undefined || version === undefined ? {} : { ifVersion: version };
  }

  /** The account changed meanwhile, nothing was done: where as much is charged it goes on, else that is shown first. */
  async #lookAgain({ error }: Intent, opening: number, triesLeft: number): Promise<void> {
    const state = this.#state;
    const { store } = this.#element;
    const agreed = JSON.stringify(state.foreseen?.charges);
    await Promise.all([store?.shared('account').refreshed(), store?.shared('methods').refreshed()]);
    if (opening !== state.opening || !(await this.#foresee(opening))) return;
    if (JSON.stringify(state.foreseen?.charges) === agreed) return this.#send(opening, triesLeft);
    state.go('review');
    if (error !== undefined) state.refuse(error);
  }

  /** One intent for one content: pressed again, the same one is sent again. */
  #intentFor({ operation, input }: Command): Intent {
    const last = this.#state.intent;
    const isSame = last?.operation === operation && JSON.stringify(last.input) === JSON.stringify(input);
    if (isSame && last.status !== 'succeeded') return last;
    const made = this.#element.store!.intent(operation, input as never) as unknown as Intent;
    this.#state.intent = made;
    return made;
  }

  async #rename({ draft, method }: Facts): Promise<boolean> {
    const nickname = draft.nickname.trim() || null;
    if (method === undefined || nickname === (method.nickname ?? null)) return true;
    const intent = this.#element.store!.intent('renameMethod', { methodId: method.id, nickname });
    const done = await this.#host.perform(intent as unknown as Intent);
    if (done?.status !== 'succeeded' && done?.error) this.#state.refuse(done.error);
    return done?.status === 'succeeded';
  }
}

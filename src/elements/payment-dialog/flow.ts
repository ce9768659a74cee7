import type { Account, BillingError, Charge, CommandName, Method, OperationOutput } from '../../contract/index.ts';
import { errorText, type BilletElement, type Intent } from '../../ui/index.ts';
import { fieldsOf, type Draft, type OpenOptions } from './draft.ts';
import type { FlowHost } from './flow-host.ts';
import { outcomeOf, outcomeTitle, savedOutcome, type Outcome } from './outcome.ts';
import {
  commandOf,
  fieldOf,
  firstDraft,
  needsReview,
  problemsOf,
  typesDetails,
  type Collected,
  type Command,
  type Facts,
} from './submission.ts';

type Preview = OperationOutput<'preview'>;
export type Step = 'form' | 'review' | 'result';

/** What each purpose is sent as. */
const OPERATIONS = { pay: 'pay', add: 'addMethod', edit: 'updateMethod' } as const;

/** The way of a payment, a new method or an edit: what was typed, where it stands, what became of it. */
export class PaymentFlow {
  readonly #host: FlowHost;
  options: OpenOptions | undefined;
  draft: Draft | undefined;
  step: Step = 'form';
  errors: ReadonlyMap<string, string> = new Map();
  problem: string | undefined;
  outcome: Outcome | undefined;
  /** What the command would do, as it was foreseen before it is sent. */
  foreseen: Preview | undefined;
  /** The primary button works: another press does nothing. */
  working = false;
  /** A payer is confirming, or an outcome is being read. */
  asking = false;
  #collected: Collected | undefined;
  #command: Command | undefined;
  #intent: Intent | undefined;
  /** Counts the openings: what an earlier one still waits for is nothing to this one. */
  #opening = 0;

  constructor(host: FlowHost) {
    this.#host = host;
  }

  get #element(): BilletElement {
    return this.#host.element;
  }

  get methods(): readonly Method[] {
    return this.#element.stateOf('methods')?.data?.methods ?? [];
  }

  get facts(): Facts | undefined {
    const { account, localizer } = this.#element;
    const { draft } = this;
    if (account === undefined || draft === undefined) return undefined;
    const id = draft.purpose === 'edit' ? this.options?.methodId : draft.methodId;
    const method = this.methods.find((each) => each.id === id);
    const amountMinor = draft.paysAll ? account.amountDueMinor : localizer.parseAmount(draft.amountText);
    return { draft, account, method, localizer, amountMinor, collected: this.#collected };
  }

  /** What adding or editing charges at once, with tax, in minor units. */
  get atOnceMinor(): number {
    return (this.foreseen?.charges ?? []).reduce((sum, { amountMinor, taxMinor }) => sum + amountMinor + taxMinor, 0);
  }

  reset(options?: OpenOptions): void {
    this.#opening += 1;
    this.options = options;
    this.working = false;
    this.asking = false;
    this.draft = undefined;
    this.step = 'form';
    this.errors = new Map();
    this.problem = undefined;
    this.outcome = undefined;
    this.foreseen = undefined;
    this.#collected = undefined;
    this.#command = undefined;
    this.#intent = undefined;
    this.#element.requestUpdate();
  }

  /** Goes on with what is known by now: starts the draft, looks for the end of what is under way. */
  advance(): void {
    this.#begin();
    const open = this.#element.account?.openCharge ?? null;
    const isAsked = open !== null && open.id === this.options?.chargeId && this.outcome === undefined;
    if (isAsked) this.showCharge(open);
    this.#followUp();
  }

  change(change: Partial<Draft>): void {
    if (this.draft === undefined || this.working) return;
    this.draft = { ...this.draft, ...change };
    this.#collected = undefined;
    this.problem = undefined;
    const touched = fieldsOf(change);
    this.errors = new Map([...this.errors].filter(([field]) => !touched.includes(field)));
    this.#element.requestUpdate();
  }

  go(step: Step): void {
    this.step = step;
    if (step === 'form') this.foreseen = undefined;
    this.#host.focus('step');
    this.#element.requestUpdate();
  }

  /** Back to what was typed; a new method is on the account by now, and is the one that is chosen. */
  backToForm(): void {
    const kept = this.outcome?.kind === 'charge' ? this.outcome.newMethodId : null;
    this.outcome = undefined;
    this.#intent = undefined;
    if (this.draft && kept !== null) this.draft = { ...this.draft, methodId: kept };
    this.#collected = undefined;
    this.go('form');
  }

  // -- Starting

  #begin(): void {
    const { account, localizer } = this.#element;
    if (this.draft || !this.options || !account || this.#element.stateOf('methods')?.data === undefined) return;
    this.draft = firstDraft(this.options, account, this.methods, localizer);
    this.#takeUp(account, this.options);
  }

  /** What is under way already, or ended while nobody looked, is what there is to see. */
  #takeUp(account: Account, { purpose, methodId }: OpenOptions): void {
    const target = purpose === 'edit' ? methodId : undefined;
    const latest = this.#element.store?.latest(OPERATIONS[purpose], target) as Intent | undefined;
    if (latest?.pending || latest?.status === 'succeeded') {
      this.#intent = latest;
      return this.#ended(latest);
    }
    if (purpose === 'pay' && account.openCharge !== null) this.showCharge(account.openCharge);
  }

  // -- Sending

  /** The one button that goes on. */
  async primary(): Promise<void> {
    if (this.working || this.step === 'result' || !this.#element.canChange) return;
    const opening = this.#opening;
    this.working = true;
    this.problem = undefined;
    this.#element.requestUpdate();
    try {
      await (this.step === 'form' ? this.#submit(opening) : this.#send());
    } finally {
      if (opening === this.#opening) this.working = false;
      this.#element.requestUpdate();
    }
  }

  async #submit(opening: number): Promise<void> {
    const before = this.facts;
    if (before === undefined || !this.#isComplete(before)) return;
    if (typesDetails(before.draft) && !(await this.#collect(opening))) return;
    const facts = this.facts;
    if (facts === undefined || opening !== this.#opening) return;
    this.#command = commandOf(facts);
    if (!(await this.#foresee(opening))) return;
    if (needsReview(facts, this.foreseen)) return this.go('review');
    await this.#send();
  }

  /** Whether all that was typed can be sent. Everything that can't says so at once; the first of it has the focus. */
  #isComplete(facts: Facts): boolean {
    this.errors = problemsOf(facts);
    const typedWell = !typesDetails(facts.draft) || this.#host.check();
    const [first] = this.errors.keys();
    if (!typedWell && (first === undefined || first === 'agree')) this.#host.focusDetails();
    else if (first !== undefined) this.#host.focus(first);
    return typedWell && first === undefined;
  }

  /** Whether the details are there; where not, their form or a note says why. */
  async #collect(opening: number): Promise<boolean> {
    const answer = await this.#host.collect();
    if (opening !== this.#opening) return false;
    if (answer.status === 'cancelled') this.problem = this.#element.t('paymentDialog.approvalLeft');
    if (answer.status === 'failed') this.problem = answer.message ?? this.#element.t('paymentDialog.providerFailed');
    if (answer.status !== 'ready' || this.draft === undefined) return false;
    const { token, details } = answer;
    const isSame = this.#collected?.token === token;
    if (!isSame) this.#collected = { token, details, acceptedAt: new Date(this.#element.nowMs).toISOString() };
    this.draft = { ...this.draft, newKind: details.kind };
    return true;
  }

  /** Looks at what the command would do. Whether it may be sent. */
  async #foresee(opening: number): Promise<boolean> {
    this.foreseen = undefined;
    const { store } = this.#element;
    if (this.#command === undefined || !store?.can('preview')) return true;
    try {
      const foreseen = await store.read('preview', { command: this.#command, days: 60 });
      if (opening !== this.#opening) return false;
      this.foreseen = foreseen;
      return true;
    } catch (error) {
      if (opening === this.#opening) this.#refused(error as BillingError);
      return false;
    }
  }

  async #send(): Promise<void> {
    const { facts } = this;
    if (facts === undefined) return;
    if (facts.draft.purpose === 'edit' && !(await this.#rename(facts))) return;
    const command = this.#command;
    if (command === undefined) return this.#show(savedOutcome(facts, []));
    const chargesMinor = command.operation === 'pay' || this.atOnceMinor === 0 ? null : this.atOnceMinor;
    this.#host.announce(this.#element.t('paymentDialog.sending'));
    const intent = this.#intentFor(command);
    const done = await this.#host.perform(intent, { chargesMinor, methodId: facts.method?.id ?? null });
    // Closed meanwhile, it stays what the store has latest: whoever opens next is told.
    if (done !== undefined && this.#intent === intent) this.#ended(done);
  }

  /** One intent for one content: pressed again, the same one is sent again. */
  #intentFor({ operation, input }: Command): Intent {
    const last = this.#intent;
    const isSame = last?.operation === operation && JSON.stringify(last.input) === JSON.stringify(input);
    if (!isSame || last.status === 'succeeded') this.#intent = this.#make(operation, input);
    return this.#intent as Intent;
  }

  #make(operation: CommandName, input: unknown): Intent {
    return this.#element.store!.intent(operation, input as never) as unknown as Intent;
  }

  async #rename({ draft, method }: Facts): Promise<boolean> {
    const nickname = draft.nickname.trim() || null;
    if (method === undefined || nickname === (method.nickname ?? null)) return true;
    const intent = await this.#host.perform(this.#make('renameMethod', { methodId: method.id, nickname }));
    if (intent?.status !== 'succeeded' && intent?.error) this.#refused(intent.error);
    return intent?.status === 'succeeded';
  }

  // -- What became of it

  #ended(intent: Intent): void {
    const { status, result, error } = intent;
    if (status === 'running' || status === 'unknown') return this.#show({ kind: status });
    if (status === 'succeeded' && result !== undefined) {
      this.#element.store?.forget(intent);
      return this.#show(outcomeOf(intent, this.facts));
    }
    this.outcome = undefined;
    if (this.step === 'result') this.step = 'form';
    if (error !== undefined) return this.#refused(error);
    this.problem = this.#element.t('paymentDialog.heldByHost');
    this.#element.requestUpdate();
  }

  /** Shows how a charge stands. */
  showCharge(charge: Charge): void {
    this.#show({ kind: 'charge', charge, newMethodId: null, forAutoPay: false });
  }

  #show(outcome: Outcome): void {
    const { localizer } = this.#element;
    const title = outcomeTitle(outcome, localizer);
    const isNew = this.outcome === undefined || outcomeTitle(this.outcome, localizer) !== title;
    this.outcome = outcome;
    this.step = 'result';
    this.#element.requestUpdate();
    if (!isNew) return;
    this.#host.focus('step');
    this.#host.announce(title);
    if (outcome.kind === 'charge' && outcome.charge.status === 'requires_action') void this.confirm(outcome.charge);
  }

  #refused(error: BillingError): void {
    const field = fieldOf(error.code);
    const text = errorText(error, this.#element.t);
    const isShown = this.draft?.purpose === 'pay' && !(field === 'amount' && this.draft.paysAll);
    if (field !== undefined && isShown && this.step === 'form') {
      this.errors = new Map([[field, text]]);
      this.#host.focus(field);
    } else {
      this.problem = text;
    }
    this.#element.requestUpdate();
  }

  /** The end of what was not known, or still under way, when it is known. */
  #followUp(): void {
    const { outcome } = this;
    const intent = this.#intent;
    const isAwaited = outcome?.kind === 'unknown' || outcome?.kind === 'running';
    if (isAwaited && intent !== undefined && (!intent.pending || intent.status !== outcome.kind)) this.#ended(intent);
    if (outcome?.kind !== 'charge' || this.asking) return;
    const isOpen = outcome.charge.status === 'processing' || outcome.charge.status === 'requires_action';
    const account = this.#element.stateOf('account');
    if (!isOpen || account?.data === undefined || account.refreshing) return;
    if (account.data.openCharge?.id !== outcome.charge.id) void this.#learn(outcome.charge);
  }

  async #learn(charge: Charge): Promise<void> {
    this.asking = true;
    const now = await this.#element.store?.read('getCharge', { chargeId: charge.id }).catch(() => undefined);
    this.asking = false;
    if (now === undefined || now.status === charge.status || this.outcome?.kind !== 'charge') return;
    this.#show({ ...this.outcome, charge: now });
  }

  /** Lets the payer confirm with their bank, and tells the backend that they answered (R10). */
  async confirm(charge: Charge): Promise<void> {
    if (this.asking || this.draft === undefined) return;
    const opening = this.#opening;
    this.asking = true;
    this.#element.requestUpdate();
    const answered = await this.#host.confirm(charge, this.draft);
    if (opening !== this.#opening) return;
    if (answered) await this.#sendConfirmation(charge);
    this.asking = false;
    this.#element.requestUpdate();
  }

  async #sendConfirmation(charge: Charge): Promise<void> {
    this.#host.announce(this.#element.t('paymentDialog.confirming'));
    const intent = await this.#host.perform(this.#make('confirmCharge', { chargeId: charge.id }));
    const now = intent?.result?.charges.find(({ id }) => id === charge.id) ?? intent?.result?.charges[0];
    if (now !== undefined && this.outcome?.kind === 'charge') return this.#show({ ...this.outcome, charge: now });
    if (intent?.error) this.#refused(intent.error);
  }
}

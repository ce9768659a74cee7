import type { BillingError, Method, OperationOutput } from '../../contract/index.ts';
import { errorText, type BilletElement, type Intent, type SummaryError } from '../../ui/index.ts';
import { fieldsOf, type Draft, type OpenOptions } from './draft.ts';
import type { FlowHost } from './flow-host.ts';
import type { Outcome } from './outcome.ts';
import { fieldOf, type Collected, type Command, type Facts } from './submission.ts';

export type Step = 'form' | 'review' | 'result';

/** Where a payment, a new method or an edit stands: what was typed, what is wrong with it, what is known of it. */
export class FlowState {
  readonly #host: FlowHost;
  options: OpenOptions | undefined;
  draft: Draft | undefined;
  step: Step = 'form';
  errors: ReadonlyMap<string, string> = new Map();
  /** Several things were wrong at once: they are said together until none is left. */
  summarized = false;
  problem: string | undefined;
  outcome: Outcome | undefined;
  /** What the command would do, as it was foreseen before it is sent. */
  foreseen: OperationOutput<'preview'> | undefined;
  /** The account's version then: what was foreseen holds for no other. */
  version: number | undefined;
  /** The primary button works: another press does nothing. */
  working = false;
  /** A payer is confirming, or an outcome is being read. */
  asking = false;
  collected: Collected | undefined;
  command: Command | undefined;
  intent: Intent | undefined;
  #opening = 0;

  constructor(host: FlowHost) {
    this.#host = host;
  }

  /** Counts the openings: what an earlier one still waits for is nothing to this one. */
  get opening(): number {
    return this.#opening;
  }

  get #element(): BilletElement {
    return this.#host.element;
  }

  get methods(): readonly Method[] {
    return this.#element.stateOf('methods')?.data?.methods ?? [];
  }

  get facts(): Facts | undefined {
    const { account, localizer } = this.#element;
    const { draft, collected } = this;
    if (account === undefined || draft === undefined) return undefined;
    const id = draft.purpose === 'edit' ? this.options?.methodId : draft.methodId;
    const method = this.methods.find((each) => each.id === id);
    const amountMinor = draft.paysAll ? account.amountDueMinor : localizer.parseAmount(draft.amountText);
    return { draft, account, method, localizer, amountMinor, collected };
  }

  /** What is wrong, in the order of the fields, where several things were at once. */
  get summary(): readonly SummaryError[] {
    if (!this.summarized) return [];
    const own = [...this.errors].map(([fieldId, text]) => ({ fieldId, text }));
    const isLast = ({ fieldId }: { fieldId: string }) => fieldId === 'agree';
    return [...own.filter((error) => !isLast(error)), ...this.#host.detailProblems(), ...own.filter(isLast)];
  }

  /** What adding or editing charges at once, with tax, in minor units. */
  get atOnceMinor(): number {
    return (this.foreseen?.charges ?? []).reduce((sum, { amountMinor, taxMinor }) => sum + amountMinor + taxMinor, 0);
  }

  /** Starts anew, or with nothing. */
  reset(options?: OpenOptions): void {
    this.#opening += 1;
    this.options = options;
    this.working = false;
    this.asking = false;
    this.draft = undefined;
    this.step = 'form';
    this.errors = new Map();
    this.summarized = false;
    this.problem = undefined;
    this.outcome = undefined;
    this.foreseen = undefined;
    this.version = undefined;
    this.collected = undefined;
    this.command = undefined;
    this.intent = undefined;
    this.#element.requestUpdate();
  }

  change(change: Partial<Draft>): void {
    if (this.draft === undefined || this.working) return;
    this.draft = { ...this.draft, ...change };
    this.collected = undefined;
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

  /** Says a refusal at the field it is about, where that is shown, else over the form. */
  refuse(error: BillingError): void {
    const field = fieldOf(error.code);
    const text = errorText(error, this.#element.t);
    const isShown = this.draft?.purpose === 'pay' && !(field === 'amount' && this.draft.paysAll);
    if (field !== undefined && isShown && this.step === 'form') {
      this.errors = new Map([[field, text]]);
      this.summarized = false;
      this.#host.focus(field);
    } else {
      this.problem = text;
    }
    this.#element.requestUpdate();
  }
}

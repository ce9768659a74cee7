import type { OperationOutput } from '../../contract/index.ts';
import { ReadController, type BilletElement } from '../../ui/index.ts';
import { amountProblem, totalOf, type Total } from './amounts.ts';
import type { FlowState } from './flow-state.ts';
import { commandOf, problemsOf } from './submission.ts';

/** What a payment would come to, while it is still being typed. */
export class Foresight {
  readonly #element: BilletElement;
  readonly #read: ReadController<'preview'>;

  constructor(element: BilletElement) {
    this.#element = element;
    this.#read = new ReadController(element, 'preview');
  }

  /** What it would do as it stands in the form; undefined while that is not known. */
  get preview(): OperationOutput<'preview'> | undefined {
    return this.#read.pending ? undefined : this.#read.data;
  }

  /** Asks for it anew where something changed; undefined: nothing is foreseen. */
  ask(state: FlowState | undefined): void {
    this.#read.ask(state === undefined ? undefined : this.#inputOf(state));
  }

  /** What it costs with its tax; undefined where that can't be said. */
  totalOf({ facts, foreseen }: FlowState): Total | undefined {
    if (facts === undefined || facts.draft.purpose !== 'pay') return undefined;
    const { amountMinor, account } = facts;
    if (amountProblem(amountMinor, account, this.#element.localizer) !== undefined) return undefined;
    const preview = foreseen ?? this.preview;
    return totalOf(amountMinor, account, preview?.charges[0]?.taxMinor);
  }

  /** A payment with a kept method can be foreseen before its button is pressed. */
  #inputOf({ facts, step }: FlowState) {
    if (facts === undefined || step === 'result' || !this.#element.store?.can('preview')) return undefined;
    if (facts.draft.purpose !== 'pay' || facts.draft.methodId === null || problemsOf(facts).size > 0) return undefined;
    const command = commandOf(facts);
    return command === undefined ? undefined : { command, days: 60 };
  }
}

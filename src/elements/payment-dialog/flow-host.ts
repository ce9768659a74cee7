import type { Charge } from '../../contract/index.ts';
import type { BilletElement, Intent, PerformOptions } from '../../ui/index.ts';
import type { VaultAnswer, VaultProblem } from '../../vault/index.ts';
import type { Draft } from './draft.ts';

/** What the flow needs of the dialog around it. */
export interface FlowHost {
  readonly element: BilletElement;
  perform(intent: Intent, options?: PerformOptions): Promise<Intent | undefined>;
  announce(text: string): void;
  /** Gives the focus to an element of the dialog, once it is there. */
  focus(id: string): void;
  /** Says at their fields what is wrong with the payment details that were typed. Whether nothing is. */
  check(): boolean;
  /** What is said there now. */
  detailProblems(): readonly VaultProblem[];
  /** Gives the focus to the payment details, where something is wrong with them. */
  focusDetails(): void;
  collect(): Promise<VaultAnswer>;
  /** Lets the payer confirm a charge. Whether they gave an answer. */
  confirm(charge: Charge, draft: Draft): Promise<boolean>;
}

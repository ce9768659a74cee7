import type { OperationInput } from '../../contract/index.ts';
import { scheduleInput, type ScheduleDraft } from './schedule.ts';

/** The steps of setting up, in order. */
export const STEPS = ['method', 'details', 'review'] as const;
export type Step = (typeof STEPS)[number];

/** What is open in the card: setting up, turning off, a schedule that is being changed, or a retry. */
export type Panel =
  | { readonly kind: 'setUp'; readonly steps: readonly Step[]; readonly step: Step; readonly methodId: string | null }
  | { readonly kind: 'turnOff'; readonly methodId: string; readonly remove: boolean; readonly sure: boolean }
  | { readonly kind: 'schedule'; readonly draft: ScheduleDraft; readonly start: ScheduleDraft }
  | { readonly kind: 'retry'; readonly methodId: string; readonly chargeId: string };

/** The command that a panel leads to; undefined while it is not decided. */
export type PanelCommand =
  | { readonly operation: 'setAutoCharge'; readonly input: OperationInput<'setAutoCharge'> }
  | { readonly operation: 'removeMethod'; readonly input: OperationInput<'removeMethod'> }
  | { readonly operation: 'setSchedule'; readonly input: OperationInput<'setSchedule'> }
  | { readonly operation: 'retryCharge'; readonly input: OperationInput<'retryCharge'> };

/** What pressing the last button of a panel would send. */
export function commandOf(panel: Panel | undefined): PanelCommand | undefined {
  if (panel === undefined) return undefined;
  switch (panel.kind) {
    case 'setUp':
      if (panel.methodId === null) return undefined;
      return { operation: 'setAutoCharge', input: { methodId: panel.methodId, enabled: true } };
    case 'turnOff':
      if (panel.remove) return { operation: 'removeMethod', input: { methodId: panel.methodId } };
      return { operation: 'setAutoCharge', input: { methodId: panel.methodId, enabled: false } };
    case 'schedule':
      return { operation: 'setSchedule', input: scheduleInput(panel.draft) };
    case 'retry':
      return { operation: 'retryCharge', input: { chargeId: panel.chargeId } };
  }
}

/** What a command is about, by its id: a method, or the charge that is tried again. */
export function targetOf({ input }: PanelCommand): string {
  return 'chargeId' in input ? input.chargeId : input.methodId;
}

/** The method that a panel is about; null while none is chosen. */
export function methodOf(panel: Panel): string | null {
  return panel.kind === 'schedule' ? panel.draft.methodId : panel.methodId;
}

/** The step after or before one; undefined past the ends. */
export function stepBeside(steps: readonly Step[], step: Step, offset: 1 | -1): Step | undefined {
  return steps[steps.indexOf(step) + offset];
}

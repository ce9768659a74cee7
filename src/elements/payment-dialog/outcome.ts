import type { Charge } from '../../contract/index.ts';
import type { Intent, Localizer } from '../../ui/index.ts';
import type { Facts } from './submission.ts';

/** What became of what was sent. */
export type Outcome =
  | {
      readonly kind: 'charge';
      readonly charge: Charge;
      /** The method that was typed for it, and is kept now. */
      readonly newMethodId: string | null;
      /** It was to be used automatically from then on (R41). */
      readonly forAutoPay: boolean;
    }
  | {
      readonly kind: 'added' | 'saved';
      /** The method, as it is called; null: it can't be said. */
      readonly label: string | null;
      readonly charges: readonly Charge[];
      readonly forAutoPay: boolean;
    }
  /** `running`: on its way. `unknown`: its answer was lost, and is asked for. */
  | { readonly kind: 'running' | 'unknown' };

/** What an intent that was carried out means for its user; `facts` are what it was made of, where they are known. */
export function outcomeOf({ operation, result }: Intent, facts: Facts | undefined): Outcome {
  const charges = result?.charges ?? [];
  const [charge] = charges;
  const forAutoPay = facts?.draft.useForAutoPay ?? false;
  if (operation === 'pay' && charge !== undefined) {
    return { kind: 'charge', charge, newMethodId: result?.methodId ?? null, forAutoPay };
  }
  if (operation === 'updateMethod') return savedOutcome(facts, charges);
  const details = facts?.collected?.details;
  const label = details === undefined ? null : facts!.localizer.method(details);
  return { kind: 'added', label, charges, forAutoPay };
}

/** A method was changed. */
export function savedOutcome(facts: Facts | undefined, charges: readonly Charge[]): Outcome {
  const method = facts?.collected?.details ?? facts?.method;
  const nickname = facts?.draft.nickname.trim() || undefined;
  const label = method === undefined ? null : facts!.localizer.method({ ...method, nickname });
  return { kind: 'saved', label, charges, forAutoPay: false };
}

/** The heading over an outcome. */
export function outcomeTitle(outcome: Outcome, { t }: Localizer): string {
  switch (outcome.kind) {
    case 'added':
      return t('paymentDialog.titleAdded');
    case 'saved':
      return t('paymentDialog.titleSaved');
    case 'running':
      return t('paymentDialog.titleProcessing');
    case 'unknown':
      return t('paymentDialog.titleUnknown');
    case 'charge':
      return {
        succeeded: t('paymentDialog.titlePaid'),
        failed: t('paymentDialog.titleFailed'),
        processing: t('paymentDialog.titleProcessing'),
        requires_action: t('paymentDialog.titleConfirm'),
      }[outcome.charge.status];
  }
}

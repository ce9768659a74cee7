import type { Account, OperationInput } from '../../contract/index.ts';

/** The fields that hold an amount. */
export type AmountField = 'threshold' | 'amount' | 'cap' | 'alertThreshold';
/** Everything that a message can stand at. */
export type Field = AmountField | 'topUp' | 'alert';

/**
 * What the user changed and has not applied. Only what was touched is here: the rest follows the account, so that a
 * refresh shows at once and never overwrites what is being typed.
 */
export interface Draft {
  readonly topUp?: boolean;
  readonly alert?: boolean;
  /** As typed. */
  readonly amounts: Readonly<Partial<Record<AmountField, string>>>;
}

export const EMPTY_DRAFT: Draft = { amounts: {} };

/** Amounts in minor units; null is an empty field, NaN what was not understood. */
export interface Settings {
  readonly topUp: boolean;
  readonly thresholdMinor: number | null;
  readonly amountMinor: number | null;
  readonly capMinor: number | null;
  readonly alert: boolean;
  readonly alertThresholdMinor: number | null;
}

/** The settings as the account has them. */
export function storedSettings({ topUp, lowBalanceAlert }: Account): Settings {
  return {
    topUp: topUp.enabled,
    thresholdMinor: topUp.thresholdMinor,
    amountMinor: topUp.amountMinor,
    capMinor: topUp.monthlyCapMinor,
    alert: lowBalanceAlert.enabled,
    alertThresholdMinor: lowBalanceAlert.thresholdMinor,
  };
}

/** The stored amount of a field. */
export function storedAmount(stored: Settings, field: AmountField): number | null {
  const amounts: Record<AmountField, number | null> = {
    threshold: stored.thresholdMinor,
    amount: stored.amountMinor,
    cap: stored.capMinor,
    alertThreshold: stored.alertThresholdMinor,
  };
  return amounts[field];
}

/** The settings as they would be. `parse` reads an amount in the user's locale, NaN where it makes no sense. */
export function draftSettings(stored: Settings, draft: Draft, parse: (text: string) => number): Settings {
  const amount = (field: AmountField): number | null => {
    const text = draft.amounts[field];
    if (text === undefined) return storedAmount(stored, field);
    return text.trim() === '' ? null : parse(text);
  };
  return {
    topUp: draft.topUp ?? stored.topUp,
    thresholdMinor: amount('threshold'),
    amountMinor: amount('amount'),
    capMinor: amount('cap'),
    alert: draft.alert ?? stored.alert,
    alertThresholdMinor: amount('alertThreshold'),
  };
}

/** Whether anything is other than what is stored. */
export function isChanged(stored: Settings, next: Settings): boolean {
  return (Object.keys(stored) as (keyof Settings)[]).some((key) => !Object.is(stored[key], next[key]));
}

/** An amount that is kept cannot be stored as empty: emptied, it is nothing to send. */
function changedAmount(next: number | null, stored: number | null): number | undefined {
  return next === null || Object.is(next, stored) ? undefined : next;
}

function given<T extends object>(keys: { readonly [K in keyof T]: T[K] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined)) as Partial<T>;
}

type TopUpKeys = Omit<OperationInput<'setTopUp'>, 'currency'>;
type AlertKeys = Omit<OperationInput<'setLowBalanceAlert'>, 'currency'>;

/** What has to be sent, each with its changed keys alone; null where nothing of it changed. */
export interface Changes {
  readonly topUp: OperationInput<'setTopUp'> | null;
  readonly alert: OperationInput<'setLowBalanceAlert'> | null;
}

/** The difference between what is stored and what is wanted, as commands. */
export function changesOf(stored: Settings, next: Settings, currency: string): Changes {
  const topUp = given<TopUpKeys>({
    enabled: next.topUp === stored.topUp ? undefined : next.topUp,
    thresholdMinor: changedAmount(next.thresholdMinor, stored.thresholdMinor),
    amountMinor: changedAmount(next.amountMinor, stored.amountMinor),
    monthlyCapMinor: Object.is(next.capMinor, stored.capMinor) ? undefined : next.capMinor,
  });
  const alert = given<AlertKeys>({
    enabled: next.alert === stored.alert ? undefined : next.alert,
    thresholdMinor: changedAmount(next.alertThresholdMinor, stored.alertThresholdMinor),
  });
  return {
    topUp: Object.keys(topUp).length > 0 ? { currency, ...topUp } : null,
    alert: Object.keys(alert).length > 0 ? { currency, ...alert } : null,
  };
}

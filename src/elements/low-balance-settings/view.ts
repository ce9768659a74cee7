import type { Account, Forecast, Method, Preview } from '../../contract/index.ts';
import type { Localizer } from '../../ui/index.ts';
import type { AmountField, Changes, Draft, Field, Settings } from './draft.ts';
import type { Problem } from './problems.ts';
import type { Warning } from './warnings.ts';

/** What the preview of the changes is. `loading` keeps the one before on screen. */
export interface Foreseen {
  readonly preview: Preview | undefined;
  /** As it is now, for comparison. */
  readonly forecast: Forecast | undefined;
  readonly loading: boolean;
  readonly failed: boolean;
  /** What both count with a day; null: fees only. */
  readonly dailyUsageMinor: number | null;
}

/** All that the templates show. */
export interface View {
  readonly localizer: Localizer;
  readonly account: Account;
  readonly methods: readonly Method[];
  readonly draft: Draft;
  readonly stored: Settings;
  readonly next: Settings;
  readonly changes: Changes;
  readonly changed: boolean;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Warning[];
  readonly foreseen: Foreseen | undefined;
  readonly canChange: boolean;
  readonly busy: boolean;
  readonly nowMs: number;
}

/** What a user does in them. */
export interface Handlers {
  readonly toggle: (field: 'topUp' | 'alert', wanted: boolean) => void;
  readonly type: (field: AmountField, text: string) => void;
}

/** The name of a payment method that is on the account; a dash for one that is gone. */
export function methodName(view: Pick<View, 'methods' | 'localizer'>, id: string): string {
  const method = view.methods.find((each) => each.id === id);
  return method === undefined ? '–' : view.localizer.method(method);
}

/** What a problem says at its field. */
export function problemText({ kind, code }: Problem, { localizer, account }: Pick<View, 'localizer' | 'account'>): string {
  const { t } = localizer;
  if (code === 'below_minimum' || kind === 'below_minimum') {
    return t('lowBalanceSettings.belowMinimum', { amount: localizer.money(account.policy.payments.minimumMinor ?? 0) });
  }
  if (code !== undefined) return t(`errors.${code}`);
  const texts = {
    required: t('lowBalanceSettings.mustBeGiven'),
    not_understood: t('common.amountNotUnderstood'),
    not_positive: t('lowBalanceSettings.mustBePositive'),
    negative: t('lowBalanceSettings.mustNotBeNegative'),
    refused: t('errors.malformed'),
  };
  return texts[kind];
}

/** A field's label. */
export function fieldLabel(field: Field, { localizer, account }: Pick<View, 'localizer' | 'account'>): string {
  const { t } = localizer;
  const { crossing } = account.policy.topUp;
  const labels: Readonly<Record<Field, string>> = {
    topUp: t('lowBalanceSettings.topUp'),
    threshold: t('lowBalanceSettings.threshold', { crossing }),
    amount: t('lowBalanceSettings.amount'),
    cap: t('lowBalanceSettings.cap'),
    alert: t('lowBalanceSettings.alert'),
    alertThreshold: t('lowBalanceSettings.alertThreshold'),
  };
  return labels[field];
}

/** What a problem says in the summary, where its field has to be named. */
export function summaryText(problem: Problem, view: Pick<View, 'localizer' | 'account'>): string {
  const facts = { field: fieldLabel(problem.field, view), problem: problemText(problem, view) };
  return view.localizer.t('lowBalanceSettings.problemAt', facts);
}

/** The id of the control that a problem is about. */
export function controlId(field: Field): string {
  return `field-${field}`;
}

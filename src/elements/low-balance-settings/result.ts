import type { CommandResult } from '../../contract/index.ts';
import type { Localizer } from '../../ui/index.ts';

/** What became of the changes, and of the top-up that they set off. */
export function resultText(result: CommandResult | undefined, localizer: Localizer): string {
  const { t } = localizer;
  const charges = result?.charges ?? [];
  const paid = charges.find(({ status }) => status === 'succeeded');
  if (paid !== undefined) {
    return t('lowBalanceSettings.appliedAndAdded', { amount: localizer.money(paid.amountMinor) });
  }
  const open = charges.find(({ status }) => status === 'processing' || status === 'requires_action');
  if (open !== undefined) {
    return t('lowBalanceSettings.appliedAndProcessing', { amount: localizer.money(open.amountMinor) });
  }
  const failed = charges[0];
  if (failed === undefined) return t('lowBalanceSettings.applied');
  return t('lowBalanceSettings.appliedAndFailed', { amount: localizer.money(failed.amountMinor) });
}

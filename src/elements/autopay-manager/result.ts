import type { CommandResult } from '../../contract/index.ts';
import type { Localizer, Tone } from '../../ui/index.ts';

/** What became of something, in words. */
export interface Message {
  readonly tone: Tone;
  readonly text: string;
}

/** Auto-pay is on; and what became of what it charged at once. */
export function turnedOnMessage(result: CommandResult, method: string, localizer: Localizer): Message {
  const { t } = localizer;
  const find = (...statuses: readonly string[]) => result.charges.find(({ status }) => statuses.includes(status));
  const paid = find('succeeded');
  const open = find('processing', 'requires_action');
  const failed = find('failed');
  const amountOf = ({ amountMinor, taxMinor }: CommandResult['charges'][number]) => localizer.money(amountMinor + taxMinor);
  if (paid !== undefined) {
    return { tone: 'good', text: t('autopayManager.turnedOnAndPaid', { method, amount: amountOf(paid) }) };
  }
  if (open !== undefined) {
    return { tone: 'busy', text: t('autopayManager.turnedOnAndProcessing', { method, amount: amountOf(open) }) };
  }
  if (failed !== undefined) {
    return { tone: 'warn', text: t('autopayManager.turnedOnAndFailed', { method, amount: amountOf(failed) }) };
  }
  return { tone: 'good', text: t('autopayManager.turnedOn', { method }) };
}

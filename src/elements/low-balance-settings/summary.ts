import type { Account } from '../../contract/index.ts';
import type { Localizer, Tone, Translate } from '../../ui/index.ts';

/** The chip of the title row: what is on. */
export function stateChip({ topUp, lowBalanceAlert }: Account, t: Translate): [Tone, string] {
  if (topUp.enabled && lowBalanceAlert.enabled) return ['good', t('lowBalanceSettings.chipBoth')];
  if (topUp.enabled) return ['good', t('lowBalanceSettings.chipTopUp')];
  if (lowBalanceAlert.enabled) return ['good', t('lowBalanceSettings.chipAlert')];
  return ['neutral', t('lowBalanceSettings.chipOff')];
}

/** What the stored settings do, in a sentence. */
export function stateSentence({ topUp, lowBalanceAlert, policy }: Account, localizer: Localizer): string {
  const { t } = localizer;
  const money = (minor: number | null) => localizer.money(minor ?? 0);
  const topUpText = topUp.enabled
    ? t('lowBalanceSettings.sentenceTopUp', {
        threshold: money(topUp.thresholdMinor),
        amount: money(topUp.amountMinor),
        crossing: policy.topUp.crossing,
      })
    : '';
  const alert = lowBalanceAlert.enabled
    ? t('lowBalanceSettings.sentenceAlert', { threshold: money(lowBalanceAlert.thresholdMinor) })
    : '';
  return [topUpText, alert].filter((text) => text !== '').join(' ') || t('lowBalanceSettings.sentenceOff');
}

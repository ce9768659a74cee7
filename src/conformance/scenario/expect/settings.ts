import { formatDecimal } from '../../../contract/index.ts';
import type { Expected } from '../../../contract/schema/scenario.ts';
import type { Story } from '../story.ts';
import { canonical, compareFields, type Mismatch } from './match.ts';

function amountText(minor: number | null, { currency }: Story): string | null {
  return minor === null ? null : formatDecimal(minor, currency);
}

export async function expectTopUp(story: Story, expected: Expected['topUp']): Promise<Mismatch | null> {
  const { topUp } = await story.backend.getAccount({});
  const seen = {
    enabled: topUp.enabled,
    threshold: amountText(topUp.thresholdMinor, story),
    amount: amountText(topUp.amountMinor, story),
    monthlyCap: amountText(topUp.monthlyCapMinor, story),
  };
  return compareFields(canonical(expected, { money: ['threshold', 'amount', 'monthlyCap'] }, story), seen);
}

export async function expectAlert(story: Story, expected: Expected['lowBalanceAlert']): Promise<Mismatch | null> {
  const { lowBalanceAlert } = await story.backend.getAccount({});
  const seen = { enabled: lowBalanceAlert.enabled, threshold: amountText(lowBalanceAlert.thresholdMinor, story) };
  return compareFields(canonical(expected, { money: ['threshold'] }, story), seen);
}

export async function expectAutoPay(story: Story, expected: Expected['autoPay']): Promise<Mismatch | null> {
  const { on, methodId, activeFrom } = (await story.backend.getAccount({})).autoPay;
  return compareFields(expected, { on, method: methodId, activeFrom });
}

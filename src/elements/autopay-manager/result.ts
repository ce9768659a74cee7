import type { CommandResult } from '../../contract/index.ts';
import type { Tone, Translate } from '../../ui/index.ts';

/** What became of something, in words. */
export interface Message {
  readonly tone: Tone;
  readonly text: string;
}

const WORDS = {
  autoPay: {
    succeeded: 'autopayManager.turnedOnAndPaid',
    failed: 'autopayManager.turnedOnAndFailed',
    processing: 'autopayManager.turnedOnAndProcessing',
    nothing: 'autopayManager.turnedOn',
  },
  autoCharge: {
    succeeded: 'autopayManager.switchedOnAndPaid',
    failed: 'autopayManager.switchedOnAndFailed',
    processing: 'autopayManager.switchedOnAndProcessing',
    nothing: 'autopayManager.switchedOn',
  },
} as const;

const TONES = { succeeded: 'good', failed: 'warn', processing: 'busy' } as const;

/** Auto-pay, or a method's auto-charge, is on; and what became of what that charged at once. */
export function turnedOnMessage(
  what: keyof typeof WORDS,
  { charges }: CommandResult,
  method: string,
  { t, money }: { readonly t: Translate; readonly money: (minor: number) => string },
): Message {
  const find = (...statuses: readonly string[]) => charges.find(({ status }) => statuses.includes(status));
  const words = WORDS[what];
  const last = find('succeeded') ?? find('processing', 'requires_action') ?? find('failed');
  if (last === undefined) return { tone: 'good', text: t(words.nothing, { method }) };
  const status = last.status === 'requires_action' ? 'processing' : last.status;
  return { tone: TONES[status], text: t(words[status], { method, amount: money(last.amountMinor + last.taxMinor) }) };
}

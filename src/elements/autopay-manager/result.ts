import type { Account, Charge, CommandResult, Method } from '../../contract/index.ts';
import { retryText, type Localizer, type Tone, type Translate } from '../../ui/index.ts';
import { methodOf, type Panel } from './panel.ts';
import { methodName } from './view.ts';

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
function turnedOnMessage(
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

/** A retry ended; undefined where the backend says nothing of a charge. */
function retriedMessage(localizer: Localizer, method?: Method, charge?: Charge): Message | undefined {
  if (charge === undefined || method === undefined) return undefined;
  const tone = charge.status === 'requires_action' ? 'warn' : TONES[charge.status];
  return { tone, text: retryText(charge, method, localizer) };
}

/** What became of the change that a panel led to; undefined: there is nothing to say. */
export function messageOf(
  panel: Panel,
  result: CommandResult | undefined,
  { account, methods, localizer }: { account: Account | undefined; methods: readonly Method[]; localizer: Localizer },
): Message | undefined {
  const { t } = localizer;
  const id = methodOf(panel) ?? '';
  const method = methodName({ methods, localizer }, id);
  const good = (text: string): Message => ({ tone: 'good', text });
  switch (panel.kind) {
    case 'setUp': {
      const what = account?.policy.billing === 'prepaid' ? 'autoCharge' : 'autoPay';
      const money = (minor: number) => localizer.money(minor);
      return result && turnedOnMessage(what, result, method, { t, money });
    }
    case 'schedule':
      return good(t(panel.draft.when === null ? 'autopayManager.scheduleOff' : 'autopayManager.scheduleSaved', { method }));
    case 'turnOff':
      return good(panel.remove ? t('autopayManager.removed', { method }) : t('autopayManager.turnedOff'));
    case 'retry':
      return retriedMessage(localizer, methods.find((each) => each.id === id), result?.charges[0]);
  }
}

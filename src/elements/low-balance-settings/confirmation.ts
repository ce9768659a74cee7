import type { Account, Preview } from '../../contract/index.ts';
import type { Intent } from '../../ui/index.ts';
import type { Changes, Settings } from './draft.ts';
import { outlookOf } from './outlook.ts';

/** What is asked before settings are applied that charge at once. */
export interface Confirmation {
  /** Made when it is asked, so that it is sent once whatever happens (R6). */
  readonly intent: Intent<'setTopUp'>;
  readonly changes: Changes;
  readonly amountMinor: number;
  readonly taxMinor: number;
  /** Null where it is not known whether anything is charged. */
  readonly methodId: string | null;
  /** The account version that this was foreseen on. */
  readonly version: number;
}

/**
 * What has to be confirmed: a charge that is foreseen, or one that may come where nothing can be foreseen. Undefined:
 * nothing is charged at once.
 */
export function confirmationOf(
  held: Pick<Confirmation, 'intent' | 'changes' | 'version'>,
  preview: Preview | undefined,
  next: Settings,
  account: Account,
): Confirmation | undefined {
  const first = preview?.charges[0];
  if (preview !== undefined && first !== undefined) {
    const { totalMinor, taxMinor } = outlookOf(preview.charges);
    return { ...held, amountMinor: totalMinor, taxMinor, methodId: first.methodId };
  }
  const reached = account.balanceMinor <= (next.thresholdMinor ?? Number.NEGATIVE_INFINITY);
  if (preview !== undefined || !next.topUp || !reached) return undefined;
  return { ...held, amountMinor: next.amountMinor ?? 0, taxMinor: 0, methodId: null };
}

import type { Account, Capability } from '../../contract/index.ts';

/** The widgets of a dashboard. */
export type DashboardPart =
  | 'balance-tile'
  | 'autopay-manager'
  | 'low-balance-settings'
  | 'tax-profile'
  | 'payment-methods'
  | 'timeline'
  | 'services'
  | 'transaction-history'
  | 'statements';

/** Parts that are one beside the other where there is room; the others take the whole width. */
export const FIRST_COLUMN: readonly DashboardPart[] = [
  'balance-tile',
  'autopay-manager',
  'low-balance-settings',
  'tax-profile',
];
export const SECOND_COLUMN: readonly DashboardPart[] = ['payment-methods', 'timeline'];
export const FULL_WIDTH: readonly DashboardPart[] = ['services', 'transaction-history', 'statements'];

/** What is offered to every account, and so has its place before the account is known. */
const ALWAYS: ReadonlySet<DashboardPart> = new Set(['balance-tile', 'payment-methods', 'transaction-history']);

/** Whether an account has something to see in a part: by its policy's values and what its backend can do. */
export function offersPart(
  part: DashboardPart,
  account: Account | undefined,
  can: (capability: Capability) => boolean,
): boolean {
  if (ALWAYS.has(part)) return true;
  if (account === undefined) return false;
  const { policy } = account;
  switch (part) {
    case 'autopay-manager':
      return policy.autoPay.style !== null || policy.topUp.offered;
    case 'low-balance-settings':
      return policy.topUp.offered || policy.lowBalanceAlert.offered;
    case 'tax-profile':
      return policy.taxes !== null;
    case 'timeline':
      return can('activity');
    case 'services':
      return policy.services && can('services');
    case 'statements':
      return policy.statements.length > 0 && can('statements');
    default:
      return true;
  }
}

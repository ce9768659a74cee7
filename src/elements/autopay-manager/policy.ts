import type { Account, Method } from '../../contract/index.ts';

/** What the manager needs to know of an account's policy. */
export type Style = 'invoice' | 'cycle' | 'schedule' | 'prepaid' | 'none';

/** How an account pays itself: a style of auto-pay, top-ups, or not at all. */
export function styleOf({ policy }: Account): Style {
  if (policy.autoPay.style !== null) return policy.autoPay.style;
  return policy.billing === 'prepaid' && policy.topUp.offered ? 'prepaid' : 'none';
}

/** Whether a method may be charged automatically: its kind, and that it is good still (R15, R20). */
export function canPay(account: Account, method: Method): boolean {
  return account.policy.methods.autoKinds.includes(method.kind) && method.status !== 'expired';
}

/** The methods that pay by themselves now, in order. Without exclusivity there can be several. */
export function payingMethods(methods: readonly Method[]): readonly Method[] {
  return methods.filter(({ autoCharge }) => autoCharge);
}

/** What a method is in the automatic payment that comes next, where they are tried in order (R22). */
export type Role =
  | { readonly kind: 'first' | 'off' | 'expired' | 'unused' | 'waiting' }
  | { readonly kind: 'then'; readonly position: number }
  | { readonly kind: 'suspended'; readonly until: string | null };

/** What the backend says it would try, and of the others why it would not. */
export function roleOf(account: Account, method: Method): Role {
  const { methodIds } = account.nextPayment;
  const index = methodIds.indexOf(method.id);
  if (index === 0) return { kind: 'first' };
  if (index > 0) return { kind: 'then', position: index + 1 };
  if (!method.autoCharge) return { kind: 'off' };
  if (method.status === 'expired') return { kind: 'expired' };
  if (method.status === 'suspended') return { kind: 'suspended', until: method.suspendedUntil };
  return { kind: methodIds.length > 0 ? 'unused' : 'waiting' };
}

/** The method that is expired where that is why nothing can be charged: updated, it can (R15). */
export function expiredMethod(account: Account, methods: readonly Method[]): Method | undefined {
  const { reason } = account.nextPayment;
  const isWhy = reason === 'all_expired' || reason === 'no_usable_method';
  return isWhy ? payingMethods(methods).find(({ status }) => status === 'expired') : undefined;
}

/** The method whose auto-charge would let automatic payments run again; undefined where that is not what is missing. */
export function missingSwitch(account: Account, methods: readonly Method[]): Method | undefined {
  const { reason } = account.nextPayment;
  if (reason === 'primary_auto_charge_off') return methods[0] && canPay(account, methods[0]) ? methods[0] : undefined;
  return reason === 'auto_charge_off' ? methods.find((method) => canPay(account, method)) : undefined;
}

/** The methods whose failed charge, tried again with success, lets automatic payments run again (R50). */
export function retryableMethods(account: Account, methods: readonly Method[]): readonly Method[] {
  const { reason } = account.nextPayment;
  if (reason !== 'all_suspended' && reason !== 'no_usable_method') return [];
  return payingMethods(methods).filter(({ status, suspendedBy }) => status === 'suspended' && suspendedBy !== null);
}

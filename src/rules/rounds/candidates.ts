import type { Policy } from '../../contract/index.ts';
import { isExpired, isSuspended } from '../reads/method-status.ts';
import type { AccountState, MethodState, RoundRequest } from '../state.ts';

function isUsable(state: AccountState, method: MethodState): boolean {
  return method.autoCharge && !isSuspended(method) && !isExpired(state, method);
}

/**
 * The methods that a round would try, in order (R22): with auto-charge on, not suspended, not expired. Without fallback
 * only the first method with auto-charge on counts; a schedule's draft has its own method only.
 */
export function candidatesOf(state: AccountState, policy: Policy, request: RoundRequest): readonly MethodState[] {
  if (request.kind === 'draft') {
    return state.methods.filter((method) => method.id === request.methodId && isUsable(state, method));
  }
  if (policy.autoCharge.fallback === 'next-enabled') {
    return state.methods.filter((method) => isUsable(state, method));
  }
  const first = state.methods.find((method) => method.autoCharge);
  return first && isUsable(state, first) ? [first] : [];
}

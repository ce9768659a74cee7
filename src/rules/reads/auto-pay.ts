import type { Policy } from '../../contract/index.ts';
import type { AccountState } from '../state.ts';

export interface AutoPayRecord {
  readonly on: boolean;
  readonly methodId: string | null;
  readonly activeFrom: string | null;
}

/** Whether invoices pay themselves, by which method first, and from when (R42, R44). */
export function autoPayOf(state: AccountState, policy: Policy): AutoPayRecord {
  if (policy.autoPay.style === null) return { on: false, methodId: null, activeFrom: null };
  const method = state.methods.find((each) => each.autoCharge);
  return { on: method !== undefined, methodId: method?.id ?? null, activeFrom: state.activeFrom };
}

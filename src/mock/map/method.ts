import type { Method } from '../../contract/index.ts';
import { findCharge, methodStatus, type MethodState } from '../../rules/index.ts';
import type { Backend } from '../backend.ts';
import { toInstantOrNull } from '../instants.ts';

type Details = Pick<Method, 'brand' | 'last4' | 'holder' | 'nickname' | 'funding' | 'billingAddress' | 'authorization'>;

function suspendedBy(backend: Backend, method: MethodState): Method['suspendedBy'] {
  const charge = method.suspendedBy === null ? undefined : findCharge(backend.account, method.suspendedBy);
  return charge?.reason ? { chargeId: charge.id, reason: charge.reason } : null;
}

/** A schedule that is turned off covers nothing: what it covered is kept for when it is set again (R45). */
function scheduleOf({ schedule }: MethodState): Method['schedule'] {
  if (!schedule || schedule.when === null) return null;
  return { when: schedule.when, types: [...schedule.types], invoices: [...schedule.invoices] };
}

/** A method of the account as the contract has it. */
export function methodOf(backend: Backend, method: MethodState): Method {
  const { nickname, ...details } = method.details as Details & { nickname?: string | null };
  return {
    id: method.id,
    kind: method.kind,
    ...details,
    ...(nickname ? { nickname } : {}),
    ...(method.exp === null ? {} : { exp: method.exp }),
    country: method.country,
    autoCharge: method.autoCharge,
    primary: backend.account.methods[0]?.id === method.id,
    status: methodStatus(backend.account, method),
    suspendedUntil: toInstantOrNull(method.suspendedUntilMs),
    suspendedBy: suspendedBy(backend, method),
    schedule: scheduleOf(method),
  };
}

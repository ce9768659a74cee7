import { emit, type Context } from '../context.ts';
import type { MethodFacts, MethodState } from '../state.ts';

/** Keeps a new method on the account, after the existing ones (R21, R40). */
export function addMethodTo(context: Context, id: string, facts: MethodFacts): MethodState {
  const { state } = context;
  const method: MethodState = {
    ...facts,
    id,
    autoCharge: false,
    suspendedUntilMs: null,
    suspendedBy: null,
    schedule: null,
    restMinor: null,
  };
  state.methods = [...state.methods, method];
  emit(context, ['R21'], { type: 'method.changed', methodId: id, change: 'added' });
  return method;
}

import { BillingError } from '../../contract/index.ts';

/**
 * Why a value that a host gave as an adapter is none: `malformed`, with the field at fault; undefined where it is one.
 * Only what every adapter has is looked for: an operation that one lacks is `not_supported` when it is asked for.
 */
export function adapterProblem(value: unknown): BillingError | undefined {
  const { getAccount, capabilities } = (typeof value === 'object' && value !== null ? value : {}) as {
    readonly getAccount?: unknown;
    readonly capabilities?: { readonly has?: unknown } | null;
  };
  if (typeof getAccount === 'function' && typeof capabilities?.has === 'function') return undefined;
  const field = typeof getAccount === 'function' ? 'adapter.capabilities' : 'adapter.getAccount';
  return new BillingError('malformed', { field }, `the adapter is not a BillingAdapter: ${field} is missing`);
}

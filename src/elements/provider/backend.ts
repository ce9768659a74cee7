import { BillingError, type BillingAdapter } from '../../contract/index.ts';
import { backendLoader, type BackendKind } from '../../ui/backends.ts';

/** What the attributes of a provider name: a kind of backend and what to make it from. */
export interface BackendName {
  readonly kind: BackendKind;
  readonly value: string;
}

const ATTRIBUTES: Readonly<Record<BackendKind, string>> = { mock: 'mock', http: 'base-url' };

/** The backend that the attributes name; `base-url` goes before `mock`, since it is the real one. */
export function namedBackend(baseUrl?: string | null, mock?: string | null): BackendName | undefined {
  if (baseUrl != null) return { kind: 'http', value: baseUrl };
  return mock == null ? undefined : { kind: 'mock', value: mock };
}

/** Loads a backend. Rejects with a `BillingError`: `not_supported` where nothing on the page knows its kind. */
export async function loadBackend({ kind, value }: BackendName): Promise<BillingAdapter> {
  const attribute = ATTRIBUTES[kind];
  const loader = backendLoader(kind);
  if (loader === undefined) {
    const message = `nothing is registered for ${attribute}: import 'billet/define/provider', or registerBackend('${kind}', …)`;
    throw new BillingError('not_supported', { field: attribute }, message);
  }
  try {
    return await loader(value);
  } catch (thrown) {
    if (thrown instanceof BillingError) throw thrown;
    throw new BillingError('unavailable', { field: attribute, cause: thrown }, `the backend of ${attribute} did not load`);
  }
}

import type { BillingAdapter } from '../contract/index.ts';

/** What `<billet-provider>` can be told to talk to: `mock="prepaid-voip"`, `base-url="/billing"`. */
export type BackendKind = 'mock' | 'http';

/** Makes the adapter from the attribute's value. Rejects with a `BillingError`. */
export type BackendLoader = (value: string) => Promise<BillingAdapter>;

const loaders = new Map<BackendKind, BackendLoader>();
const listeners = new Set<() => void>();

/** Teaches the providers a kind of backend. What is known already stays: loading a file twice changes nothing. */
export function registerBackend(kind: BackendKind, loader: BackendLoader): void {
  if (loaders.has(kind)) return;
  loaders.set(kind, loader);
  for (const listener of [...listeners]) listener();
}

export function backendLoader(kind: BackendKind): BackendLoader | undefined {
  return loaders.get(kind);
}

/** Calls back when a kind is registered. Returns the way to stop. */
export function onBackend(listener: () => void): () => void {
  const own = () => listener();
  listeners.add(own);
  return () => listeners.delete(own);
}

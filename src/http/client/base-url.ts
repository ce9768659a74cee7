import { BillingError } from '../../contract/index.ts';

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

function pageAddress(): string | undefined {
  return (globalThis as { document?: { baseURI: string } }).document?.baseURI;
}

/**
 * Where a backend is. Throws a `malformed` BillingError for an address that is no http(s) URL, or that has what cannot
 * be part of a base: a query, a fragment, a name and password.
 */
export function parseBaseUrl(baseUrl: string | URL): URL {
  let url: URL;
  try {
    url = new URL(baseUrl, pageAddress());
  } catch (cause) {
    throw new BillingError('malformed', { field: 'baseUrl', cause });
  }
  const isPlain = url.search === '' && url.hash === '' && url.username === '' && url.password === '';
  if (!isPlain || !/^https?:$/.test(url.protocol)) throw new BillingError('malformed', { field: 'baseUrl' });
  url.pathname = url.pathname.replace(/\/+$/, '');
  return url;
}

/** The address of something below the base. */
export function endpointOf(base: URL, target: string): string {
  return base.origin + base.pathname.replace(/\/+$/, '') + target;
}

/** Whether the browser knows that a request would not get anywhere. A backend on the same machine is always near. */
export function isOffline(base: URL): boolean {
  const { navigator } = globalThis as { navigator?: { onLine?: boolean } };
  return navigator?.onLine === false && !LOOPBACK.test(base.hostname);
}

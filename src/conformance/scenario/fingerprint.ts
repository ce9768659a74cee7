import { BillingError } from '../../contract/index.ts';
import type { TestBackend } from './story.ts';

/** All that can be seen of an account, part by part, as text. */
export type Fingerprint = Readonly<Record<string, string>>;

/** A part that this backend does not have looks the same as long as it does not have it. */
async function textOf(read: Promise<unknown>): Promise<string> {
  try {
    return JSON.stringify(await read);
  } catch (error) {
    if (error instanceof BillingError) return error.code;
    throw error;
  }
}

/** What can be seen of an account now. */
export async function fingerprintOf(backend: TestBackend): Promise<Fingerprint> {
  const parts: Record<string, Promise<unknown>> = {
    account: backend.getAccount({}),
    methods: backend.listMethods({}),
    invoices: backend.listInvoices({}),
    services: backend.listServices({}),
    activity: backend.listActivity({ order: 'newest', limit: 1 }),
    outbox: backend.testControls.getOutbox().then((mails) => mails.length),
  };
  const entries = Object.entries(parts).map(async ([part, read]) => [part, await textOf(read)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

/** The parts that differ. */
export function changedParts(before: Fingerprint, after: Fingerprint): string[] {
  return Object.keys(before).filter((part) => before[part] !== after[part]);
}

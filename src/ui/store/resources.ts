import type { OperationOutput, ReadName } from '../../contract/index.ts';

/** What all widgets share, and the read that it comes from. Each takes no input. */
export const SHARED = {
  account: 'getAccount',
  methods: 'listMethods',
  invoices: 'listInvoices',
  services: 'listServices',
  usualUsage: 'getUsualUsage',
  wireInstructions: 'getWireInstructions',
} as const satisfies Readonly<Record<string, ReadName>>;

export type SharedName = keyof typeof SHARED;
export type SharedData<N extends SharedName> = OperationOutput<(typeof SHARED)[N]>;

/** One text for one input, whatever the order of its keys: what is asked for twice is asked for once. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

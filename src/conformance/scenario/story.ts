import type { BillingAdapter, MethodSeed, TestControls } from '../../contract/index.ts';
import type { ActivityLog } from './activity.ts';

/** A backend that can be put to the test. */
export type TestBackend = BillingAdapter & { readonly testControls: TestControls };

/** A story that is being played. */
export interface Story {
  readonly backend: TestBackend;
  readonly currency: string;
  readonly activity: ActivityLog;
  /** A vault token for a new method; the same details give the same token, so that a command can be sent again. */
  readonly tokenFor: (method: MethodSeed) => Promise<string>;
}

/** Hands out the vault's tokens and remembers them by their details. */
export function tokenShelf(controls: TestControls): Story['tokenFor'] {
  const tokens = new Map<string, Promise<string>>();
  return (method) => {
    const details = JSON.stringify(Object.entries(method).sort(([a], [b]) => (a < b ? -1 : 1)));
    const token = tokens.get(details) ?? controls.issueToken(method);
    tokens.set(details, token);
    return token;
  };
}

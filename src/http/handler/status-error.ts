import type { BillingError } from '../../contract/index.ts';

/** An error with a status that its code alone does not say. */
export class StatusError extends Error {
  readonly error: BillingError;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(error: BillingError, status: number, headers: Readonly<Record<string, string>> = {}) {
    super(error.message, { cause: error });
    this.error = error;
    this.status = status;
    this.headers = headers;
  }
}

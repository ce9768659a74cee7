import type { BillingAdapter, TestControls } from '../../contract/index.ts';

/** A MUST is what every backend does; a SHOULD has a reason that a backend may know better. */
export type Level = 'MUST' | 'SHOULD';

/**
 * What a case needs besides an account to look at: `money`, leave to send commands that may charge somebody;
 * `controls`, a test backend whose account may be replaced; `http`, a way to send requests that no adapter would send.
 */
export type Need = 'money' | 'controls' | 'http';

/** A request as it is, below the base URL. */
export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Sent without what says who asks. */
  readonly anonymous?: boolean;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** The backend that is tried. */
export interface Subject {
  readonly adapter: BillingAdapter;
  /** Leave to send commands that may charge somebody. */
  readonly mayMoveMoney?: boolean;
  readonly controls?: TestControls;
  readonly sendRaw?: (request: RawRequest) => Promise<RawAnswer>;
  /** Whether requests say who asks, so that one that doesn't must be refused. */
  readonly isAuthenticated?: boolean;
}

/** Something that every backend must, or should, do. */
export interface Case {
  /** Stable: `history/pages`. */
  readonly id: string;
  readonly level: Level;
  /** Rule numbers; none where it is the contract that asks for it. */
  readonly rules: readonly string[];
  /** What is held, as a sentence about the backend. */
  readonly title: string;
  readonly needs: readonly Need[];
  /** Rejects with a `CaseFailure`, with the backend's own error, or with `Skip` where it lacks what is tried. */
  readonly run: (subject: Subject) => Promise<void>;
}

/** What a backend did otherwise than it must. */
export class CaseFailure extends Error {
  override readonly name = 'CaseFailure';
}

/** A case that this backend cannot be tried with, and why. */
export class Skip extends Error {
  override readonly name = 'Skip';
}

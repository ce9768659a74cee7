import type { CaseResult } from '../../../conformance/index.ts';

/** How a case went, with its last request where it failed. */
export interface ReportedResult extends CaseResult {
  readonly curl: string | null;
}

/** A whole run. */
export interface Report {
  readonly baseUrl: string;
  readonly results: readonly ReportedResult[];
  readonly durationMs: number;
}

/** Writes a run: what is known at once while it runs, the rest at its end. */
export interface Reporter {
  readonly onResult?: (result: ReportedResult) => string | null;
  readonly onEnd: (report: Report) => string;
}

/** Whether a result fails the run. A SHOULD does so only where that is asked for. */
export function isFailure({ status, level }: CaseResult, strict: boolean): boolean {
  return status === 'failed' && (level === 'MUST' || strict);
}

export function countOf(results: readonly CaseResult[], status: CaseResult['status']): number {
  return results.filter((result) => result.status === status).length;
}

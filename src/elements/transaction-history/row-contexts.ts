import type { HistoryRow, Method, Policy } from '../../contract/index.ts';
import type { Localizer } from '../../ui/index.ts';
import type { RowContext } from './row-view.ts';

/** What a context is made from. */
export interface ContextCauses {
  readonly localizer: Localizer;
  readonly billing: Policy['billing'];
  readonly year: string;
  readonly canChange: boolean;
  readonly methods: readonly Method[];
}

/** Whether a failed charge may be retried now: the viewer may, the backend would, the method is there (R50). */
function retryRule({ canChange, methods }: ContextCauses): (row: HistoryRow) => boolean {
  const methodIds = new Set(methods.map(({ id }) => id));
  return ({ charge }) => canChange && charge?.retryable === true && methodIds.has(charge.methodId);
}

/**
 * What rows are written with: the same object as long as nothing in it changed, so that they need not be written
 * again.
 */
export class RowContexts {
  #causes: ContextCauses | undefined;
  #context: RowContext | undefined;

  /** The one that was asked for last. */
  get current(): RowContext | undefined {
    return this.#context;
  }

  of(causes: ContextCauses): RowContext {
    const before = this.#causes;
    const names = Object.keys(causes) as (keyof ContextCauses)[];
    if (this.#context !== undefined && before !== undefined && names.every((name) => causes[name] === before[name])) {
      return this.#context;
    }
    const { localizer, billing, year } = causes;
    this.#causes = causes;
    this.#context = { localizer, billing, year, mayRetry: retryRule(causes) };
    return this.#context;
  }
}

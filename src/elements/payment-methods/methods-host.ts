import type { Method } from '../../contract/index.ts';
import type { BilletElement, Intent, PerformOptions } from '../../ui/index.ts';
import type { RowFocus } from './row-focus.ts';

/** What changes and retries need of the list around them. */
export interface MethodsHost {
  readonly element: BilletElement;
  readonly focus: RowFocus;
  /** As the backend has them, in its order. */
  methods(): readonly Method[];
  perform(intent: Intent, options?: PerformOptions): Promise<Intent | undefined>;
}

import type { Account, Method, TestControls } from '../../contract/index.ts';
import type { Localizer } from '../../ui/index.ts';
import type { BenchState } from './bench.ts';

/** What every section of the controls is drawn from. */
export interface BenchView {
  readonly account: Account;
  readonly methods: readonly Method[];
  readonly state: BenchState;
  readonly localizer: Localizer;
  /** Something is being done: buttons wait. */
  readonly busy: boolean;
  /** Does something to the backend, then says in words what was done. */
  readonly run: (move: (controls: TestControls) => Promise<string>) => void;
}

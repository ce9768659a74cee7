import { ReadController, type BilletElement } from '../../ui/index.ts';
import type { Changes } from './draft.ts';
import { PREVIEW_DAYS } from './outlook.ts';
import { topUpProblem, type Problem } from './problems.ts';
import type { Foreseen } from './view.ts';

/** What changes of the settings would do, asked of the backend as they come, where it can tell (R80, R81). */
export class Foresight {
  readonly #host: BilletElement;
  readonly #preview: ReadController<'preview'>;
  readonly #forecast: ReadController<'forecast'>;

  constructor(host: BilletElement) {
    this.#host = host;
    this.#preview = new ReadController(host, 'preview');
    this.#forecast = new ReadController(host, 'forecast');
  }

  /** What is usually used a day, in minor units; null where that is not known, or nothing. */
  get usualDailyMinor(): number | null {
    const host = this.#host;
    return (host.store?.can('usualUsage') && host.stateOf('usualUsage')?.data?.dailyMinor) || null;
  }

  /** Asks about changes; undefined asks nothing. Call it in `willUpdate`. */
  ask(changes: Changes | undefined): void {
    const { store } = this.#host;
    const input = store?.can('preview') === true ? (changes?.topUp ?? undefined) : undefined;
    const { usualDailyMinor } = this;
    const usage = usualDailyMinor === null ? {} : { dailyUsageMinor: usualDailyMinor };
    const command = input && { operation: 'setTopUp' as const, input };
    this.#preview.ask(command && { command, days: PREVIEW_DAYS, ...usage });
    this.#forecast.ask(input && store?.can('forecast') ? { days: PREVIEW_DAYS, ...usage } : undefined);
  }

  /** The refusal that would answer the changes, at its field. */
  get refusal(): Problem | undefined {
    const error = this.#preview.state?.error;
    return error && topUpProblem(error);
  }

  /** What is known of some changes. `settled`: they are what was asked about. */
  of(changes: Changes | undefined, settled: boolean): Foreseen | undefined {
    const nothing = changes === undefined || (changes.topUp === null && changes.alert === null);
    if (nothing || this.#host.store?.can('preview') !== true || this.refusal !== undefined) return undefined;
    const failed = this.#preview.state?.status === 'error';
    return {
      preview: changes.topUp === null || failed ? undefined : this.#preview.data,
      forecast: this.#forecast.data,
      loading: this.#preview.pending || !settled,
      failed,
      dailyUsageMinor: this.usualDailyMinor,
    };
  }
}

import type { ReactiveController } from 'lit';
import type { Account, Charge, CommandResult, HistoryRow } from '../../contract/index.ts';
import { ReadController, type BilletElement, type Intent, type PerformOptions, type Tone } from '../../ui/index.ts';

/** How the element sends an intent, with the events around it. */
export type PerformRetry = (
  intent: Intent<'retryCharge'>,
  options: PerformOptions,
) => Promise<Intent<'retryCharge'> | undefined>;

/** What became of a retry, to be read and heard. */
export interface RetryEnd {
  readonly tone: Tone;
  readonly text: string;
}

/** A retry that is being looked at before money moves (R50). */
export interface RetryReview {
  readonly row: HistoryRow;
  /** Its key is made here, so that pressing the button twice is one payment (R6). */
  readonly intent: Intent<'retryCharge'>;
}

/** What will be charged, as far as that is known before. */
export interface RetryAmounts {
  readonly amountMinor: number;
  readonly taxMinor: number;
}

/** One retry at a time: review, payment, end. */
export class RetryController implements ReactiveController {
  readonly #host: BilletElement;
  readonly #perform: PerformRetry;
  readonly #preview: ReadController<'preview'>;
  #review: RetryReview | undefined;
  #end: RetryEnd | undefined;

  constructor(host: BilletElement, perform: PerformRetry) {
    this.#host = host;
    this.#perform = perform;
    this.#preview = new ReadController(host, 'preview');
    host.addController(this);
  }

  get review(): RetryReview | undefined {
    return this.#review;
  }

  /** What became of the last one, until the next. */
  get end(): RetryEnd | undefined {
    return this.#end;
  }

  get busy(): boolean {
    return this.#review?.intent.pending ?? false;
  }

  /** What would be charged: the backend's word where it can tell, else as it was then. Undefined: not known yet. */
  get amounts(): RetryAmounts | undefined {
    const charge = this.#review?.row.charge;
    if (this.#review === undefined || charge == null) return undefined;
    if (this.#preview.pending) return undefined;
    const planned = this.#preview.data?.charges[0];
    return planned ?? { amountMinor: this.#review.row.amountMinor, taxMinor: charge.taxMinor };
  }

  /** Why it would be refused. */
  get refusal() {
    return this.#review?.intent.error ?? this.#preview.state?.error;
  }

  /** Shows what a retry would do. Nothing is sent. */
  start(row: HistoryRow): void {
    const { store } = this.#host;
    if (store === undefined || row.charge === null || this.busy) return;
    const input = { chargeId: row.charge.id };
    this.#end = undefined;
    this.#review = { row, intent: store.intent('retryCharge', input) };
    if (store.can('preview')) this.#preview.ask({ command: { operation: 'retryCharge', input }, days: 0 });
    this.#host.requestUpdate();
  }

  cancel(): void {
    if (this.busy) return;
    this.#close();
  }

  /** Forgets what became of the last one. */
  dismiss(): void {
    this.#end = undefined;
    this.#host.requestUpdate();
  }

  /** Another account is there: nothing of the one before is shown; a payment that was sent goes on. */
  forget(): void {
    this.#end = undefined;
    this.#close();
  }

  /** Pays. Pressed again while it is under way, it does nothing. */
  async pay(): Promise<void> {
    const review = this.#review;
    if (review === undefined || this.busy) return;
    const { row } = review;
    const options = { chargesMinor: row.amountMinor, methodId: row.charge?.methodId ?? null };
    const intent = await this.#perform(review.intent, options);
    if (intent === undefined || this.#review !== review) return;
    if (intent.status === 'unknown') return this.#followUnknown(intent, row);
    this.#finish(intent, row);
  }

  hostDisconnected(): void {
    if (!this.busy) this.#review = undefined;
  }

  /** Nobody knows yet: the card says so, and the end is told when it is known. */
  #followUnknown(intent: Intent<'retryCharge'>, row: HistoryRow): void {
    this.#close();
    const stop = intent.subscribe(() => {
      if (intent.pending) return;
      stop();
      this.#finish(intent, row);
    });
  }

  #finish(intent: Intent<'retryCharge'>, row: HistoryRow): void {
    const { account } = this.#host;
    if (intent.status !== 'succeeded' || intent.result === undefined || account === undefined) {
      this.#again(intent, row);
      return;
    }
    this.#end = this.#endOf(intent.result, row, account);
    this.#host.live.say(this.#end.text);
    this.#close();
  }

  /** A refusal stays where the button is; a next try is another intent. */
  #again(intent: Intent<'retryCharge'>, row: HistoryRow): void {
    const { store } = this.#host;
    const { error } = intent;
    if (store !== undefined && this.#review !== undefined && error === undefined) {
      this.#review = { row, intent: store.intent('retryCharge', { chargeId: row.charge?.id ?? '' }) };
    }
    if (error !== undefined) this.#host.live.say(this.#host.t(`errors.${error.code}`));
    this.#host.requestUpdate();
  }

  #endOf(result: CommandResult, row: HistoryRow, account: Account): RetryEnd {
    const { localizer, t } = this.#host;
    const charge: Charge | undefined = result.charges[0];
    const method = row.charge?.methodLabel ?? '';
    const amount = localizer.money((charge?.amountMinor ?? row.amountMinor) + (charge?.taxMinor ?? 0));
    if (charge?.status === 'processing') {
      return { tone: 'busy', text: t('transactionHistory.retryProcessing', { amount, method }) };
    }
    if (charge?.status === 'requires_action') {
      return { tone: 'warn', text: t('transactionHistory.retryConfirm', { amount, method }) };
    }
    if (charge?.status === 'failed') {
      const reason = t('terms.reason', { reason: charge.reason ?? 'declined' });
      return { tone: 'bad', text: t('transactionHistory.retryFailed', { amount, method, reason }) };
    }
    const { email } = account.holder;
    return { tone: 'good', text: t('transactionHistory.retrySucceeded', { amount, method, email }) };
  }

  #close(): void {
    this.#review = undefined;
    this.#preview.ask(undefined);
    this.#host.requestUpdate();
  }
}

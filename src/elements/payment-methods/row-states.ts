import type { Method } from '../../contract/index.ts';
import { errorText, type BilletElement, type Intent } from '../../ui/index.ts';
import type { Busy } from './decision.ts';

/** What each row is busy with, and what went wrong with it the last time. */
export class RowStates {
  readonly #element: BilletElement;
  readonly #busy = new Map<string, Busy>();
  readonly #problems = new Map<string, string>();

  constructor(element: BilletElement) {
    this.#element = element;
  }

  /** What is under way for a method, whoever began it; null: nothing. */
  busyWith(method: Method): Busy | null {
    const { store } = this.#element;
    if (store === undefined) return null;
    if (store.latest('setAutoCharge', method.id)?.pending) return 'switch';
    if (store.latest('removeMethod', method.id)?.pending) return 'remove';
    if (store.latest('retryCharge', method.suspendedBy?.chargeId)?.pending) return 'retry';
    return this.#busy.get(method.id) ?? null;
  }

  problemOf({ id }: Method): string | undefined {
    return this.#problems.get(id);
  }

  /** Something begins: what went wrong before is not said any more. */
  begin({ id }: Method, busy?: Busy): void {
    this.#problems.delete(id);
    if (busy !== undefined) this.#busy.set(id, busy);
    this.#element.requestUpdate();
  }

  end({ id }: Method): void {
    this.#busy.delete(id);
    this.#element.requestUpdate();
  }

  fail({ id }: Method, text: string): void {
    this.#problems.set(id, text);
    this.#element.requestUpdate();
  }

  refuse(method: Method, error: Parameters<typeof errorText>[0]): void {
    this.fail(method, errorText(error, this.#element.t));
  }

  /** Whether an intent was carried out; where it was refused, the row says why. */
  isDone(method: Method, { status, error }: Intent): boolean {
    if (status === 'failed' && error !== undefined) this.refuse(method, error);
    if (status === 'ready') this.#element.live.say(this.#element.t('paymentMethods.notDone'));
    return status === 'succeeded';
  }

  clear(): void {
    this.#busy.clear();
    this.#problems.clear();
  }
}

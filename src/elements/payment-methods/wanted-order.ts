import type { Method } from '../../contract/index.ts';
import type { MethodsHost } from './methods-host.ts';
import { inOrder } from './order.ts';

/** The order that somebody wants, while it is not the backend's yet: the list shows it, or goes back. */
export class WantedOrder {
  readonly #host: MethodsHost;
  #ids: readonly string[] | undefined;

  constructor(host: MethodsHost) {
    this.#host = host;
  }

  get isWanted(): boolean {
    return this.#ids !== undefined;
  }

  want(ids: readonly string[]): void {
    this.#ids = ids;
    this.#host.element.requestUpdate();
  }

  /** The methods as they are to be shown. */
  show(methods: readonly Method[]): readonly Method[] {
    return this.#ids === undefined ? methods : inOrder(methods, this.#ids);
  }

  /** It came to nothing: the rows go back, and that is said. */
  giveUp(): void {
    if (!this.isWanted) return;
    this.forget();
    this.#host.element.live.say(this.#host.element.t('paymentMethods.orderKept'));
  }

  /** It is the backend's now, or nobody's any more. */
  forget(): void {
    this.#ids = undefined;
    this.#host.element.requestUpdate();
  }
}

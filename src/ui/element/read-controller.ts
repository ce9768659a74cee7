import type { ReactiveController } from 'lit';
import type { OperationInput, OperationOutput, ReadName } from '../../contract/index.ts';
import type { AccountStore } from '../store/account-store.ts';
import type { Resource, ResourceState } from '../store/resource.ts';
import { canonical } from '../store/resources.ts';
import type { BilletElement } from './billet-element.ts';

/**
 * A read with an input (a range, a preview) that an element asks and watches. Call `ask` in `willUpdate` as often as
 * you like: only another input or another store asks again. It stays fresh like everything else of the store.
 */
export class ReadController<K extends ReadName> implements ReactiveController {
  readonly #host: BilletElement;
  readonly #operation: K;
  #input: OperationInput<K> | undefined;
  #resource: Resource<OperationOutput<K>> | undefined;
  #store: AccountStore | undefined;
  /** The answer to the input before, and whose it is: it is shown to nobody else. */
  #previous: { readonly data: OperationOutput<K> | undefined; readonly accountId: string | undefined } | undefined;
  #stop: (() => void) | undefined;

  constructor(host: BilletElement, operation: K) {
    this.#host = host;
    this.#operation = operation;
    host.addController(this);
  }

  /** Undefined while nothing is asked, or there is no store. */
  get state(): ResourceState<OperationOutput<K>> | undefined {
    return this.#resource?.state;
  }

  /** The answer, or the one to the input before while the new one is on its way. */
  get data(): OperationOutput<K> | undefined {
    const before = this.#previous?.accountId === this.#store?.account?.id ? this.#previous?.data : undefined;
    return this.#resource?.state.data ?? before;
  }

  /** Whether `data` is not yet the answer to what was asked last. */
  get pending(): boolean {
    const status = this.#resource?.state.status;
    return status === 'loading' || status === 'idle';
  }

  /** Asks, unless it is what is asked already; undefined asks nothing. */
  ask(input: OperationInput<K> | undefined): void {
    const store = this.#host.isConnected ? this.#host.store : undefined;
    const resource = store === undefined || input === undefined ? undefined : store.resource(this.#operation, input);
    if (resource === this.#resource && canonical(input) === canonical(this.#input)) return;
    const goesOn = resource !== undefined && store === this.#store;
    this.#previous = goesOn ? { data: this.data, accountId: store?.account?.id } : undefined;
    this.#store = store;
    this.#input = input;
    this.#resource = resource;
    const before = this.#stop;
    const update = () => this.#host.requestUpdate();
    this.#stop = resource === undefined ? undefined : store?.watch(resource as Resource<unknown>, update);
    before?.();
  }

  /** Asks the same again, after an error. */
  retry(): void {
    void this.#resource?.refresh();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#resource = undefined;
    this.#previous = undefined;
  }
}

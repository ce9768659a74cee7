import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AccountStore } from '../store/account-store.ts';
import type { Resource } from '../store/resource.ts';
import type { SharedName } from '../store/resources.ts';

/** Watches what an element uses of the store, while it is on the page, and renders it anew when that changes. */
export class WatchController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #names = new Set<SharedName>();
  #store: AccountStore | undefined;
  #connected = false;
  #stops: (() => void)[] = [];

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Adds to what is watched; what is watched already changes nothing, so it may be called in every update. */
  use(names: readonly SharedName[]): void {
    const added = names.filter((name) => !this.#names.has(name));
    if (added.length === 0) return;
    for (const name of added) this.#names.add(name);
    this.#watch();
  }

  /** Watches in another store; what was watched before is let go. */
  setStore(store: AccountStore | undefined): void {
    if (store === this.#store) return;
    this.#store = store;
    this.#watch();
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#connected = true;
    this.#watch();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#watch();
  }

  #watch(): void {
    const before = this.#stops;
    const store = this.#connected ? this.#store : undefined;
    this.#stops = [];
    if (store !== undefined) {
      const update = () => this.#host.requestUpdate();
      const resources = [...this.#names].map((name) => store.shared(name) as Resource<unknown>);
      this.#stops = [store.subscribe(update), ...resources.map((resource) => store.watch(resource, update))];
    }
    for (const stop of before) stop();
  }
}

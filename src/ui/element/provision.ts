import { ContextConsumer, ContextRoot, createContext } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { BillingAdapter, BillingError } from '../../contract/index.ts';
import { configuration, onConfigure, type Configuration } from '../configure.ts';
import { adapterProblem } from '../store/adapter-problem.ts';
import { storeOf, type AccountStore } from '../store/account-store.ts';

/** What a provider gives to the widgets inside it. */
export interface Provision extends Omit<Configuration, 'adapter'> {
  /** Undefined while no backend is known: widgets wait then. */
  readonly store: AccountStore | undefined;
  /** Why there will be none. */
  readonly error?: BillingError | undefined;
  /** Own texts of this provider and of those around it, the nearest last. */
  readonly stringsChain?: readonly (Configuration['strings'])[];
}

/** Compared by its text, so that files of the kit that were loaded twice understand each other. */
export const provisionContext = createContext<Provision>('billet-provision');

let root: ContextRoot | undefined;

/** Providers that are defined, or inserted, after the widgets inside them are found through this. */
function rememberRequests(): void {
  if (root !== undefined) return;
  root = new ContextRoot();
  root.attach(document.documentElement);
}

type Host = ReactiveControllerHost & HTMLElement & { adapter?: BillingAdapter | undefined };

/** Where an element's backend and settings come from: its own `adapter`, then the nearest provider, then the page. */
export class ProvisionController implements ReactiveController {
  readonly #host: Host;
  readonly #changed: () => void;
  readonly #consumer: ContextConsumer<typeof provisionContext, Host>;
  #provided: Provision | undefined;
  #stop: (() => void) | undefined;

  constructor(host: Host, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    rememberRequests();
    host.addController(this);
    this.#consumer = new ContextConsumer(host, {
      context: provisionContext,
      subscribe: true,
      callback: (provided) => this.#take(provided),
    });
  }

  /** What the nearest provider gives, if there is one. */
  get provided(): Provision | undefined {
    return this.#provided;
  }

  get store(): AccountStore | undefined {
    const own = this.#host.adapter;
    if (own) return adapterProblem(own) === undefined ? storeOf(own) : undefined;
    if (this.#provided !== undefined) return this.#provided.store;
    const { adapter } = configuration();
    return adapter && adapterProblem(adapter) === undefined ? storeOf(adapter) : undefined;
  }

  /** Why there is no store and will be none. */
  get error(): BillingError | undefined {
    if (this.#host.adapter) return adapterProblem(this.#host.adapter);
    if (this.#provided !== undefined) return this.#provided.error;
    const { adapter } = configuration();
    return adapter ? adapterProblem(adapter) : undefined;
  }

  hostConnected(): void {
    this.#stop = onConfigure(this.#changed);
  }

  /** Elsewhere there may be another provider, or none: what this one gave goes with it. */
  hostDisconnected(): void {
    this.#stop?.();
    this.#take(undefined);
  }

  /** Asks again who is around, without anything that watches being let go meanwhile. */
  moved(): void {
    const before = this.#provided;
    this.#provided = undefined;
    this.#consumer.hostDisconnected();
    this.#consumer.hostConnected();
    if (this.#provided !== before) this.#changed();
  }

  #take(provided: Provision | undefined): void {
    if (provided === this.#provided) return;
    this.#provided = provided;
    this.#changed();
  }
}

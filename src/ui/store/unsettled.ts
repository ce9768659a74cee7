import { operations, type CommandName } from '../../contract/index.ts';
import type { Environment } from './environment.ts';

/** What is kept of a command that moves money while its end is not known: no amount, no method, no token. */
export interface Unsettled {
  readonly operation: CommandName;
  readonly key: string;
  readonly account: string;
  readonly atMs: number;
}

const NAME = 'billet:unsettled';

function isUnsettled(value: unknown): value is Unsettled {
  if (typeof value !== 'object' || value === null) return false;
  const { operation, key, account, atMs } = value as Record<string, unknown>;
  const named = typeof operation === 'string' && Object.hasOwn(operations, operation);
  return named && typeof key === 'string' && typeof account === 'string' && typeof atMs === 'number';
}

/** The commands of this tab that were under way, over a reload. */
export class UnsettledLog {
  readonly #environment: Environment;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  add(entry: Unsettled): void {
    this.#write([...this.#read().filter(({ key }) => key !== entry.key), entry]);
  }

  remove(key: string): void {
    this.#write(this.#read().filter((entry) => entry.key !== key));
  }

  of(account: string): readonly Unsettled[] {
    return this.#read().filter((entry) => entry.account === account);
  }

  #read(): Unsettled[] {
    try {
      const entries: unknown = JSON.parse(this.#environment.load(NAME) ?? '[]');
      return Array.isArray(entries) ? entries.filter(isUnsettled) : [];
    } catch {
      return [];
    }
  }

  #write(entries: readonly Unsettled[]): void {
    this.#environment.save(NAME, entries.length === 0 ? null : JSON.stringify(entries));
  }
}

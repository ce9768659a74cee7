import type { Backend } from '../../src/mock/backend.ts';
import type { GatewayQuestion } from '../../src/rules/index.ts';
import type { Connection, Database } from './database.ts';
import { readBackend, readRow } from './load-account.ts';
import { saveProgress, type Progress } from './save-account.ts';

/** An account as it was when its row had this revision. */
export interface Stored {
  readonly id: string;
  /** Grows with every write: who knows the account at this revision need not read it again. */
  readonly revision: number;
  readonly backend: Backend;
  /** Whether its clock stands, for tests, instead of being the real one. */
  readonly isStanding: boolean;
  /** What the payment provider was asked and has not answered, as far as is known. */
  readonly question: GatewayQuestion | null;
  /** Whether somebody is asking it right now. */
  readonly isLeased: boolean;
}

/** Reads and writes accounts, and remembers those that nobody has written since. */
export class Store {
  readonly database: Database;
  private readonly known = new Map<string, { readonly revision: number; readonly backend: Backend }>();

  constructor(database: Database) {
    this.database = database;
  }

  /** An account as it is now; undefined: there is none. */
  async read(id: string): Promise<Stored | undefined> {
    return await this.database.transaction(async (connection) => {
      await connection.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
      return await this.readIn(connection, id, false);
    });
  }

  /** An account that nobody else can write until the transaction ends. */
  async lock(connection: Connection, id: string): Promise<Stored | undefined> {
    return await this.readIn(connection, id, true);
  }

  /**
   * An account that has a timer due, or a question that nobody asks any more, and that nobody else is at: those that
   * are locked are passed over, so that many workers share them out.
   */
  async lockDue(connection: Connection, nowMs: number): Promise<Stored | undefined> {
    const [due] = await connection.query<{ id: string }>(
      `SELECT id FROM accounts
        WHERE (leased_until IS NULL OR leased_until < clock_timestamp())
          AND (question IS NOT NULL OR (due_ms <= $1 AND NOT standing))
        ORDER BY due_ms LIMIT 1 FOR UPDATE SKIP LOCKED`,
      [nowMs],
    );
    return due && (await this.lock(connection, due.id));
  }

  /** Writes how an account went on. The answer is to be remembered once the transaction is through. */
  async write(connection: Connection, stored: Stored, progress: Progress): Promise<Stored> {
    const { backend, revision } = stored;
    await saveProgress(connection, stored, backend, progress);
    const { account, version, events, mails, commands, question, lease } = progress;
    const results = commands.map(({ key }) => [key, version] as const);
    const written: Backend = {
      ...backend,
      account,
      version,
      events: [...backend.events, ...events],
      outbox: [...backend.outbox, ...mails],
      resultVersions: new Map([...backend.resultVersions, ...results]),
    };
    return { ...stored, revision: revision + 1, backend: written, question, isLeased: lease !== null };
  }

  /** Keeps what was written, now that it cannot be undone any more. */
  remember({ id, revision, backend }: Stored): void {
    const known = this.known.get(id);
    if (!known || known.revision < revision) this.known.set(id, { revision, backend });
  }

  private async readIn(connection: Connection, id: string, isLocking: boolean): Promise<Stored | undefined> {
    const row = await readRow(connection, id, isLocking);
    if (!row) return undefined;
    const revision = Number(row.revision);
    const known = this.known.get(id);
    const isKnown = known?.revision === revision;
    const backend = isKnown ? known.backend : await readBackend(connection, id, row);
    const { standing: isStanding, question, is_leased: isLeased } = row;
    const stored: Stored = { id, revision, backend, isStanding, question, isLeased };
    if (!isKnown) this.remember(stored);
    return stored;
  }
}

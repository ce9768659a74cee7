import type { Database } from './database.ts';

/** After how long a command that never left is taken for one whose process died on it, in milliseconds. */
const FORGOTTEN_MS = 30_000;

/**
 * Commands that have come and are not through. Until one is accepted or refused nothing else in the database tells of
 * it: whoever asks meanwhile what became of it must not hear that it never came.
 */
export class Arrivals {
  private readonly database: Database;

  constructor(database: Database) {
    this.database = database;
  }

  /** Notes a command; the answer takes the note away again. */
  async enter(accountId: string, key: string): Promise<() => Promise<void>> {
    const id = crypto.randomUUID();
    await this.database.query(
      `INSERT INTO arrivals (id, account_id, key, forgotten_at)
        VALUES ($1, $2, $3, clock_timestamp() + $4 * interval '1 millisecond')`,
      [id, accountId, key, FORGOTTEN_MS],
    );
    return async () => void (await this.database.query('DELETE FROM arrivals WHERE id = $1', [id]));
  }

  /** Whether a command with this key is under way, in whichever instance. */
  async has(accountId: string, key: string): Promise<boolean> {
    const rows = await this.database.query(
      'SELECT id FROM arrivals WHERE account_id = $1 AND key = $2 AND forgotten_at > clock_timestamp() LIMIT 1',
      [accountId, key],
    );
    return rows.length > 0;
  }
}

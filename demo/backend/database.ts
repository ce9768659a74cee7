import { PGlite, type Transaction } from '@electric-sql/pglite';
import pg from 'pg';
import { Notifications } from './notifications.ts';

type Row = Record<string, unknown>;

/** Where statements are sent: inside a transaction, or outside of any. */
export interface Connection {
  query<R extends Row>(sql: string, values?: readonly unknown[]): Promise<R[]>;
}

/** PostgreSQL: a server that many instances share, or one that lives inside this process. */
export interface Database extends Connection {
  transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  /** Calls back for each `NOTIFY` of a channel, whichever instance sent it; null: some may have been missed. */
  listen(channel: string, listener: (payload: string | null) => void): Promise<void>;
  close(): Promise<void>;
}

function embedded(lite: PGlite): Database {
  const on = (target: PGlite | Transaction): Connection => ({
    query: async <R extends Row>(sql: string, values: readonly unknown[] = []) =>
      (await target.query<R>(sql, [...values])).rows,
  });
  return {
    ...on(lite),
    transaction: (work) => lite.transaction((transaction) => work(on(transaction))) as never,
    listen: async (channel, listener) => void (await lite.listen(channel, listener)),
    close: () => lite.close(),
  };
}

/** Ends a transaction that failed. A connection that can't even do that is not used again. */
async function rollBack(client: pg.PoolClient): Promise<void> {
  try {
    await client.query('ROLLBACK');
    client.release();
  } catch (error) {
    client.release(error as Error);
  }
}

function shared(pool: pg.Pool, notifications: Notifications): Database {
  const on = (target: pg.Pool | pg.PoolClient): Connection => ({
    query: async <R extends Row>(sql: string, values: readonly unknown[] = []) =>
      (await target.query<R>(sql, [...values])).rows,
  });
  return {
    ...on(pool),
    transaction: async (work) => {
      const client = await pool.connect();
      try {
        await client.query('BEGIN');
        const result = await work(on(client));
        await client.query('COMMIT');
        client.release();
        return result;
      } catch (error) {
        await rollBack(client);
        throw error;
      }
    },
    listen: (channel, listener) => notifications.listen(channel, listener),
    close: async () => {
      await notifications.close();
      await pool.end();
    },
  };
}

export interface DatabaseOptions {
  readonly url?: string | undefined;
  readonly folder?: string | undefined;
}

/**
 * Opens the database: the server at `url`, or without one an embedded one that keeps its files in `folder` (in memory
 * without that). The embedded one is for one process: two on one folder lose what they write.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  if (options.url === undefined) return embedded(await PGlite.create(options.folder ?? 'memory://'));
  const pool = new pg.Pool({ connectionString: options.url, max: 10 });
  // A connection that the server drops fails the query that is on it, if any: the next one gets another.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => undefined);
  return shared(pool, new Notifications(options.url));
}

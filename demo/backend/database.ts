import { PGlite, type Transaction } from '@electric-sql/pglite';
import pg from 'pg';

type Row = Record<string, unknown>;

/** Where statements are sent: inside a transaction, or outside of any. */
export interface Connection {
  query<R extends Row>(sql: string, values?: readonly unknown[]): Promise<R[]>;
}

/** PostgreSQL: a server that many instances share, or one that lives inside this process. */
export interface Database extends Connection {
  transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  /** Calls back for each `NOTIFY` of a channel, whichever instance sent it. */
  listen(channel: string, listener: (payload: string) => void): Promise<void>;
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

function shared(pool: pg.Pool, listening: pg.Client): Database {
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
    listen: async (channel, listener) => {
      listening.on('notification', (message) => {
        if (message.channel === channel) listener(message.payload ?? '');
      });
      await listening.query(`LISTEN ${channel}`);
    },
    close: async () => {
      await listening.end();
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
  const listening = new pg.Client({ connectionString: options.url });
  await listening.connect();
  return shared(new pg.Pool({ connectionString: options.url, max: 10 }), listening);
}

import type { Database } from './database.ts';

/** Instances that start at the same moment make the tables one after the other. */
const SCHEMA_LOCK = 7_042_011;

/**
 * What grows is appended to tables of its own, and never changed. The rest of an account is one row: locking it is
 * locking the account. JSON is kept as it was written (`json`, not `jsonb`), so that a first answer and a repeated one
 * are the same text.
 */
const TABLES = [
  `CREATE TABLE IF NOT EXISTS accounts (
    id text PRIMARY KEY,
    revision bigint NOT NULL,
    version bigint NOT NULL,
    source json NOT NULL,
    profile json NOT NULL,
    state json NOT NULL,
    standing boolean NOT NULL,
    faults json NOT NULL,
    due_ms bigint,
    question json,
    leased_by text,
    leased_until timestamptz
  )`,
  `CREATE INDEX IF NOT EXISTS accounts_due ON accounts (due_ms)`,
  `CREATE TABLE IF NOT EXISTS events (
    account_id text NOT NULL, place bigint NOT NULL, body json NOT NULL, PRIMARY KEY (account_id, place)
  )`,
  `CREATE TABLE IF NOT EXISTS entries (
    account_id text NOT NULL, place bigint NOT NULL, body json NOT NULL, PRIMARY KEY (account_id, place)
  )`,
  `CREATE TABLE IF NOT EXISTS charges (
    account_id text NOT NULL, place bigint NOT NULL, body json NOT NULL, PRIMARY KEY (account_id, place)
  )`,
  `CREATE TABLE IF NOT EXISTS commands (
    account_id text NOT NULL, place bigint NOT NULL, key text NOT NULL, body json NOT NULL, version bigint NOT NULL,
    PRIMARY KEY (account_id, place), UNIQUE (account_id, key)
  )`,
  `CREATE TABLE IF NOT EXISTS arrivals (
    id text PRIMARY KEY, account_id text NOT NULL, key text NOT NULL, forgotten_at timestamptz NOT NULL
  )`,
  `CREATE INDEX IF NOT EXISTS arrivals_by_key ON arrivals (account_id, key)`,
  `CREATE TABLE IF NOT EXISTS mails (
    account_id text NOT NULL, place bigint NOT NULL, body json NOT NULL, PRIMARY KEY (account_id, place)
  )`,
  `CREATE TABLE IF NOT EXISTS vault_tokens (token text PRIMARY KEY, details text UNIQUE NOT NULL, seed json NOT NULL)`,
  `CREATE TABLE IF NOT EXISTS provider_fortunes (
    account_id text NOT NULL, method_id text NOT NULL, outcomes json NOT NULL, PRIMARY KEY (account_id, method_id)
  )`,
  `CREATE TABLE IF NOT EXISTS provider_charges (
    account_id text NOT NULL, charge_id text NOT NULL, amount_minor bigint NOT NULL, fortune text NOT NULL,
    confirmation text, PRIMARY KEY (account_id, charge_id)
  )`,
];

/** Makes the tables where they are missing. */
export async function makeTables(database: Database): Promise<void> {
  await database.transaction(async (connection) => {
    await connection.query('SELECT pg_advisory_xact_lock($1)', [SCHEMA_LOCK]);
    for (const sql of TABLES) await connection.query(sql);
  });
}

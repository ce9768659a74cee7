import type { FaultSettings, OutboxMail, PolicySource } from '../../src/contract/index.ts';
import type { Backend } from '../../src/mock/backend.ts';
import { newGateway } from '../../src/mock/gateway.ts';
import { HistoryIndex } from '../../src/mock/history/index.ts';
import type { Profile } from '../../src/mock/profile.ts';
import { newVault } from '../../src/mock/vault.ts';
import {
  loadPolicy,
  restoreAccount,
  type ChargeRecord,
  type CommandRecord,
  type EngineEvent,
  type EntryRecord,
  type GatewayQuestion,
  type SavedAccount,
} from '../../src/rules/index.ts';
import type { Connection } from './database.ts';

/** The row of an account: all of it that does not grow by appending. */
export interface AccountRow extends Record<string, unknown> {
  readonly revision: string | number;
  readonly version: string | number;
  readonly source: PolicySource;
  readonly profile: Profile;
  readonly state: Omit<SavedAccount, 'ledger' | 'charges' | 'commands'>;
  readonly standing: boolean;
  readonly faults: FaultSettings;
  readonly question: GatewayQuestion | null;
  readonly is_leased: boolean;
}

const READ_ROW = `SELECT revision, version, source, profile, state, standing, faults, question,
  coalesce(leased_until > clock_timestamp(), false) AS is_leased FROM accounts WHERE id = $1`;

/** The row of an account, locked until the transaction ends where that is asked for. */
export async function readRow(
  connection: Connection,
  id: string,
  isLocking: boolean,
): Promise<AccountRow | undefined> {
  const [row] = await connection.query<AccountRow>(READ_ROW + (isLocking ? ' FOR UPDATE' : ''), [id]);
  return row;
}

async function bodies<T>(connection: Connection, table: string, id: string): Promise<T[]> {
  const sql = `SELECT body FROM ${table} WHERE account_id = $1 ORDER BY place`;
  return (await connection.query<{ body: T }>(sql, [id])).map(({ body }) => body);
}

/** An account with everything that was ever appended to it. */
export async function readBackend(connection: Connection, id: string, row: AccountRow): Promise<Backend> {
  const versions = await connection.query<{ key: string; version: string | number }>(
    'SELECT key, version FROM commands WHERE account_id = $1',
    [id],
  );
  const account = restoreAccount({
    ...row.state,
    ledger: await bodies<EntryRecord>(connection, 'entries', id),
    charges: await bodies<ChargeRecord>(connection, 'charges', id),
    commands: await bodies<CommandRecord>(connection, 'commands', id),
  });
  return {
    source: row.source,
    policy: loadPolicy(row.source, account.currency),
    profile: row.profile,
    // The vault and the gateway are the payment provider's, and have tables of their own.
    vault: newVault(),
    gateway: newGateway(),
    random: { state: 0 },
    events: await bodies<EngineEvent>(connection, 'events', id),
    outbox: await bodies<OutboxMail>(connection, 'mails', id),
    resultVersions: new Map(versions.map(({ key, version }) => [key, Number(version)])),
    history: new HistoryIndex(),
    account,
    version: Number(row.version),
    faults: row.faults,
    livesOn: null,
  };
}

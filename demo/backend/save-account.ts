import type { OutboxMail } from '../../src/contract/index.ts';
import type { Backend } from '../../src/mock/backend.ts';
import type { AccountState, CommandRecord, EngineEvent, GatewayQuestion } from '../../src/rules/index.ts';
import type { Connection } from './database.ts';

/** The channel on which instances tell each other that an account changed; what they say is its id. */
export const CHANGED = 'account_changed';

/** What has become of an account. */
export interface Progress {
  readonly account: AccountState;
  readonly version: number;
  readonly events: readonly EngineEvent[];
  readonly mails: readonly OutboxMail[];
  /** Commands that are done now: their first results. */
  readonly commands: readonly CommandRecord[];
  /** What the payment provider has to be asked before anything else. */
  readonly question: GatewayQuestion | null;
  /** Who asks it, and for how long nobody else does. */
  readonly lease: { readonly by: string; readonly ms: number } | null;
}

type Appended = 'events' | 'entries' | 'charges' | 'mails';
const APPENDED: readonly (Appended | 'commands')[] = ['events', 'entries', 'charges', 'mails', 'commands'];

async function append(
  connection: Connection,
  table: Appended,
  id: string,
  from: number,
  items: readonly unknown[],
): Promise<void> {
  for (const [index, item] of items.entries()) {
    const values = [id, from + index, JSON.stringify(item)];
    await connection.query(`INSERT INTO ${table} (account_id, place, body) VALUES ($1, $2, $3)`, values);
  }
}

async function appendCommands(
  connection: Connection,
  id: string,
  from: number,
  commands: readonly { readonly command: CommandRecord; readonly version: number }[],
): Promise<void> {
  for (const [index, { command, version }] of commands.entries()) {
    await connection.query(
      'INSERT INTO commands (account_id, place, key, body, version) VALUES ($1, $2, $3, $4, $5)',
      [id, from + index, command.key, JSON.stringify(command), version],
    );
  }
}

function grown<T>(log: { readonly length: number; at(index: number): T | undefined }, from: number): T[] {
  return Array.from({ length: log.length - from }, (_, index) => log.at(from + index) as T);
}

/** The state without the lists that have tables of their own. */
function stateText(account: AccountState): string {
  const { ledger: _ledger, charges: _charges, commands: _commands, recovered, ...state } = account;
  return JSON.stringify({ ...state, recovered: recovered.toJSON() });
}

/** Writes how an account that is locked went on from `before`. */
export async function saveProgress(
  connection: Connection,
  { id, revision }: { readonly id: string; readonly revision: number },
  before: Backend,
  progress: Progress,
): Promise<void> {
  const { account, version, events, mails, question, lease } = progress;
  const { ledger, charges } = before.account;
  await append(connection, 'events', id, before.events.length, events);
  await append(connection, 'entries', id, ledger.length, grown(account.ledger, ledger.length));
  await append(connection, 'charges', id, charges.length, grown(account.charges, charges.length));
  await append(connection, 'mails', id, before.outbox.length, mails);
  const commands = progress.commands.map((command) => ({ command, version }));
  await appendCommands(connection, id, before.resultVersions.size, commands);
  await connection.query(
    `UPDATE accounts SET revision = $2, version = $3, state = $4, due_ms = $5, question = $6, leased_by = $7,
      leased_until = clock_timestamp() + $8::double precision * interval '1 millisecond' WHERE id = $1`,
    [
      id,
      revision + 1,
      version,
      stateText(account),
      account.timer?.atMs ?? null,
      question === null ? null : JSON.stringify(question),
      lease?.by ?? null,
      lease?.ms ?? null,
    ],
  );
  if (version !== before.version) await connection.query('SELECT pg_notify($1, $2)', [CHANGED, id]);
}

/** Puts an account in the place of whatever had its id. */
export async function replaceAccount(
  connection: Connection,
  id: string,
  backend: Backend,
  isStanding: boolean,
): Promise<void> {
  const { source, version, profile, faults, account, events, outbox, resultVersions } = backend;
  for (const table of APPENDED) await connection.query(`DELETE FROM ${table} WHERE account_id = $1`, [id]);
  const dueMs = account.timer?.atMs ?? null;
  const texts = [source, profile, faults].map((part) => JSON.stringify(part));
  await connection.query(
    `INSERT INTO accounts (id, revision, version, source, profile, faults, state, standing, due_ms)
      VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8)
      ON CONFLICT (id) DO UPDATE SET revision = accounts.revision + 1, version = $2, source = $3, profile = $4,
        faults = $5, state = $6, standing = $7, due_ms = $8, question = NULL, leased_by = NULL, leased_until = NULL`,
    [id, version, ...texts, stateText(account), isStanding, dueMs],
  );
  await append(connection, 'events', id, 0, events);
  await append(connection, 'entries', id, 0, [...account.ledger]);
  await append(connection, 'charges', id, 0, [...account.charges]);
  await append(connection, 'mails', id, 0, outbox);
  const commands = [...resultVersions].flatMap(([key, first]) => {
    const command = account.commands.get(key);
    return command ? [{ command, version: first }] : [];
  });
  await appendCommands(connection, id, 0, commands);
  await connection.query('SELECT pg_notify($1, $2)', [CHANGED, id]);
}

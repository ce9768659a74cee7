import { BillingError, type RefusalCode } from '../../src/contract/index.ts';
import type { Backend } from '../../src/mock/backend.ts';
import { sendMails } from '../../src/mock/mail/send.ts';
import {
  step,
  type AccountState,
  type CommandOutcome,
  type EngineInput,
  type GatewayQuestion,
  type StepResult,
} from '../../src/rules/index.ts';
import { Arrivals } from './arrivals.ts';
import type { Connection } from './database.ts';
import type { Provider } from './provider.ts';
import type { Progress } from './save-account.ts';
import type { Store, Stored } from './store.ts';

/** How long who asks the provider is left alone before another one takes over, in milliseconds. */
const LEASE_MS = 5000;
/** How long a request waits for one that is under way, in milliseconds, and how often it looks. */
const PATIENCE_MS = 15_000;
const LOOK_MS = 15;

/** What is asked of an account. */
export interface Task {
  /** The time that it shall have; left out: its clock's now. */
  readonly toMs?: number;
  /** What it shall do then; made from the account as it is then. Throws to refuse it. */
  readonly input?: (stored: Stored, connection: Connection) => Promise<EngineInput>;
  /** What else belongs to it, in the transaction in which it is accepted. */
  readonly onAccepted?: (connection: Connection) => Promise<void>;
}

export interface Done {
  readonly stored: Stored;
  readonly refusal: RefusalCode | null;
  readonly result: CommandOutcome | null;
}

/** What is left to do after a transaction. */
type Turn =
  | { readonly kind: 'ask'; readonly stored: Stored; readonly question: GatewayQuestion; readonly isOwn: boolean }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'wait' }
  | { readonly kind: 'again' }
  | { readonly kind: 'done'; readonly done: Done };

type Lock = (connection: Connection) => Promise<Stored | undefined>;

/** What changes without anything having happened: the clock, and what follows from it. */
const CLOCKWORK: ReadonlySet<string> = new Set<keyof AccountState>(['nowMs', 'timer', 'draftsThroughMs']);

function isNews(before: AccountState, after: AccountState): boolean {
  const keys = Object.keys(after) as (keyof AccountState)[];
  return keys.some((key) => before[key] !== after[key] && !CLOCKWORK.has(key));
}

/** What time it is for an account. */
export function nowOf({ isStanding, backend }: Stored): number {
  return isStanding ? backend.account.nowMs : Math.max(backend.account.nowMs, Date.now());
}

function isTimerDue({ backend }: Stored, atMs: number): boolean {
  const { timer } = backend.account;
  return timer !== null && timer.atMs <= atMs;
}

/** Whether a timer has to run because time has passed; a clock that stands has to be told so. */
export function isBehind(stored: Stored): boolean {
  return !stored.isStanding && isTimerDue(stored, nowOf(stored));
}

/** Whether time has to pass, in a step of its own, before anything else. Without a timer it just does. */
function mustPass(stored: Stored, toMs: number | undefined): boolean {
  if (toMs === undefined) return isBehind(stored);
  return isTimerDue(stored, toMs) || toMs > stored.backend.account.nowMs;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function sameQuestion(a: GatewayQuestion | null, b: GatewayQuestion): boolean {
  return a?.chargeId === b.chargeId && a.kind === b.kind;
}

/** What a step brought about, as it is written; `key` is that of the command it was. */
function progressOf(backend: Backend, { state: account, events, question }: StepResult, key: string | null): Progress {
  const version = backend.version + (isNews(backend.account, account) ? 1 : 0);
  const after: Backend = { ...backend, account, version, outbox: [...backend.outbox] };
  sendMails(after, backend.account, events);
  const keys = [key, backend.account.running?.key ?? null].filter((candidate) => candidate !== null);
  const commands = [...new Set(keys)].flatMap((candidate) => {
    const command = backend.account.commands.get(candidate) ? undefined : account.commands.get(candidate);
    return command ? [command] : [];
  });
  const mails = after.outbox.slice(backend.outbox.length);
  const lease = question ? { by: crypto.randomUUID(), ms: LEASE_MS } : null;
  return { account, version, events, mails, commands, question, lease };
}

/** A question that nobody asks any more is this one's now. */
function takenOver({ backend, question }: Stored): Progress {
  const { account, version } = backend;
  const lease = { by: crypto.randomUUID(), ms: LEASE_MS };
  return { account, version, events: [], mails: [], commands: [], question, lease };
}

/**
 * Runs the rules on accounts in a database. Each step is one transaction that holds the account's row. A charge is made
 * between two of them: the question is written, then the provider is asked, then its answer is written. Whoever dies in
 * between leaves the question behind; once its lease is over another instance asks again, and the provider, which knows
 * the charge by its number, charges nobody twice.
 */
export class Engine {
  readonly store: Store;
  readonly provider: Provider;
  readonly arrivals: Arrivals;

  constructor(store: Store, provider: Provider) {
    this.store = store;
    this.arrivals = new Arrivals(store.database);
    this.provider = provider;
  }

  /** Carries out a task. Rejects with `not_found`, or with `unavailable` where the account is busy for too long. */
  async run(id: string, task: Task = {}): Promise<Done> {
    const giveUpMs = Date.now() + PATIENCE_MS;
    for (;;) {
      const turn = await this.turn((connection) => this.store.lock(connection, id), task);
      if (turn.kind === 'nobody') throw new BillingError('not_found');
      if (turn.kind === 'done') return turn.done;
      if (turn.kind === 'ask') {
        const done = await this.settle(turn.stored, turn.question);
        if (turn.isOwn && done) return done;
      }
      if (turn.kind === 'wait') await pause(LOOK_MS);
      if (Date.now() > giveUpMs) throw new BillingError('unavailable', { retryAfterMs: 1000 });
    }
  }

  /** Lets one account that is due, and that nobody else is at, go on. False: there is none. */
  async runDue(): Promise<boolean> {
    const turn = await this.turn((connection) => this.store.lockDue(connection, Date.now()), {});
    if (turn.kind === 'ask') await this.settle(turn.stored, turn.question);
    return turn.kind !== 'nobody';
  }

  /** One transaction: the next step that the account takes towards the task. */
  private async turn(lock: Lock, task: Task): Promise<Turn> {
    let written: Stored | undefined;
    const turn = await this.store.database.transaction(async (connection): Promise<Turn> => {
      const stored = await lock(connection);
      if (!stored) return { kind: 'nobody' };
      const write = async (progress: Progress): Promise<Stored> => {
        written = await this.store.write(connection, stored, progress);
        return written;
      };
      if (stored.question) {
        if (stored.isLeased) return { kind: 'wait' };
        return { kind: 'ask', stored: await write(takenOver(stored)), question: stored.question, isOwn: false };
      }
      const toMs = task.toMs ?? nowOf(stored);
      if (mustPass(stored, task.toMs)) {
        const passed = step(stored.backend.account, { type: 'advance' }, toMs, stored.backend.policy);
        const later = await write(progressOf(stored.backend, passed, null));
        return passed.question ? { kind: 'ask', stored: later, question: passed.question, isOwn: false } : { kind: 'again' };
      }
      return await this.inputTurn(connection, stored, toMs, task, write);
    });
    if (written) this.store.remember(written);
    return turn;
  }

  private async inputTurn(
    connection: Connection,
    stored: Stored,
    toMs: number,
    { input, onAccepted }: Task,
    write: (progress: Progress) => Promise<Stored>,
  ): Promise<Turn> {
    if (!input) return { kind: 'done', done: { stored, refusal: null, result: null } };
    const given = await input(stored, connection);
    const { account, policy } = stored.backend;
    const taken = step(account, given, toMs, policy);
    const { refusal, result, question, state } = taken;
    // A refused command, and a repeated one, leave the very account that they were given.
    if (refusal || state === account) return { kind: 'done', done: { stored, refusal, result } };
    await onAccepted?.(connection);
    const key = given.type === 'command' ? given.key : null;
    const later = await write(progressOf(stored.backend, taken, key));
    if (question) return { kind: 'ask', stored: later, question, isOwn: true };
    return { kind: 'done', done: { stored: later, refusal: null, result } };
  }

  /** Asks the provider and goes on, until nothing is left to be asked. Null: somebody else has gone on. */
  private async settle({ id, backend }: Stored, first: GatewayQuestion): Promise<Done | null> {
    for (let question: GatewayQuestion | null = first; ; ) {
      const asked: GatewayQuestion = question;
      const outcome = await this.provider.answer(id, asked, backend.faults.gatewayLatencyMs);
      const done = await this.store.database.transaction(async (connection): Promise<Done | null> => {
        const stored = await this.store.lock(connection, id);
        if (!stored || !sameQuestion(stored.question, asked)) return null;
        const { account, policy } = stored.backend;
        const answered = step(account, { type: 'outcome', outcome }, account.nowMs, policy);
        const written = await this.store.write(connection, stored, progressOf(stored.backend, answered, null));
        return { stored: written, refusal: null, result: answered.result };
      });
      if (!done) return null;
      this.store.remember(done.stored);
      question = done.stored.question;
      if (!question) return done;
    }
  }
}

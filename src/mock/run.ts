import { BillingError } from '../contract/index.ts';
import {
  drive,
  fingerprint,
  type AccountState,
  type CommandOutcome,
  type DriveResult,
  type EngineInput,
  type UserCommand,
  type WorldCommand,
} from '../rules/index.ts';
import type { Backend } from './backend.ts';
import { answerQuestion } from './gateway.ts';
import type { Fortune } from '../contract/index.ts';
import { sendMails } from './mail/send.ts';

/** A user's command, ready for the rules. */
export interface Submission {
  readonly operation: string;
  readonly command: UserCommand;
  readonly key: string | null;
  /** What was asked for, as it was asked: the same key with something else is a conflict (R6). */
  readonly input: unknown;
  /** The fortunes that come with new details, once the command is accepted. */
  readonly fortunes: { readonly methodId: string; readonly outcomes: readonly Fortune[] } | null;
}

/** What changes without anything having happened: the clock, and what follows from it. */
const CLOCKWORK: ReadonlySet<string> = new Set<keyof AccountState>(['nowMs', 'timer', 'draftsThroughMs']);

function hasChanged(before: AccountState, after: AccountState): boolean {
  if (before === after) return false;
  const keys = Object.keys(after) as (keyof AccountState)[];
  return keys.some((key) => before[key] !== after[key] && !CLOCKWORK.has(key));
}

/** Keeps what a step brought about: the new account, its events, their e-mails. */
function record(backend: Backend, driven: DriveResult): void {
  const before = backend.account;
  backend.account = driven.state;
  for (const event of driven.events) backend.events.push(event);
  if (hasChanged(before, driven.state)) backend.version += 1;
  sendMails(backend, before, driven.events);
}

/** Lets time pass to an instant, timers at it included. */
export function pass(backend: Backend, toMs: number): void {
  const { account, policy, gateway } = backend;
  record(backend, drive(account, { type: 'advance' }, toMs, policy, (question) => answerQuestion(gateway, question)));
}

function carryOut(
  backend: Backend,
  input: EngineInput,
  operation: string,
  onAccepted: () => void,
): CommandOutcome | null {
  const { account, policy, gateway } = backend;
  let accepted = false;
  const accept = (): void => {
    if (!accepted) onAccepted();
    accepted = true;
  };
  const driven = drive(account, input, account.nowMs, policy, (question) => {
    accept();
    return answerQuestion(gateway, question);
  });
  if (driven.refusal) throw new BillingError(driven.refusal, { operation });
  accept();
  record(backend, driven);
  return driven.result;
}

/** What an input asks for: a choice left out is the same as one left off. */
function asked(input: unknown): unknown {
  return typeof input === 'object' && input !== null ? { useForAutoPay: false, ...input } : input;
}

/**
 * Carries out a user's command now. A repeated key gives the first result and does nothing (R6). Throws a
 * `BillingError` with the refusal's code; then nothing has changed (R7).
 */
export function submit(backend: Backend, submission: Submission): CommandOutcome {
  const { operation, command, key, input, fortunes } = submission;
  const isRepeated = key !== null && backend.account.commands.get(key) !== undefined;
  const engineInput: EngineInput = { type: 'command', command, key, fingerprint: fingerprint([operation, asked(input)]) };
  const outcome = carryOut(backend, engineInput, operation, () => {
    if (fortunes && !isRepeated) backend.gateway.fortunes.set(fortunes.methodId, fortunes.outcomes);
  });
  if (key !== null && !isRepeated) backend.resultVersions.set(key, backend.version);
  return outcome ?? { charges: [], notices: [], methodId: null };
}

/** Does to the account what the world does. Throws a `BillingError` with the refusal's code. */
export function act(backend: Backend, operation: string, command: WorldCommand): void {
  carryOut(backend, { type: 'world', command }, operation, () => undefined);
}

import type { Policy, RefusalCode } from '../contract/index.ts';
import { assert } from './assert.ts';
import { answer } from './charges/answer.ts';
import { ruleOf } from './commands/table.ts';
import type { Context } from './context.ts';
import { copyOf } from './copy.ts';
import type { EngineInput, StepResult, UserCommand, WorldCommand } from './events.ts';
import type { AccountState, CommandOutcome } from './state.ts';
import { findTimer, timersChanged } from './timers/find.ts';
import { runTimer } from './timers/run.ts';

/**
 * One step of the rules (R2): an account, one input, the instant (milliseconds) and the policy in; the new account and
 * what happened out. Pure. Where the result has a `question`, the gateway's answer must be the next input (`outcome`).
 * `advance` runs the timers up to the instant, those at it included, and stops early at a question (`reached` false).
 * A refused command returns the account it was given (R7).
 */
export function step(before: AccountState, input: EngineInput, atMs: number, policy: Policy): StepResult {
  assert(atMs >= before.nowMs, 'time does not go back');
  const state = copyOf(before);
  const context: Context = { state, policy, events: [], question: null };
  if (input.type === 'advance') return done(before, context, null, advance(context, atMs));
  assert(atMs === before.nowMs || !isTimerDue(before, atMs), 'timers run before what comes after them');
  if (atMs > before.nowMs) endAt(context, atMs);
  if (input.type === 'outcome') {
    answer(context, input.outcome);
    return done(before, context, null, true);
  }
  if (input.type === 'world') return runCommand(before, context, input.command);
  return runKeyed(before, context, input);
}

function runKeyed(before: AccountState, context: Context, input: EngineInput & { type: 'command' }): StepResult {
  const { state } = context;
  const { command, key, fingerprint } = input;
  const earlier = key === null ? undefined : state.commands.get(key);
  if (earlier) {
    if (earlier.fingerprint !== fingerprint) return refused(before, 'idempotency_conflict');
    return { state: before, events: [], refusal: null, question: null, result: earlier.result, reached: true };
  }
  closeRunning(context);
  const running = { key, fingerprint, operation: command.type, charges: [], notices: [], methodId: null };
  return runCommand(before, context, command, () => {
    state.running = running;
  });
}

function runCommand(
  before: AccountState,
  context: Context,
  command: UserCommand | WorldCommand,
  onAccepted?: () => void,
): StepResult {
  const rule = ruleOf(command);
  const refusal = rule.refuse(context, command);
  if (refusal) return refused(before, refusal);
  onAccepted?.();
  const methodId = rule.apply(context, command);
  if (context.state.running && methodId !== null) context.state.running = { ...context.state.running, methodId };
  return done(before, context, null, true);
}

function refused(before: AccountState, refusal: RefusalCode): StepResult {
  return { state: before, events: [], refusal, question: null, result: null, reached: true };
}

/** Runs timers in the order of R5 until the instant is reached or the gateway must answer. */
function advance(context: Context, toMs: number): boolean {
  const { state, policy } = context;
  let timer = state.timer;
  while (timer && timer.atMs <= toMs) {
    state.nowMs = Math.max(state.nowMs, timer.atMs);
    // A draft date that nobody was switched on for is over, also for who is switched on by this timer.
    if (policy.autoPay.style !== null) state.draftsThroughMs = Math.max(state.draftsThroughMs, state.nowMs - 1);
    runTimer(context, timer);
    if (context.question) return false;
    timer = findTimer(state, policy);
  }
  endAt(context, toMs);
  return true;
}

/** Time has passed up to an instant, all timers run: draft dates that nobody was switched on for are over with it. */
function endAt({ state, policy }: Context, atMs: number): void {
  if (policy.autoPay.style !== null) state.draftsThroughMs = atMs;
  state.nowMs = atMs;
}

/** Whether time cannot pass to an instant without a timer being run (`advance`). */
export function isTimerDue(state: AccountState, toMs: number): boolean {
  return state.timer !== null && state.timer.atMs <= toMs;
}

/** Whether the gateway has been asked to charge and has not answered at all. */
function isInFlight(state: AccountState): boolean {
  return state.open !== null && !state.open.answered;
}

/** The keyed command has made all its charges, or another one comes: its first result is kept (R6). */
function closeRunning({ state }: Context): CommandOutcome | null {
  const { running, open } = state;
  if (!running) return null;
  const { key, fingerprint, operation, notices, methodId } = running;
  const charges = open && isInFlight(state) ? [...running.charges, open.charge] : running.charges;
  const result: CommandOutcome = { charges, notices, methodId };
  if (key !== null) state.commands = state.commands.append({ key, fingerprint, operation, result });
  state.running = null;
  return result;
}

function done(before: AccountState, context: Context, refusal: RefusalCode | null, reached: boolean): StepResult {
  const { state, question, events } = context;
  const result = question || isInFlight(state) ? null : closeRunning(context);
  if (timersChanged(before, state)) state.timer = findTimer(state, context.policy);
  return { state, events, refusal, question, result, reached };
}

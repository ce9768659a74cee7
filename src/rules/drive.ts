import type { Policy, RefusalCode } from '../contract/index.ts';
import type { EngineEvent, EngineInput, GatewayOutcome, GatewayQuestion, StepResult } from './events.ts';
import type { AccountState, CommandOutcome } from './state.ts';
import { isTimerDue, step } from './step.ts';

/** What the gateway says to a question. */
export type Gateway = (question: GatewayQuestion) => GatewayOutcome;

export interface DriveResult {
  readonly state: AccountState;
  readonly events: readonly EngineEvent[];
  readonly refusal: RefusalCode | null;
  readonly result: CommandOutcome | null;
}

/**
 * Lets time pass to an instant (milliseconds) and carries one input out there, asking the gateway whatever has to be
 * asked: `step` for a gateway that answers at once. As pure as the gateway is.
 */
export function drive(
  before: AccountState,
  input: EngineInput,
  atMs: number,
  policy: Policy,
  gateway: Gateway,
): DriveResult {
  if (input.type === 'advance') return { ...pass(before, atMs, policy, gateway), refusal: null, result: null };
  const isTimerPassed = atMs > before.nowMs && isTimerDue(before, atMs);
  const passed = isTimerPassed ? pass(before, atMs, policy, gateway) : null;
  const first = step(passed?.state ?? before, input, atMs, policy);
  const events = passed && passed.events.length > 0 ? [...passed.events, ...first.events] : first.events;
  return first.question ? settleQuestions(first, [...events], policy, gateway) : { ...first, events };
}

function settleQuestions(asked: StepResult, events: EngineEvent[], policy: Policy, gateway: Gateway): DriveResult {
  let current = asked;
  while (current.question) {
    const outcome = gateway(current.question);
    current = step(current.state, { type: 'outcome', outcome }, current.state.nowMs, policy);
    appendAll(events, current.events);
  }
  return { state: current.state, events, refusal: null, result: current.result };
}

function pass(
  before: AccountState,
  toMs: number,
  policy: Policy,
  gateway: Gateway,
): { state: AccountState; events: readonly EngineEvent[] } {
  let current = step(before, { type: 'advance' }, toMs, policy);
  if (current.reached) return { state: current.state, events: current.events };
  const events: EngineEvent[] = [];
  for (;;) {
    appendAll(events, current.events);
    if (current.reached) return { state: current.state, events };
    const answered = settleQuestions(current, events, policy, gateway);
    current = step(answered.state, { type: 'advance' }, toMs, policy);
  }
}

/** Appends without passing the items as arguments, of which an engine takes only so many. */
export function appendAll<T>(to: T[], items: readonly T[]): void {
  for (const item of items) to.push(item);
}

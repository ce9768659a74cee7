import type { PolicySource } from '../../contract/index.ts';
import { z } from '../../contract/schema/z.ts';
import {
  SCENARIO_EXPECTATIONS,
  SCENARIO_USER,
  SCENARIO_WORLD,
  ScenarioAdvance,
  ScenarioAdvanceTo,
  ScenarioFile,
  ScenarioPreviewed,
  type Expected,
  type ScenarioAccount,
  type UserAction,
  type UserArguments,
  type WorldAction,
  type WorldArguments,
} from '../../contract/schema/scenario.ts';
import { check } from './check.ts';
import { ScenarioError } from './error.ts';

/** What the user or the world does, with its arguments. */
export type UserDeed = { [K in UserAction]: { readonly action: K; readonly args: UserArguments[K] } }[UserAction];
export type WorldDeed = { [K in WorldAction]: { readonly action: K; readonly args: WorldArguments[K] } }[WorldAction];

/** What a command would do at once. */
export interface ExpectedPreview extends ScenarioPreviewed {
  readonly deed: UserDeed;
}
export type Expectations = Partial<Omit<Expected, 'preview'> & { readonly preview: ExpectedPreview }>;

export type Step =
  | { readonly kind: 'advance'; readonly duration: string }
  | { readonly kind: 'advanceTo'; readonly instant: string }
  | { readonly kind: 'user'; readonly deed: UserDeed; readonly rejects: string | null }
  | { readonly kind: 'world'; readonly deed: WorldDeed; readonly rejects: string | null }
  | { readonly kind: 'expect'; readonly expectations: Expectations };

interface Head {
  readonly name: string;
  readonly rules: readonly string[];
  readonly policy: PolicySource;
}
/** A story: an account and steps in time, or a policy that must be refused. */
export type Scenario = Head &
  (
    | { readonly policyRejects: string }
    | { readonly policyRejects: null; readonly account: ScenarioAccount; readonly steps: readonly Step[] }
  );

type Raw = Readonly<Record<string, unknown>>;

const STEP_KEYS = ['advance', 'advanceTo', 'do', 'expect'] as const;

function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function has<T extends object>(table: T, name: string): name is Extract<keyof T, string> {
  return Object.hasOwn(table, name);
}

function userDeed(action: UserAction, args: Raw, where: string): UserDeed {
  const schema: z.ZodMiniType = z.strictObject(SCENARIO_USER[action]);
  return { action, args: check(schema, args, where) } as UserDeed;
}

function worldDeed(action: WorldAction, args: Raw, where: string): WorldDeed {
  const schema: z.ZodMiniType = z.strictObject(SCENARIO_WORLD[action]);
  return { action, args: check(schema, args, where) } as WorldDeed;
}

function parseDo(raw: Raw, where: string): Step {
  const { do: action, rejects = null, ...args } = raw;
  const refusal = rejects === null ? null : check(z.string(), rejects, `${where}rejects`);
  if (typeof action !== 'string') throw new ScenarioError(`${where}expected the name of an action in "do"`);
  if (has(SCENARIO_USER, action)) return { kind: 'user', deed: userDeed(action, args, where), rejects: refusal };
  if (has(SCENARIO_WORLD, action)) return { kind: 'world', deed: worldDeed(action, args, where), rejects: refusal };
  throw new ScenarioError(`${where}unknown action "${action}"`);
}

function parsePreview(value: unknown, where: string): ExpectedPreview {
  const { do: action, charges, notifications, ...args } = check(SCENARIO_EXPECTATIONS.preview, value, where);
  if (!has(SCENARIO_USER, action)) throw new ScenarioError(`${where}: nothing to preview: "${action}"`);
  const given = Object.entries({ charges, notifications }).filter(([, expected]) => expected !== undefined);
  return { deed: userDeed(action, args, where), ...check(ScenarioPreviewed, Object.fromEntries(given), where) };
}

function parseExpect(value: unknown, where: string): Step {
  if (!isRaw(value)) throw new ScenarioError(`${where}expected an object in "expect"`);
  const expectations = Object.entries(value).map(([key, expected]) => {
    const at = `${where}${key}`;
    if (key === 'preview') return [key, parsePreview(expected, at)];
    if (!has(SCENARIO_EXPECTATIONS, key)) throw new ScenarioError(`${where}unknown key "${key}"`);
    return [key, check(SCENARIO_EXPECTATIONS[key], expected, at)];
  });
  return { kind: 'expect', expectations: Object.fromEntries(expectations) as Expectations };
}

function parseStep(raw: Raw, index: number): Step {
  const where = `step ${index + 1}: `;
  const given = STEP_KEYS.filter((key) => key in raw);
  const [key] = given;
  if (key === undefined || given.length > 1) {
    throw new ScenarioError(`${where}expected one of "advance", "advanceTo", "do", "expect"`);
  }
  switch (key) {
    case 'advance':
      return { kind: 'advance', duration: check(ScenarioAdvance, raw, where).advance };
    case 'advanceTo':
      return { kind: 'advanceTo', instant: check(ScenarioAdvanceTo, raw, where).advanceTo };
    case 'do':
      return parseDo(raw, where);
    case 'expect':
      check(z.strictObject({ expect: z.unknown() }), raw, where);
      return parseExpect(raw.expect, where);
  }
}

/** A story from its JSON value. Throws a `ScenarioError` that names the step and the key at fault. */
export function parseScenario(value: unknown): Scenario {
  const { name, rules = [], policy, policyRejects, account, steps } = check(ScenarioFile, value);
  const head: Head = { name, rules, policy: policy as PolicySource };
  if (policyRejects !== undefined) {
    if (account || steps) throw new ScenarioError('"policyRejects" stands instead of "account" and "steps"');
    return { ...head, policyRejects };
  }
  if (!account || !steps) throw new ScenarioError('expected "account" and "steps", or "policyRejects"');
  return { ...head, policyRejects: null, account, steps: steps.map(parseStep) };
}

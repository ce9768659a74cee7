import { BillingError, type Capability, type TestControls } from '../../contract/index.ts';
import { CaseFailure, Skip, type RawAnswer, type RawRequest, type Subject } from './case.ts';

const MAX_SHOWN = 300;

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}

/** Fails the case unless something holds. */
export function hold(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new CaseFailure(otherwise);
}

/** Fails the case unless two values are the same, by their JSON. */
export function same(seen: unknown, expected: unknown, what: string): void {
  const isSame = Object.is(seen, expected) || JSON.stringify(seen) === JSON.stringify(expected);
  hold(isSame, `${what}: expected ${shown(expected)}, seen ${shown(seen)}`);
}

/** Fails the case unless a call is refused with a code. */
export async function refused(call: Promise<unknown>, code: string, what: string): Promise<void> {
  let seen: string;
  try {
    await call;
    seen = 'it was carried out';
  } catch (error) {
    if (!(error instanceof BillingError)) throw error;
    seen = error.code;
  }
  hold(seen === code, `${what}: expected ${code}, seen ${seen}`);
}

/** Leaves the case out where the backend lacks what it is about. */
export function requireCapability({ adapter }: Subject, capability: Capability): void {
  if (!adapter.capabilities.has(capability)) throw new Skip(`the backend has no ${capability}`);
}

/** The controls of a test backend; the case needs them (`needs`). */
export function controlsOf({ controls }: Subject): TestControls {
  if (!controls) throw new Skip('the backend has no controls');
  return controls;
}

/** Sends a request as it is; the case needs it (`needs`). */
export async function sendRaw(subject: Subject, request: RawRequest): Promise<RawAnswer> {
  if (!subject.sendRaw) throw new Skip('there is no HTTP between here and the backend');
  return await subject.sendRaw(request);
}

const DAY_MS = 86_400_000;

/** The date some days from an instant, as UTC has it. */
export function dateFrom(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * DAY_MS).toISOString().slice(0, 10);
}

let keys = 0;

/** A new idempotency key, never given out before. */
export function newKey(): string {
  keys += 1;
  return `verify-${Date.now().toString(36)}-${keys}-${Math.random().toString(36).slice(2, 10)}`;
}

/** Everything of a list that comes in pages. */
export async function allPages<T>(
  read: (cursor: string | undefined) => Promise<{ readonly items: readonly T[]; readonly nextCursor: string | null }>,
  maxPages: number,
): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < maxPages; page += 1) {
    const { items: more, nextCursor } = await read(cursor);
    items.push(...more);
    if (nextCursor === null) return items;
    hold(nextCursor !== cursor, `the cursor ${shown(nextCursor)} leads to itself`);
    cursor = nextCursor;
  }
  return items;
}

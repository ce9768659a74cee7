import { BillingError } from '../../contract/index.ts';
import { Skip, type Case, type Need, type Subject } from './case.ts';

/** How a case went. `skipped` says why the backend could not be tried with it. */
export interface CaseResult {
  readonly id: string;
  readonly level: Case['level'];
  readonly rules: readonly string[];
  readonly title: string;
  readonly status: 'passed' | 'failed' | 'skipped';
  readonly message: string | null;
  readonly durationMs: number;
}

export interface RunOptions {
  /** How long one case may take, in milliseconds; 60,000 where left out. */
  readonly timeoutMs?: number;
  readonly onStart?: (test: Case) => void;
  readonly onResult?: (result: CaseResult) => void;
}

const TIMEOUT_MS = 60_000;

const LACKING: Readonly<Record<Need, (subject: Subject) => boolean>> = {
  money: ({ mayMoveMoney }) => !mayMoveMoney,
  controls: ({ controls }) => !controls,
  http: ({ sendRaw }) => !sendRaw,
};

const WHY_LACKING: Readonly<Record<Need, string>> = {
  money: 'needs leave to move money',
  controls: 'needs the controls of a test backend',
  http: 'needs HTTP between here and the backend',
};

async function withinTime(work: Promise<void>, timeoutMs: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no end after ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function messageOf(error: unknown): string {
  if (error instanceof BillingError) return `the backend rejected with ${error.message}`;
  return error instanceof Error ? error.message : String(error);
}

async function outcomeOf(test: Case, subject: Subject, timeoutMs: number): Promise<Pick<CaseResult, 'status' | 'message'>> {
  const lacking = test.needs.find((need) => LACKING[need](subject));
  if (lacking) return { status: 'skipped', message: WHY_LACKING[lacking] };
  try {
    await withinTime(test.run(subject), timeoutMs);
    return { status: 'passed', message: null };
  } catch (error) {
    const message = messageOf(error);
    return error instanceof Skip ? { status: 'skipped', message } : { status: 'failed', message };
  }
}

/** Tries a backend with cases, one after the other; never rejects. */
export async function runCases(
  cases: readonly Case[],
  subject: Subject,
  options: RunOptions = {},
): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  for (const test of cases) {
    options.onStart?.(test);
    const startedMs = performance.now();
    const outcome = await outcomeOf(test, subject, options.timeoutMs ?? TIMEOUT_MS);
    const { id, level, rules, title } = test;
    const result = { id, level, rules, title, ...outcome, durationMs: Math.round(performance.now() - startedMs) };
    results.push(result);
    options.onResult?.(result);
  }
  return results;
}

/** What a test framework offers to name a test: `it` of Vitest, Jest or Mocha, `test` of Node. */
export type DeclareTest = (name: string, run: () => Promise<void>) => unknown;

/**
 * Declares each case as a test of whichever framework there is; `subject` is asked for once for each. A case that the
 * backend cannot be tried with passes.
 */
export function declareCases(cases: readonly Case[], declare: DeclareTest, subject: () => Promise<Subject>): void {
  for (const test of cases) {
    declare(`${test.level} ${test.id}: ${test.title}`, async () => {
      const [result] = await runCases([test], await subject());
      if (result?.status === 'failed') throw new Error(result.message ?? 'failed');
    });
  }
}

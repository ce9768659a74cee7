import { writeFileSync } from 'node:fs';
import { BillingError } from '../../contract/index.ts';
import { runCases, type Case, type Subject } from '../../conformance/index.ts';
import { chosenCases } from './cases.ts';
import { curlLine } from './curl.ts';
import { VERIFY_USAGE, verifyOptions, type ReporterName, type VerifyOptions } from './options.ts';
import { json } from './reporters/json.ts';
import { junit } from './reporters/junit.ts';
import { pretty } from './reporters/pretty.ts';
import { isFailure, type Report, type ReportedResult, type Reporter } from './reporters/report.ts';
import { tap } from './reporters/tap.ts';
import { Recorder, subjectAt } from './subject.ts';

const REPORTER_BY_NAME: Readonly<Record<ReporterName, Reporter>> = { pretty, tap, junit, json };

const NOT_LET_IN: ReadonlySet<string> = new Set(['network', 'unauthenticated', 'forbidden']);

/** Why something answers that is no backend: a path of the base URL that is missing, say; null: it may be one. */
async function whyNoBackend({ sendRaw }: Subject): Promise<string | null> {
  const answer = await sendRaw?.({ method: 'GET', path: '/account' }).catch(() => undefined);
  if (!answer) return null;
  const { status, headers } = answer;
  const type = headers.get('Content-Type') ?? 'no type';
  const isPage = type.startsWith('text/html');
  if (status !== 404 && !isPage && (status < 300 || status >= 400)) return null;
  return `GET /account below it answers ${status} (${type}); is the path of the base URL right?`;
}

/** Why there is no backend to try: it is not there, or does not let in; null: it is there, well or not. */
async function whyNotReached(subject: Subject): Promise<string | null> {
  const { adapter, controls } = subject;
  const why = await whyNoBackend(subject);
  if (why !== null) return why;
  try {
    await adapter.getAccount({});
    await controls?.getClock();
    return null;
  } catch (error) {
    if (!(error instanceof BillingError)) throw error;
    const hasNoControls = error.operation === 'getClock';
    if (hasNoControls) return `it has no test controls at /_mock/ (${error.code})`;
    return NOT_LET_IN.has(error.code) ? `${error.code}${error.requestId ? `, request ${error.requestId}` : ''}` : null;
  }
}

function listed(cases: readonly Case[]): string {
  return cases.map(({ level, id, title, needs }) => {
    return `${level.padEnd(6)} ${id}: ${title}${needs.length > 0 ? ` [${needs.join(', ')}]` : ''}`;
  }).join('\n');
}

async function verify(
  cases: readonly Case[],
  subject: Subject,
  recorder: Recorder,
  { baseUrl, reporter, output }: VerifyOptions,
): Promise<Report> {
  const { onResult } = REPORTER_BY_NAME[reporter];
  const results: ReportedResult[] = [];
  const startedMs = performance.now();
  await runCases(cases, subject, {
    onStart: () => {
      recorder.last = null;
    },
    onResult: (result) => {
      const curl = result.status === 'failed' && recorder.last ? curlLine(recorder.last) : null;
      const reported = { ...result, curl };
      results.push(reported);
      const line = output === null ? onResult?.(reported) : null;
      if (line != null) console.log(line);
    },
  });
  return { baseUrl, results, durationMs: Math.round(performance.now() - startedMs) };
}

function write(report: Report, { reporter, output }: VerifyOptions): void {
  const { onResult, onEnd } = REPORTER_BY_NAME[reporter];
  const end = onEnd(report);
  if (output === null) {
    console.log(end);
    return;
  }
  const lines = onResult ? report.results.map((result) => onResult(result)) : [];
  writeFileSync(output, `${[...lines, end].join('\n')}\n`);
  console.log(pretty.onEnd(report));
}

/** `billet verify`: tries a backend. The answer is the exit code. */
export async function verifyCommand(args: readonly string[]): Promise<number> {
  const options = verifyOptions(args, process.env);
  if (!options) {
    console.log(VERIFY_USAGE);
    return 0;
  }
  const cases = chosenCases(options);
  if (options.list) {
    console.log(listed(cases));
    return 0;
  }
  const recorder = new Recorder();
  const subject = subjectAt(options, recorder);
  const why = await whyNotReached(subject);
  if (why !== null) {
    console.error(`${options.baseUrl} can't be tried: ${why}`);
    return 3;
  }
  const report = await verify(cases, subject, recorder, options);
  write(report, options);
  return report.results.some((result) => isFailure(result, options.strict)) ? 1 : 0;
}

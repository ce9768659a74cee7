import { parseArgs } from 'node:util';
import { UsageError } from '../usage-error.ts';

const REPORTERS = ['pretty', 'tap', 'junit', 'json'] as const;
export type ReporterName = (typeof REPORTERS)[number];

export const VERIFY_USAGE = `usage: billet verify --base-url URL [OPTIONS]

Tries a backend against what every backend must (MUST) and should (SHOULD) do. Without more leave it only reads.

  --base-url URL        where the backend is
  --token TOKEN         the bearer token to send; better in the environment, as BILLET_TOKEN
  --move-money          leave to make a small payment with a method of the account
  --test-controls       the backend has /_mock/ endpoints and its account may be replaced: all rules are tried,
                        by playing scenario files too
  --scenarios PATH      play these scenarios (a file or a folder) instead of those that come with the package
  --only TEXT           only cases whose id contains this
  --reporter NAME       ${REPORTERS.join(', ')} (pretty if left out)
  --output FILE         write the report there instead of printing it
  --strict              a SHOULD that fails is a failure
  --timeout MS          how long one request may take
  --list                print the cases and try nothing

Ends with 0 when all passed, 1 when some failed, 2 when the command line makes no sense, 3 when the backend cannot be
reached or does not let in.`;

/** What a command line of `billet verify` asks for. */
export interface VerifyOptions {
  readonly baseUrl: string;
  readonly token: string | null;
  readonly mayMoveMoney: boolean;
  readonly hasControls: boolean;
  readonly scenarios: string | null;
  readonly only: string | null;
  readonly reporter: ReporterName;
  readonly output: string | null;
  readonly strict: boolean;
  readonly timeoutMs: number | null;
  readonly list: boolean;
}

const OPTIONS = {
  'base-url': { type: 'string' },
  token: { type: 'string' },
  'move-money': { type: 'boolean' },
  'test-controls': { type: 'boolean' },
  scenarios: { type: 'string' },
  only: { type: 'string' },
  reporter: { type: 'string' },
  output: { type: 'string' },
  strict: { type: 'boolean' },
  timeout: { type: 'string' },
  list: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${VERIFY_USAGE}`);
  }
}

function reporterNamed(text: string): ReporterName {
  const reporter = REPORTERS.find((name) => name === text);
  if (reporter) return reporter;
  throw new UsageError(`--reporter: expected one of ${REPORTERS.join(', ')}, not "${text}"`);
}

function checkedUrl(text: string | undefined, list: boolean): string {
  if (text === undefined && list) return '';
  if (text === undefined) throw new UsageError(`--base-url is missing\n\n${VERIFY_USAGE}`);
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new UsageError(`--base-url: expected an http(s) address, not "${text}"`);
}

function milliseconds(text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new UsageError(`--timeout: expected milliseconds, not "${text}"`);
}

/** Reads a command line; null: it asks for help. Throws a `UsageError` that names the option at fault. */
export function verifyOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): VerifyOptions | null {
  const values = parse(args);
  if (values.help) return null;
  const { list = false, scenarios = null, only = null, output = null, strict = false, timeout } = values;
  const hasControls = values['test-controls'] ?? false;
  if (scenarios !== null && !hasControls && !list) {
    throw new UsageError('--scenarios replaces the account: it needs --test-controls');
  }
  return {
    baseUrl: checkedUrl(values['base-url'], list),
    token: values.token ?? environment['BILLET_TOKEN'] ?? null,
    mayMoveMoney: values['move-money'] ?? false,
    hasControls,
    scenarios,
    only,
    reporter: reporterNamed(values.reporter ?? 'pretty'),
    output,
    strict,
    timeoutMs: timeout === undefined ? null : milliseconds(timeout),
    list,
  };
}

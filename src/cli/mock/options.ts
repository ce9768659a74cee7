import { parseArgs } from 'node:util';
import { PRESET_NAMES, type FaultSettings, type PresetName } from '../../contract/index.ts';
import { UsageError } from '../usage-error.ts';

export const MOCK_USAGE = `usage: billet mock [OPTIONS]

Serves a billing backend in memory over HTTP, with a page to look at it.

  --preset NAME         ${PRESET_NAMES.join(', ')}
                        (${'prepaid-trunk'} if left out)
  --port N              4010 if left out; 0 takes one that is free
  --host ADDRESS        127.0.0.1 if left out
  --seed N              where the faults that strike by chance begin
  --scenario FILE       start with the account of a scenario, its steps played
  --latency MS          answer this much later
  --faults LIST         what goes wrong on purpose, separated by commas: fail=PERCENT (nothing is done),
                        lose=PERCENT (done, and the answer lost), offline, read-only
  --allow-origin URL    an origin whose pages may ask, besides those on this machine; may be given again; * is any,
                        null a page opened as a file
  --data FILE           keep the state in this file, so that it survives a restart and a kill
  --expose-controls     answer /_mock/ to other machines too`;

/** What a command line of `billet mock` asks for. */
export interface MockServerOptions {
  readonly preset: PresetName | null;
  readonly port: number;
  readonly host: string;
  readonly seed: number;
  readonly scenario: string | null;
  readonly faults: FaultSettings;
  readonly allowOrigins: readonly string[];
  readonly data: string | null;
  readonly exposeControls: boolean;
}

const OPTIONS = {
  preset: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  seed: { type: 'string' },
  scenario: { type: 'string' },
  latency: { type: 'string' },
  faults: { type: 'string' },
  'allow-origin': { type: 'string', multiple: true },
  data: { type: 'string' },
  'expose-controls': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

function wholeNumber(option: string, text: string, range: readonly [number, number]): number {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  const [least, most] = range;
  if (value >= least && value <= most) return value;
  throw new UsageError(`--${option}: expected a whole number from ${least} to ${most}, not "${text}"`);
}

function presetNamed(text: string): PresetName {
  const preset = PRESET_NAMES.find((name) => name === text);
  if (preset) return preset;
  throw new UsageError(`--preset: expected one of ${PRESET_NAMES.join(', ')}, not "${text}"`);
}

type Fault = (text: string | undefined) => FaultSettings | null;

function percent(text: string | undefined): number | null {
  return text !== undefined && /^\d+(\.\d+)?$/.test(text) && Number(text) <= 100 ? Number(text) : null;
}

const FAULTS: Readonly<Record<string, Fault>> = {
  fail: (text) => (percent(text) === null ? null : { failPercent: percent(text) as number }),
  lose: (text) => (percent(text) === null ? null : { losePercent: percent(text) as number }),
  offline: (text) => (text === undefined ? { offline: true } : null),
  'read-only': (text) => (text === undefined ? { readOnly: true } : null),
};

function faultsIn(list: string): FaultSettings {
  const settings = list.split(',').map((item) => {
    const [name = '', value] = item.trim().split('=', 2);
    const settled = Object.hasOwn(FAULTS, name) ? FAULTS[name]?.(value) : null;
    if (!settled) throw new UsageError(`--faults: "${item}" is none of fail=PERCENT, lose=PERCENT, offline, read-only`);
    return settled;
  });
  return Object.assign({}, ...settings) as FaultSettings;
}

function originNamed(text: string): string {
  if (text === '*' || text === 'null') return text;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash) return url.origin;
  throw new UsageError(`--allow-origin: expected an origin such as http://localhost:3000, not "${text}"`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${MOCK_USAGE}`);
  }
}

/** Reads a command line; null: it asks for help. Throws a `UsageError` that names the option at fault. */
export function mockOptions(args: readonly string[]): MockServerOptions | null {
  const values = parse(args);
  if (values.help) return null;
  const { preset, port = '4010', host = '127.0.0.1', seed = '1', scenario = null, latency, faults, data = null } = values;
  if (preset !== undefined && scenario !== null) throw new UsageError('--scenario brings its own policy: leave --preset out');
  return {
    preset: preset === undefined ? null : presetNamed(preset),
    port: wholeNumber('port', port, [0, 65_535]),
    host,
    seed: wholeNumber('seed', seed, [0, 4_294_967_295]),
    scenario,
    faults: {
      ...(latency === undefined ? {} : { latencyMs: wholeNumber('latency', latency, [0, 600_000]) }),
      ...(faults === undefined ? {} : faultsIn(faults)),
    },
    allowOrigins: (values['allow-origin'] ?? []).map(originNamed),
    data,
    exposeControls: values['expose-controls'] ?? false,
  };
}

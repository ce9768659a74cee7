import { packageVersion } from './package-file.ts';
import { UsageError } from './usage-error.ts';

const USAGE = `usage: billet COMMAND [OPTIONS]

  billet mock      serve a billing backend in memory over HTTP
  billet verify    try a backend against what every backend must do

  billet COMMAND --help tells the options of a command; billet --version the version.`;

type Command = (args: readonly string[]) => Promise<number>;

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  mock: async () => (await import('./mock/command.ts')).mockCommand,
  verify: async () => (await import('./verify/command.ts')).verifyCommand,
};

/** Runs a command line; the answer is the exit code. */
async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === '--version' || name === '-v') {
    console.log(packageVersion());
    return 0;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    console.log(USAGE);
    return 0;
  }
  try {
    const load = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!load) throw new UsageError(name === undefined ? USAGE : `unknown command: ${name}\n\n${USAGE}`);
    return await (await load())(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));

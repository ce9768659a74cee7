import type { CommandName, MethodSeed, OperationInput, PresetName } from '../../contract/index.ts';
import { amountDueOf } from '../../rules/index.ts';
import { newBackend, type Backend } from '../backend.ts';
import { prepare } from '../commands.ts';
import { parseInstant } from '../instants.ts';
import type { Random } from '../random.ts';
import { act, pass, submit } from '../run.ts';
import { issueToken, type VaultState } from '../vault.ts';
import { DEMONSTRATIONS } from './all.ts';
import type { Demonstration, DemoStep } from './script.ts';
import { END_MS, yearOf, type Happening } from './world.ts';

function command<K extends CommandName>(backend: Backend, operation: K, input: OperationInput<K>): void {
  const key = `demo-${backend.resultVersions.size + 1}`;
  submit(backend, { operation, key, input, ...prepare(backend, operation, input) });
}

function retryLastFailed(backend: Backend): void {
  const { charges } = backend.account;
  for (let index = charges.length - 1; index >= 0; index -= 1) {
    const charge = charges.at(index);
    if (charge?.status === 'failed') return command(backend, 'retryCharge', { chargeId: charge.id });
  }
}

function happenStep(backend: Backend, step: DemoStep): void {
  const { currency } = backend.account;
  switch (step.do) {
    case 'command':
      return command(backend, step.operation, step.input);
    case 'add': {
      const method = { token: issueToken(backend.vault, step.method as MethodSeed) };
      return command(backend, 'addMethod', { method, useForAutoPay: step.useForAutoPay ?? false });
    }
    case 'retryLastFailed':
      return retryLastFailed(backend);
    case 'payAllDue': {
      const amountMinor = amountDueOf(backend.account, backend.policy);
      return command(backend, 'pay', { amountMinor, currency, method: { id: step.methodId } });
    }
    case 'fortunes':
      backend.gateway.fortunes.set(step.methodId, step.outcomes);
      return;
    case 'world':
      return act(backend, step.command.type, step.command);
  }
}

function happeningsOf(demonstration: Demonstration): Happening[] {
  const random: Random = { state: demonstration.seed };
  const steps = demonstration.steps.map((step) => ({
    atMs: parseInstant(step.at, 'at'),
    happen: (backend: Backend): void => happenStep(backend, step),
  }));
  const happenings = [
    ...yearOf(demonstration, random),
    ...steps,
  ];
  return happenings.sort((a, b) => a.atMs - b.atMs);
}

/**
 * A preset's demonstration account, after the year that the rules have lived through with it. With `livesOn` its world
 * goes on as time passes: calls are made, invoices come.
 */
export function liveDemonstration(
  preset: PresetName,
  options: { randomSeed: number; vault?: VaultState; livesOn?: boolean },
): Backend {
  const demonstration = DEMONSTRATIONS[preset];
  const backend = newBackend(preset, demonstration.account, options);
  for (const { atMs, happen } of happeningsOf(demonstration)) {
    pass(backend, atMs);
    happen(backend);
  }
  pass(backend, END_MS);
  if (options.livesOn) backend.livesOn = preset;
  return backend;
}

import { PresetName, type AccountSeed, type MethodSeed, type TestControls } from '../contract/index.ts';
import { z } from '../contract/schema/z.ts';
import { findCharge, findMethod } from '../rules/index.ts';
import { BillingError } from '../contract/index.ts';
import { newBackend } from './backend.ts';
import type { MockCore } from './core.ts';
import { liveDemonstration } from './demo/live.ts';
import { fortunesOf } from './gateway.ts';
import { check, malformed } from './malformed.ts';
import { act } from './run.ts';
import * as seeds from './seed.ts';
import { restoreBackend, saveBackend } from './snapshot.ts';
import { issueToken } from './vault.ts';

type World = Pick<TestControls, 'debit' | 'usageStart' | 'usageEnd' | 'credit' | 'issueInvoice'>;
type Time = Pick<TestControls, 'getClock' | 'advanceTo' | 'advanceBy' | 'stepToNextTimer' | 'setRunning'>;
type Whole = Pick<
  TestControls,
  'load' | 'loadDemonstration' | 'snapshot' | 'restore' | 'getOutbox' | 'getFaults' | 'setFaults'
>;
type Provider = Pick<TestControls, 'issueToken' | 'setGateway' | 'getGateway' | 'answerConfirmation'>;

function worldControls(core: MockCore): World {
  const world = (operation: string, command: Parameters<typeof act>[2]): void => {
    core.clock.catchUp();
    core.change(() => act(core.backend, operation, command));
  };
  return {
    debit: async (input) => {
      const { type, amountMinor } = check(seeds.DebitInput, input);
      world('debit', { type: 'debit', entry: type as seeds.DebitType, amountMinor });
    },
    usageStart: async (input) => world('usageStart', { type: 'usageStart', ...check(seeds.UsageStartInput, input) }),
    usageEnd: async (input) => world('usageEnd', { type: 'usageEnd', ...check(seeds.UsageEndInput, input) }),
    credit: async (input) => {
      const { type, amountMinor } = check(seeds.CreditInput, input);
      world('credit', { type: 'credit', entry: type, amountMinor });
    },
    issueInvoice: async (input) => {
      const { id, type, amountMinor, due } = check(seeds.IssueInvoiceInput, input);
      if (core.backend.account.invoices.some((invoice) => invoice.id === id)) throw malformed('id');
      world('issueInvoice', { type: 'issueInvoice', id, invoiceType: type, amountMinor, due });
    },
  };
}

function timeControls(core: MockCore): Time {
  const { clock } = core;
  return {
    getClock: async () => clock.state(),
    advanceTo: async (instant) => core.change(() => clock.advanceTo(check(z.string(), instant, 'instant'))),
    advanceBy: async (duration) => core.change(() => clock.advanceBy(check(z.string(), duration, 'duration'))),
    stepToNextTimer: async () => core.change(() => clock.stepToNextTimer()),
    setRunning: async (running) => core.change(() => clock.setRunning(check(z.boolean(), running, 'running'))),
  };
}

function wholeControls(core: MockCore): Whole {
  const replace = (backend: MockCore['backend'], running: boolean): void =>
    core.change(() => {
      core.clock.setRunning(false);
      core.backend = backend;
      core.clock.setRunning(running);
    });
  return {
    load: async (policy, account: AccountSeed) => {
      const source = check(seeds.CheckedPolicySource, policy, 'policy');
      const { randomSeed } = core;
      const { vault } = core.backend;
      replace(newBackend(source, check(seeds.CheckedAccount, account), { randomSeed, vault }), false);
    },
    loadDemonstration: async (preset) => {
      const { randomSeed, livesOn } = core;
      const { vault } = core.backend;
      replace(liveDemonstration(check(PresetName, preset, 'preset'), { randomSeed, vault, livesOn }), false);
    },
    snapshot: async () => {
      core.clock.catchUp();
      return saveBackend(core.backend, core.clock.running);
    },
    restore: async (snapshot) => {
      const { backend, running } = restoreBackend(snapshot);
      replace(backend, running);
    },
    getOutbox: async () => {
      core.clock.catchUp();
      return core.backend.outbox.map((mail) => ({ ...mail }));
    },
    getFaults: async () => ({ ...core.backend.faults }),
    setFaults: async (faults) => {
      const checked = Object.entries(check(seeds.CheckedFaults, faults));
      core.backend.faults = Object.fromEntries(checked.filter(([, setting]) => setting !== undefined));
      core.backend.version += 1;
      core.tell();
    },
  };
}

function providerControls(core: MockCore): Provider {
  const knownMethod = (methodId: string): string => {
    if (!findMethod(core.backend.account, methodId)) throw new BillingError('not_found', { field: 'methodId' });
    return methodId;
  };
  return {
    issueToken: async (method) => issueToken(core.backend.vault, check(seeds.CheckedMethod, method) as MethodSeed),
    setGateway: async (input) => {
      const { methodId, outcomes } = check(seeds.GatewayInput, input);
      core.backend.gateway.fortunes.set(knownMethod(methodId), outcomes);
    },
    getGateway: async (input) => {
      const { methodId } = check(seeds.MethodIdInput, input);
      return [...fortunesOf(core.backend.gateway, knownMethod(methodId))];
    },
    answerConfirmation: async (input) => {
      const { chargeId, answer } = check(seeds.ConfirmationInput, input);
      core.clock.catchUp();
      const charge = findCharge(core.backend.account, chargeId);
      if (charge?.status !== 'requires_action') throw new BillingError('not_found', { field: 'chargeId' });
      core.backend.gateway.confirmations.set(chargeId, answer);
    },
  };
}

/** The world around the account, in a test's hands. Inputs are checked here, once: `malformed`. */
export function makeControls(core: MockCore): TestControls {
  return Object.freeze({
    ...worldControls(core),
    ...timeControls(core),
    ...wholeControls(core),
    ...providerControls(core),
  });
}

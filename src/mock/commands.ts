import type { CommandName, Fortune, MethodKind, OperationInput, ScheduleWhen } from '../contract/index.ts';
import { findMethod, type MethodFacts, type UserCommand } from '../rules/index.ts';
import type { Backend } from './backend.ts';
import { keptDetails, methodFactsOf } from './facts.ts';
import { LUCKY } from './gateway.ts';
import { check } from './malformed.ts';
import { CheckedMethod } from './seed.ts';
import { methodLabel } from './texts/labels.ts';
import { redeem } from './vault.ts';

/** A command of the contract as the rules have it, with the fortunes that new details bring. */
export interface Prepared {
  readonly command: UserCommand;
  readonly fortunes: { readonly methodId: string; readonly outcomes: readonly Fortune[] } | null;
}

type Preparations = { readonly [K in CommandName]: (backend: Backend, input: OperationInput<K>) => Prepared };
type NewMethod = OperationInput<'addMethod'>['method'];

function plain(command: UserCommand): Prepared {
  return { command, fortunes: null };
}

/** An id for a new method: the one that its details ask for where it is free. */
function freeId(backend: Backend, wanted: string | undefined): string {
  const { methods } = backend.account;
  const isFree = (id: string): boolean => !methods.some((method) => method.id === id);
  if (wanted !== undefined && isFree(wanted)) return wanted;
  // A new method never gets the id of one that is gone: what failed on that one must not be retried on this one.
  return `m-${backend.account.seq + 1}`;
}

interface Redeemed {
  readonly newId: string;
  readonly facts: MethodFacts;
  readonly fortunes: NonNullable<Prepared['fortunes']>;
}

function redeemNew(backend: Backend, { token, ...more }: NewMethod): Redeemed {
  const seed = check(CheckedMethod, redeem(backend.vault, token), 'token');
  const newId = freeId(backend, seed.id);
  const shown = Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined));
  const facts = methodFactsOf(seed, backend.account.country, shown);
  return { newId, facts, fortunes: { methodId: newId, outcomes: seed.gateway ?? LUCKY } };
}

function pay(backend: Backend, input: OperationInput<'pay'>): Prepared {
  const { amountMinor, currency, method, useForAutoPay = false } = input;
  const payment = { type: 'pay' as const, amountMinor, currency, useForAutoPay };
  if ('id' in method) return plain({ ...payment, method: { id: method.id } });
  const { newId, facts, fortunes } = redeemNew(backend, method);
  return { command: { ...payment, method: { newId, facts } }, fortunes };
}

function addMethod(backend: Backend, { method, useForAutoPay = false }: OperationInput<'addMethod'>): Prepared {
  const { newId, facts, fortunes } = redeemNew(backend, method);
  return { command: { type: 'addMethod', newId, facts, useForAutoPay }, fortunes };
}

/** What a new token changes: all that it knows; what it does not say of a card stays as it was. */
function tokenChange(
  backend: Backend,
  token: string,
  kept: MethodFacts,
): { change: Partial<MethodFacts>; seed: CheckedMethod } {
  const seed = check(CheckedMethod, redeem(backend.vault, token), 'token');
  const facts = methodFactsOf(seed, kept.country);
  const exp = seed.exp === undefined && seed.kind === kept.kind ? kept.exp : facts.exp;
  return { change: { ...facts, exp, details: { ...kept.details, ...facts.details } }, seed };
}

/** A change of a method that is not there is the rules' to refuse (R7). */
function updateMethod(backend: Backend, input: OperationInput<'updateMethod'>): Prepared {
  const { methodId, exp, token, billingAddress, authorization } = input;
  const kept = findMethod(backend.account, methodId);
  if (!kept) return plain({ type: 'updateMethod', methodId, change: {} });
  const redeemed = token === undefined ? null : tokenChange(backend, token, kept);
  const details = { ...(redeemed?.change.details ?? kept.details), ...keptDetails({ billingAddress, authorization }) };
  const kind: MethodKind = redeemed?.change.kind ?? kept.kind;
  const label = methodLabel(kind, details);
  const change = { ...redeemed?.change, ...(exp === undefined ? {} : { exp }), details, label };
  return {
    command: { type: 'updateMethod', methodId, change },
    fortunes: redeemed && { methodId, outcomes: redeemed.seed.gateway ?? LUCKY },
  };
}

function renameMethod(backend: Backend, input: OperationInput<'renameMethod'>): Prepared {
  const { methodId } = input;
  const nickname = input.nickname?.trim() || null;
  const kept = findMethod(backend.account, methodId);
  const label = kept ? methodLabel(kept.kind, { ...kept.details, nickname }) : '';
  return plain({ type: 'renameMethod', methodId, label, nickname });
}

/** A schedule that is none is the rules' to refuse (`not_offered`, R7). */
function setSchedule(_backend: Backend, { when, ...input }: OperationInput<'setSchedule'>): Prepared {
  return plain({ type: 'setSchedule', ...input, when: when as ScheduleWhen | null | undefined });
}

const PREPARATIONS: Preparations = {
  pay,
  addMethod,
  updateMethod,
  renameMethod,
  retryCharge: (_backend, input) => plain({ type: 'retryCharge', ...input }),
  confirmCharge: (_backend, input) => plain({ type: 'confirmCharge', ...input }),
  removeMethod: (_backend, input) => plain({ type: 'removeMethod', ...input }),
  setAutoCharge: (_backend, input) => plain({ type: 'setAutoCharge', ...input }),
  reorderMethods: (_backend, input) => plain({ type: 'reorderMethods', ...input }),
  setSchedule,
  setTopUp: (_backend, input) => plain({ type: 'setTopUp', ...input }),
  setLowBalanceAlert: (_backend, input) => plain({ type: 'setLowBalanceAlert', ...input }),
  switchPlan: (_backend, input) => plain({ type: 'switchPlan', ...input }),
  removeService: (_backend, input) => plain({ type: 'removeService', ...input }),
  setProvincialTaxId: (_backend, input) => plain({ type: 'setProvincialTaxId', ...input }),
};

/** A command of the contract, its input checked, as the rules have it. Rejects an unknown token with `malformed`. */
export function prepare<K extends CommandName>(backend: Backend, operation: K, input: OperationInput<K>): Prepared {
  const preparation = PREPARATIONS[operation] as (backend: Backend, input: OperationInput<K>) => Prepared;
  return preparation(backend, input);
}

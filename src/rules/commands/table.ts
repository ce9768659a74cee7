import type { UserCommand, WorldCommand } from '../events.ts';
import type { CommandRule } from './command.ts';
import { confirmCharge } from './confirm-charge.ts';
import { addMethod, removeMethod, renameMethod, reorderMethods, setAutoCharge, updateMethod } from './methods.ts';
import { pay } from './pay.ts';
import { retryCharge } from './retry-charge.ts';
import { removeService, switchPlan } from './services.ts';
import { setSchedule } from './set-schedule.ts';
import { setLowBalanceAlert, setProvincialTaxId, setTopUp } from './settings.ts';
import { credit, debit, issueInvoice, usageEnd, usageStart } from './world.ts';

type RuleTable<C extends { type: string }> = { readonly [K in C['type']]: CommandRule<Extract<C, { type: K }>> };

const USER: RuleTable<UserCommand> = {
  pay,
  retryCharge,
  confirmCharge,
  addMethod,
  updateMethod,
  removeMethod,
  renameMethod,
  setAutoCharge,
  reorderMethods,
  setSchedule,
  setTopUp,
  setLowBalanceAlert,
  switchPlan,
  removeService,
  setProvincialTaxId,
};

const WORLD: RuleTable<WorldCommand> = { debit, usageStart, usageEnd, credit, issueInvoice };

const TABLE: RuleTable<UserCommand | WorldCommand> = { ...USER, ...WORLD };

/** The rule that refuses or applies a command. */
export function ruleOf<C extends UserCommand | WorldCommand>(command: C): CommandRule<C> {
  return TABLE[command.type] as unknown as CommandRule<C>;
}

import type { ChargeKind, Policy } from '../../contract/index.ts';
import { must } from '../assert.ts';
import { formatDate } from '../calendar/civil.ts';
import { localDay } from '../calendar/zone.ts';
import { amountDueOf, findMethod, remainingOf } from '../context.ts';
import type { AccountState, CauseRecord, MethodState, RoundRequest } from '../state.ts';

/** What a round would collect, and why (R3). */
export interface RoundPlan {
  readonly kind: ChargeKind;
  readonly amountMinor: number;
  readonly covers: readonly string[] | null;
  readonly because: readonly string[];
  readonly cause: CauseRecord;
}

/** Whether the balance meets the top-up's threshold (R33): below it, or at or below it. */
export function meetsThreshold(policy: Policy, balanceMinor: number, thresholdMinor: number): boolean {
  return policy.topUp.crossing === 'below' ? balanceMinor < thresholdMinor : balanceMinor <= thresholdMinor;
}

/** The top-up that a trigger calls for: the conditions of R33 that come before processing and candidates. */
function planTopUp(state: AccountState, policy: Policy, trigger: string): RoundPlan | null {
  const { enabled, thresholdMinor, amountMinor } = state.topUp;
  if (!policy.topUp.offered || !enabled || thresholdMinor === null || amountMinor === null) return null;
  if (!meetsThreshold(policy, state.balanceMinor, thresholdMinor)) return null;
  if (policy.autoCharge.requires === 'primary' && !state.methods[0]?.autoCharge) return null;
  return {
    kind: 'topUp',
    amountMinor,
    covers: null,
    because: ['R33'],
    cause: { trigger, balanceMinor: state.balanceMinor, thresholdMinor },
  };
}

function openIds(state: AccountState): string[] {
  return state.invoices.map((invoice) => invoice.id);
}

/** Whether a cycle's payment does not work yet (R44). */
export function isRegistering(state: AccountState): boolean {
  return state.activeFrom !== null && formatDate(localDay(state.timeZone, state.nowMs)) < state.activeFrom;
}

/** All that is due (R42, R43, R44); nothing due: nothing happens. */
function planAllDue(
  state: AccountState,
  policy: Policy,
  kind: ChargeKind,
  rule: string,
  invoiceId?: string,
): RoundPlan | null {
  const amountDueMinor = amountDueOf(state, policy);
  if (amountDueMinor === 0) return null;
  const cause = invoiceId === undefined ? { amountDueMinor } : { amountDueMinor, invoiceId };
  const covers = policy.billing === 'prepaid' ? null : openIds(state);
  return { kind, amountMinor: amountDueMinor, covers, because: [rule], cause };
}

/** The open invoices that a method's schedule covers (R45). */
export function coveredBy(state: AccountState, method: MethodState): string[] {
  const schedule = must(method.schedule, 'what covers is a schedule');
  return state.invoices
    .filter((invoice) => schedule.types.includes(invoice.type) || schedule.invoices.includes(invoice.id))
    .map((invoice) => invoice.id);
}

/** What a schedule drafts on one of its days, and what it announces for the 15th (R45). */
export function draftOf(
  state: AccountState,
  method: MethodState,
  day: 1 | 15,
): { amountMinor: number; restMinor: number | null } {
  const dueMinor = remainingOf(state.invoices, coveredBy(state, method));
  const { when } = must(method.schedule, 'a draft has a schedule');
  const half = Math.floor(dueMinor / 2);
  if (day === 1) {
    if (when === '1st') return { amountMinor: dueMinor, restMinor: null };
    return when === 'split' ? { amountMinor: half, restMinor: dueMinor - half } : { amountMinor: 0, restMinor: null };
  }
  if (when === '15th') return { amountMinor: dueMinor, restMinor: null };
  if (when !== 'split') return { amountMinor: 0, restMinor: null };
  return { amountMinor: method.restMinor === null ? half : Math.min(method.restMinor, dueMinor), restMinor: null };
}

/** A method's draft (R45); a daily retry of one takes no more than that was for. */
function planDraft(state: AccountState, request: RoundRequest & { kind: 'draft' }): RoundPlan | null {
  const method = findMethod(state, request.methodId);
  if (!method?.autoCharge || !method.schedule || method.schedule.when === null) return null;
  const covers = coveredBy(state, method);
  const dueMinor = remainingOf(state.invoices, covers);
  const amountMinor =
    request.limitMinor === undefined
      ? draftOf(state, method, request.day).amountMinor
      : Math.min(request.limitMinor, dueMinor);
  if (amountMinor === 0) return null;
  return { kind: 'draft', amountMinor, covers, because: ['R45'], cause: { amountDueMinor: dueMinor } };
}

function planFor(state: AccountState, policy: Policy, request: RoundRequest): RoundPlan | null {
  switch (request.kind) {
    case 'trigger':
      return planTopUp(state, policy, request.trigger);
    case 'outstanding':
      return planAllDue(state, policy, 'outstanding', 'R42');
    case 'invoice': {
      const isOpen = openIds(state).includes(request.invoiceId);
      if (request.on === 'due' && !isOpen) return null;
      return planAllDue(state, policy, 'invoice', 'R43', request.invoiceId);
    }
    case 'cycle':
      return isRegistering(state) ? null : planAllDue(state, policy, 'cycle', 'R44');
    case 'draft':
      return planDraft(state, request);
  }
}

/**
 * What a request would collect now, with every condition but processing (R11), candidates (R22), limit (R34) and cap
 * (R36); null: it would not start a round. A daily retry names itself (R35).
 */
export function planRound(state: AccountState, policy: Policy, request: RoundRequest): RoundPlan | null {
  const plan = planFor(state, policy, request);
  return plan && request.retry ? { ...plan, because: [...plan.because, 'R35'] } : plan;
}

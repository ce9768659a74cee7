import type { Account, Method, OperationInput, OperationOutput } from '../../contract/index.ts';
import type { AccountStore, Localizer } from '../../ui/index.ts';

type Preview = OperationOutput<'preview'>;
/** A change of the methods that somebody is about to make. */
export type Change = Extract<
  OperationInput<'preview'>['command'],
  { operation: 'setAutoCharge' | 'reorderMethods' | 'removeMethod' }
>;

/** What follows from a change, said beforehand. */
export interface Consequences {
  readonly lines: readonly string[];
  /** What is charged at once, with tax, in minor units; null: nothing. */
  readonly chargesMinor: number | null;
  /** Whether somebody has to agree first: money moves, something stops, or something goes. */
  readonly grave: boolean;
}

/** What the backend foresees of a change; undefined where it can't foresee, the error where it refuses. */
export async function foresee(store: AccountStore, change: Change): Promise<Preview | Error | undefined> {
  if (!store.can('preview')) return undefined;
  return await store.read('preview', { command: change, days: 60 }).catch((error: unknown) => error as Error);
}

/** The facts that consequences are told from. */
export interface Situation {
  readonly account: Account;
  readonly methods: readonly Method[];
  /** Undefined where the backend can't foresee. */
  readonly preview: Preview | undefined;
}

type Say = (situation: Situation, change: Change, localizer: Localizer) => readonly string[];

function nameOf({ methods }: Situation, methodId: string | null | undefined, localizer: Localizer): string {
  const method = methods.find(({ id }) => id === methodId);
  return method === undefined ? localizer.t('paymentMethods.title') : localizer.method({ ...method, nickname: undefined });
}

const charges: Say = (situation, _change, localizer) =>
  (situation.preview?.charges ?? []).map(({ amountMinor, taxMinor, methodId }) => {
    const amount = localizer.money(amountMinor + taxMinor);
    const method = nameOf(situation, methodId, localizer);
    if (taxMinor === 0) return localizer.t('paymentMethods.chargedNow', { amount, method });
    return localizer.t('paymentMethods.chargedNowWithTax', { amount, method, tax: localizer.money(taxMinor) });
  });

/** What ends or moves: auto-pay, top-up, or simply who is charged. */
const stops: Say = (situation, _change, localizer) => {
  const { account, preview } = situation;
  const { t } = localizer;
  if (preview === undefined) return account.nextPayment.methodIds.length > 0 ? [t('paymentMethods.cannotForesee')] : [];
  const before = account.autoPay;
  const after = preview.autoPay;
  if (account.policy.autoPay.style !== null) {
    if (before.on && !after.on) return [t('paymentMethods.autopayOff')];
    if (!before.on || before.methodId === after.methodId) return [];
    const from = nameOf(situation, before.methodId, localizer);
    return [t('paymentMethods.autopayMoves', { from, to: nameOf(situation, after.methodId, localizer) })];
  }
  const wasTried = account.nextPayment.methodIds;
  const isTried = preview.nextPayment.methodIds;
  if (wasTried.length > 0 && isTried.length === 0 && account.topUp.enabled) {
    const byOrder = preview.nextPayment.reason === 'primary_auto_charge_off';
    return [t(byOrder ? 'paymentMethods.topUpStopsPrimary' : 'paymentMethods.topUpStops')];
  }
  if (account.policy.autoCharge.fallback === null && wasTried[0] !== isTried[0] && wasTried[0] && isTried[0]) {
    const from = nameOf(situation, wasTried[0], localizer);
    return [t('paymentMethods.automaticMoves', { from, to: nameOf(situation, isTried[0], localizer) })];
  }
  return [];
};

const starts: Say = ({ account, preview }, _change, localizer) => {
  if (preview === undefined || account.autoPay.on || !preview.autoPay.on) return [];
  const { activeFrom } = preview.autoPay;
  if (activeFrom === null || activeFrom <= localizer.dateOf(account.now)) return [];
  return [localizer.t('paymentMethods.autopayFrom', { date: localizer.date(activeFrom) })];
};

const goes: Say = (situation, change, localizer) => {
  if (change.operation !== 'removeMethod') return [];
  const { t } = localizer;
  const { account, methods, preview } = situation;
  const method = methods.find(({ id }) => id === change.input.methodId);
  const next = methods.find(({ id }) => id !== change.input.methodId);
  const rest = preview?.nextPayment.methodIds ?? [];
  const wasTried = account.nextPayment.methodIds.includes(change.input.methodId);
  const goesOn = account.topUp.enabled && rest.length > 0 && wasTried;
  const onWith = rest.map((id) => nameOf(situation, id, localizer));
  return [
    ...(method?.schedule ? [t('paymentMethods.scheduleEnds')] : []),
    ...(goesOn ? [t('paymentMethods.topUpGoesOn', { methods: onWith })] : []),
    ...(method?.primary && next ? [t('paymentMethods.newPrimary', { method: localizer.method(next) })] : []),
    ...(method?.suspendedBy ? [t('paymentMethods.retryEnds')] : []),
    t('paymentMethods.historyKept'),
  ];
};

const later: Say = (situation, change, localizer) => {
  const first = situation.preview?.laterCharges[0];
  if (first === undefined || change.operation === 'removeMethod') return [];
  const amount = localizer.money(first.amountMinor + first.taxMinor);
  const method = nameOf(situation, first.methodId, localizer);
  return [localizer.t('paymentMethods.chargedLater', { amount, method, date: localizer.date(first.date) })];
};

/** What follows from a change, in the order in which it matters: money first, then what stops, then the rest. */
export function consequencesOf(situation: Situation, change: Change, localizer: Localizer): Consequences {
  const now = charges(situation, change, localizer);
  const ends = stops(situation, change, localizer);
  const rest = [starts, goes, later].flatMap((say) => say(situation, change, localizer));
  const totalMinor = (situation.preview?.charges ?? []).reduce(
    (sum, { amountMinor, taxMinor }) => sum + amountMinor + taxMinor,
    0,
  );
  return {
    lines: [...now, ...ends, ...rest],
    chargesMinor: now.length > 0 ? totalMinor : null,
    grave: now.length > 0 || ends.length > 0 || change.operation === 'removeMethod',
  };
}

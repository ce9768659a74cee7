import type { Forecast, Preview } from '../../contract/index.ts';
import type { ForecastRecord, PlannedChargeRecord, PlannedNoticeRecord, PreviewRecord } from '../../rules/index.ts';
import { toInstant } from '../instants.ts';
import { nextPaymentFrom } from './account.ts';

function plannedCharge({ atMs, because, ...charge }: PlannedChargeRecord): Forecast['charges'][number] {
  return { at: toInstant(atMs), ...charge, because: [...because] };
}

function plannedNotice({ name, atMs, because }: PlannedNoticeRecord): Forecast['notices'][number] {
  return { name, at: toInstant(atMs), because: [...because] };
}

/** What would come of a command, as the contract has it (R80). */
export function previewFrom(preview: PreviewRecord): Preview {
  const { balanceMinor, amountDueMinor, autoPay, until } = preview;
  return {
    charges: preview.charges.map(plannedCharge),
    notices: preview.notices.map(plannedNotice),
    laterCharges: preview.laterCharges.map(plannedCharge),
    laterNotices: preview.laterNotices.map(plannedNotice),
    balanceMinor,
    amountDueMinor,
    autoPay,
    nextPayment: nextPaymentFrom(preview.nextPayment),
    until,
  };
}

/** What is known to come, as the contract has it (R81). */
export function forecastFrom(forecast: ForecastRecord): Forecast {
  return {
    days: forecast.days.map((day) => ({ ...day })),
    charges: forecast.charges.map(plannedCharge),
    fees: forecast.fees.map(({ atMs, ...fee }) => ({ at: toInstant(atMs), ...fee })),
    notices: forecast.notices.map(plannedNotice),
    thresholdOn: forecast.thresholdOn,
    endBalanceMinor: forecast.endBalanceMinor,
  };
}

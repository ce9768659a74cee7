import { notify } from './notices.ts';
import type { Context } from './context.ts';

/** Tells a balance that went below the alert's threshold, once until it has recovered (R30). */
export function alertIfLow(context: Context): void {
  const { alert, balanceMinor } = context.state;
  if (!context.policy.lowBalanceAlert.offered) return;
  if (!alert.enabled || !alert.armed || alert.thresholdMinor === null) return;
  if (balanceMinor < alert.thresholdMinor) sendAlert(context);
}

/** Alert settings were applied: already below, it is told at once (R30). */
export function alertOnApply(context: Context): void {
  const { alert, balanceMinor } = context.state;
  if (alert.thresholdMinor === null) return;
  context.state.alert = { ...alert, armed: balanceMinor >= alert.thresholdMinor };
  if (alert.enabled && balanceMinor < alert.thresholdMinor) sendAlert(context);
}

function sendAlert(context: Context): void {
  context.state.alert = { ...context.state.alert, armed: false };
  notify(context, ['R30'], 'balance.low');
}

import { html, type TemplateResult } from 'lit';
import type { ActivityEvent, Charge } from '../../contract/index.ts';
import type { BenchView } from './view.ts';

function statusText({ localizer }: BenchView, charge: Charge): string {
  const { t } = localizer;
  switch (charge.status) {
    case 'succeeded':
      return t('mockControls.statusSucceeded');
    case 'processing':
      return t('mockControls.statusProcessing');
    case 'requires_action':
      return t('mockControls.statusRequiresAction');
    case 'failed':
      return t('mockControls.statusFailed', { reason: t('terms.reason', { reason: charge.reason ?? 'declined' }) });
  }
}

function methodName({ methods, localizer }: BenchView, methodId: string): string {
  const method = methods.find(({ id }) => id === methodId);
  return method === undefined ? methodId : localizer.method(method);
}

function eventText(view: BenchView, { event }: ActivityEvent): string {
  const { localizer } = view;
  const { t } = localizer;
  switch (event.type) {
    case 'charge.attempted':
    case 'charge.resolved': {
      const { charge } = event;
      const amount = localizer.money(charge.amountMinor + charge.taxMinor);
      const facts = { method: charge.methodLabel, amount, status: statusText(view, charge) };
      return event.type === 'charge.attempted' ? t('mockControls.eventCharge', facts) : t('mockControls.eventResolved', facts);
    }
    case 'entry.posted':
      return t('mockControls.eventEntry', {
        type: t('terms.type', { type: event.entry.type }),
        amount: localizer.money(event.entry.amountMinor, { sign: 'always' }),
        balance: localizer.money(event.entry.balanceMinor),
      });
    case 'notice.sent':
      return t('mockControls.eventNotice', { name: event.notice.name });
    case 'method.changed':
      return t('mockControls.eventMethod', { method: methodName(view, event.methodId), change: event.change });
    case 'settings.changed':
      return t('mockControls.eventSettings', { setting: event.setting });
    case 'round.held':
      return t('mockControls.eventHeld', { reason: event.reason });
  }
}

/** What happened, newest first, with the rules that caused it (R3). */
export function traceSection(view: BenchView): TemplateResult {
  const { localizer, state } = view;
  const { t } = localizer;
  if (state.trace.length === 0) return html`<p class="small muted">${t('mockControls.traceEmpty')}</p>`;
  return html`<p class="small muted">${t('mockControls.traceHint')}</p>
    <ol class="plain rows trace" tabindex="0" aria-label=${t('mockControls.trace')}>
      ${state.trace.map(
        (event) =>
          html`<li>
            <span class="small muted num">${localizer.instant(event.at, 'dateTime')}</span>
            <span>${eventText(view, event)}</span>
            <span class="rules">${t('mockControls.rules', { rules: event.because })}</span>
          </li>`,
      )}
    </ol>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { OutboxMail } from '../../contract/index.ts';
import { button } from '../../ui/index.ts';
import type { BenchView } from './view.ts';

export interface OutboxOptions {
  /** How many of the newest e-mails are shown. */
  readonly shown: number;
  readonly onOlder: () => void;
}

function mailItem({ localizer }: BenchView, mail: OutboxMail): TemplateResult {
  const time = localizer.zoned(mail.at);
  return html`<li>
    <details class="mail">
      <summary>
        <span class="subject">${mail.subject}</span>
        <span class="small muted num">${localizer.instant(mail.at, 'dateTime')}</span>
      </summary>
      <p class="small muted">${localizer.t('mockControls.mailTo', { to: mail.to, time })}</p>
      <pre dir="auto" tabindex="0" role="region" aria-label=${mail.subject} lang=${mail.language}>${mail.text}</pre>
    </details>
  </li>`;
}

/** The e-mails that the account was sent, newest first; each opens in place. */
export function outboxSection(view: BenchView, { shown, onOlder }: OutboxOptions): TemplateResult {
  const { t } = view.localizer;
  const newest = [...view.state.outbox].reverse().slice(0, shown);
  if (newest.length === 0) return html`<p class="small muted">${t('mockControls.outboxEmpty')}</p>`;
  return html`<ul class="plain rows">
      ${newest.map((mail) => mailItem(view, mail))}
    </ul>
    ${view.state.outbox.length > shown
      ? button({ label: t('mockControls.olderMails'), kind: 'quiet', onClick: onOlder })
      : nothing}`;
}

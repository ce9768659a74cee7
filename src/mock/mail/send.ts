import type { OutboxMail } from '../../contract/index.ts';
import type { AccountState, EngineEvent } from '../../rules/index.ts';
import type { Backend } from '../backend.ts';
import { toInstant } from '../instants.ts';
import { compose } from './compose.ts';
import { mailFacts } from './facts.ts';
import { htmlOf } from './html.ts';
import { catalogueFor } from './language.ts';
import { textOf } from './text.ts';

function mailOf(backend: Backend, before: AccountState, event: EngineEvent): OutboxMail | null {
  if (event.body.type !== 'notice.sent') return null;
  const { notice } = event.body;
  const { profile, outbox } = backend;
  const { catalogue, locale } = catalogueFor(profile.language);
  const mail = compose(notice.name, mailFacts(backend, { before, locale }, event, notice), catalogue);
  return {
    id: `mail-${outbox.length + 1}`,
    at: toInstant(event.atMs),
    notice: notice.name,
    to: profile.holder.email,
    language: locale,
    subject: mail.subject,
    text: textOf(mail, catalogue),
    html: htmlOf(mail, { language: locale, dir: catalogue.dir }),
  };
}

/** Writes each notice among some events as an e-mail into the outbox. */
export function sendMails(backend: Backend, before: AccountState, events: readonly EngineEvent[]): void {
  for (const event of events) {
    const mail = mailOf(backend, before, event);
    if (mail) backend.outbox.push(mail);
  }
}

import type { OutboxMail } from '../../contract/index.ts';
import type { AccountState, EngineEvent } from '../../rules/index.ts';
import type { Backend } from '../backend.ts';
import { toInstant } from '../instants.ts';
import { EN } from './en.ts';
import { mailFacts, type MailCatalogue } from './facts.ts';

const CATALOGUES: ReadonlyMap<string, MailCatalogue> = new Map([['en', EN]]);

/** The texts of a language, and the locale they are written in; English where the language has none. */
function catalogueFor(language: string): { catalogue: MailCatalogue; locale: string } {
  const [primary = ''] = language.toLowerCase().split('-');
  const catalogue = CATALOGUES.get(primary);
  return catalogue ? { catalogue, locale: language } : { catalogue: EN, locale: 'en' };
}

function mailOf(backend: Backend, before: AccountState, event: EngineEvent): OutboxMail | null {
  if (event.body.type !== 'notice.sent') return null;
  const { notice } = event.body;
  const { profile, outbox } = backend;
  const { catalogue, locale } = catalogueFor(profile.language);
  const facts = mailFacts(backend, { before, locale }, event, notice);
  const { subject, paragraphs } = catalogue[notice.name](facts);
  return {
    id: `mail-${outbox.length + 1}`,
    at: toInstant(event.atMs),
    notice: notice.name,
    to: profile.holder.email,
    language: locale,
    subject,
    text: [catalogue.greeting(profile.holder.name), ...paragraphs, profile.seller.name].join('\n\n'),
  };
}

/** Writes each notice among some events as an e-mail into the outbox. */
export function sendMails(backend: Backend, before: AccountState, events: readonly EngineEvent[]): void {
  for (const event of events) {
    const mail = mailOf(backend, before, event);
    if (mail) backend.outbox.push(mail);
  }
}

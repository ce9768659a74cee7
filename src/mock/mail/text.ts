import type { MailCatalogue } from './catalogue.ts';
import type { ComposedMail, MailSection } from './compose.ts';

function sectionText({ heading, sentences, items }: MailSection): string {
  const said = sentences.length > 0 ? [sentences.join(' ')] : [];
  return [heading, ...said, ...items.map((item) => `- ${item}`)].join('\n');
}

/** An e-mail as plain text: paragraphs with an empty line between them. */
export function textOf(mail: ComposedMail, { labelled }: MailCatalogue): string {
  const { greeting, what, details, sections, closing } = mail;
  const rows = details.map(({ label, value }) => labelled(label, value)).join('\n');
  return [greeting, what, rows, ...sections.map(sectionText), closing].filter((part) => part !== '').join('\n\n');
}

import type { ComposedMail, MailRow, MailSection } from './compose.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as text, between tags and in quoted attributes. */
function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}

function paragraph(text: string): string {
  return `<p>${escape(text)}</p>`;
}

/** What somebody typed may run in another direction than the table: `bdi` keeps each value to itself. */
function row({ label, value }: MailRow): string {
  return `<tr><th scope="row" align="left">${escape(label)}</th><td><bdi>${escape(value)}</bdi></td></tr>`;
}

function section({ heading, sentences, items }: MailSection): string {
  const list = items.length > 0 ? [`<ul>${items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`] : [];
  const said = sentences.length > 0 ? [paragraph(sentences.join(' '))] : [];
  return [`<h2>${escape(heading)}</h2>`, ...said, ...list].join('\n');
}

/**
 * An e-mail as a complete HTML document: nothing is loaded, nothing runs, all text is escaped. Attributes space the
 * table: a style sheet would be refused where a strict policy shows the document, and by many mail readers.
 */
export function htmlOf(mail: ComposedMail, { language, dir }: { language: string; dir: 'ltr' | 'rtl' }): string {
  return [
    '<!doctype html>',
    `<html lang="${escape(language)}" dir="${dir}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escape(mail.subject)}</title>`,
    '</head>',
    '<body>',
    paragraph(mail.greeting),
    paragraph(mail.what),
    '<table cellpadding="4">',
    '<tbody>',
    ...mail.details.map(row),
    '</tbody>',
    '</table>',
    ...mail.sections.map(section),
    paragraph(mail.closing),
    '</body>',
    '</html>',
  ].join('\n');
}

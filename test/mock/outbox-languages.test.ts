import { describe, expect, it } from 'vitest';
import { NOTICE_NAMES, type FailureReason, type NoticeName } from '../../src/contract/index.ts';
import { EN } from '../../src/mock/mail/en.ts';
import { ES } from '../../src/mock/mail/es.ts';
import { FR } from '../../src/mock/mail/fr.ts';
import { en } from '../../src/ui/i18n/en/index.ts';
import { es } from '../../src/ui/i18n/es/index.ts';
import { fr } from '../../src/ui/i18n/fr/index.ts';
import { HOLDER, mailOf, mails, STORIES, VOIP } from './outbox-stories.ts';
import { key, mockWith, PORTAL, TRUNK } from './setup.ts';

const LANGUAGES = ['en', 'fr', 'es'] as const;
type Language = (typeof LANGUAGES)[number];

/** The amount that a notice is about, in minor units, and its currency. */
const AMOUNTS: Record<NoticeName, readonly [minor: number, currency: string]> = {
  'payment.receipt': [11_200, 'USD'],
  'payment.failed': [10_000, 'USD'],
  'balance.low': [7000, 'USD'],
  'topup.limited': [10_000, 'USD'],
  'topup.capped': [10_000, 'USD'],
  'autopay.enabled': [4000, 'CAD'],
  'autopay.updated': [4000, 'USD'],
  'autopay.cancelled': [4000, 'USD'],
  'autopay.registering': [4000, 'CAD'],
};

/** In each language: why, what next, how to stop it. */
const SAYS: Record<NoticeName, Record<Language, readonly [string, string, string]>> = {
  'payment.receipt': {
    en: ['Automatic top-up is on', 'Your balance is now', 'switch automatic top-up off'],
    fr: ['La recharge automatique est activée', 'Votre solde est maintenant', 'désactivez la recharge automatique'],
    es: ['La recarga automática está activada', 'Su saldo es ahora', 'desactive la recarga automática'],
  },
  'payment.failed': {
    en: ['insufficient funds', 'You can retry the payment', 'switch automatic top-up off'],
    fr: ['provision insuffisante', 'Vous pouvez relancer le paiement', 'désactivez la recharge automatique'],
    es: ['fondos insuficientes', 'Puede reintentar el pago', 'desactive la recarga automática'],
  },
  'balance.low': {
    en: ['You asked to be told', 'This notice charges nothing', 'switch the low balance alert off'],
    fr: ['Vous avez demandé un avis', 'n’entraîne aucun débit', 'désactivez l’alerte de solde faible'],
    es: ['Usted pidió que le avisáramos', 'Este aviso no cobra nada', 'desactive el aviso de saldo bajo'],
  },
  'topup.limited': {
    en: ['At most one automatic charge', 'We look again on March 2, 2026', 'switch automatic top-up off'],
    fr: ['Un seul débit automatique', 'de nouveau le 2 mars 2026', 'désactivez la recharge automatique'],
    es: ['como máximo un cobro automático', 'comprobarlo el 2 de marzo de 2026', 'desactive la recarga automática'],
  },
  'topup.capped': {
    en: ['above your monthly cap', 'works again from April 1, 2026', 'switch automatic top-up off'],
    fr: ['au-dessus de votre plafond mensuel', 'à partir du 1er avril 2026', 'désactivez la recharge automatique'],
    es: ['superado su límite mensual', 'a partir del 1 de abril de 2026', 'desactive la recarga automática'],
  },
  'autopay.enabled': {
    en: ['Auto-pay was switched on', 'next withdrawal is on May 10, 2026', 'turn auto-pay off'],
    fr: ['a été activé pour votre compte', 'aura lieu le 10 mai 2026', 'désactivez le paiement automatique'],
    es: ['Se activó el pago automático', 'será el 10 de mayo de 2026', 'desactive el pago automático'],
  },
  'autopay.updated': {
    en: ['its schedule were changed', 'half on the 15th of the month, next on March 15, 2026', 'turn the schedule of Visa ·· 4242 off'],
    fr: ['son calendrier ont été modifiés', 'Prochaine date\u00A0: le 15 mars 2026', 'désactivez le calendrier de Visa ·· 4242'],
    es: ['su calendario para su cuenta', 'Próxima fecha: el 15 de marzo de 2026', 'desactive el calendario de Visa ·· 4242'],
  },
  'autopay.cancelled': {
    en: ['was switched off, or the method was removed', 'Please pay your bills yourself', 'turn auto-pay on'],
    fr: ['a été désactivé, ou ce dernier', 'Veuillez payer vos factures vous-même', 'activez le paiement automatique'],
    es: ['Se desactivó el pago automático', 'pague sus facturas por su cuenta', 'active el pago automático'],
  },
  'autopay.registering': {
    en: ['still being registered', 'Please pay this amount yourself', 'turn auto-pay off'],
    fr: ['en cours d’enregistrement', 'Veuillez payer ce montant vous-même', 'désactivez le paiement automatique'],
    es: ['todavía se está registrando', 'pague este importe por su cuenta', 'desactive el pago automático'],
  },
};

const REMEDIES: Record<FailureReason, Record<Language, string>> = {
  insufficient_funds: { en: 'enough money', fr: 'provision est suffisante', es: 'fondos suficientes' },
  expired_card: { en: 'new expiry date', fr: 'nouvelle date d’expiration', es: 'nueva fecha de vencimiento' },
  declined: { en: 'Ask your bank', fr: 'auprès de votre banque', es: 'Consulte a su banco' },
  authentication_required: { en: 'confirm it with your bank', fr: 'confirmez auprès de votre banque', es: 'confírmelo con su banco' },
};

const money = (language: string, [minor, currency]: readonly [number, string]): string =>
  new Intl.NumberFormat(language, { style: 'currency', currency }).format(minor / 100);

/** What a reader sees of the document: its tags taken away, its entities read. */
function seen(html: string): string {
  const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
  return html.replace(/<[^>]*>/g, '').replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? '');
}

const TAGS = /^<(?:\/?(?:html|head|title|body|p|table|tbody|tr|th|td|bdi|h2|ul|li|meta)\b[^<>]*|!doctype html)>$/;

/** The signs of markup that are none of the document's own. */
function strangers(html: string): string[] {
  return (html.match(/<[^>]*>?/g) ?? []).filter((tag) => !TAGS.test(tag) || /\s(?:on\w+|style|src|href)=/i.test(tag));
}

const CASES = NOTICE_NAMES.flatMap((name) => LANGUAGES.map((language) => [name, language] as const));

describe('the e-mails in each language', () => {
  it.each(CASES)('%s in %s: what, how much, why, what next, how to stop it, in text and HTML', async (name, language) => {
    const mail = await mailOf(name, { language });
    expect(mail.language).toBe(language);
    const method = name === 'balance.low' ? [] : ['Visa ·· 4242'];
    const says = [money(language, AMOUNTS[name]), ...method, ...SAYS[name][language]];
    for (const body of [mail.text, seen(mail.html)]) {
      expect(says.filter((part) => !body.includes(part))).toEqual([]);
      expect(body).not.toMatch(/undefined|null|NaN|\[object/);
    }
    expect(strangers(mail.html)).toEqual([]);
    expect(mail.html).toContain(`<html lang="${language}" dir="ltr">`);
    expect(seen(/<title>.*<\/title>/.exec(mail.html)?.[0] ?? '')).toBe(mail.subject);
  });

  it.each(NOTICE_NAMES)('%s says all that the text says in its HTML too', async (name) => {
    const mail = await mailOf(name, { language: 'fr' });
    const html = seen(mail.html);
    const lines = mail.text.split('\n').filter((line) => line !== '');
    expect(lines.length).toBeGreaterThan(8);
    const rows = lines.map((line) => line.replace(/^- /, '')).filter((line) => !html.includes(line));
    const said = rows.flatMap((line) => line.split('\u00A0: '));
    expect(said.filter((part) => !html.includes(part))).toEqual([]);
  });

  it.each(['fr', 'es'] as const)('leaves no English in %s', async (language) => {
    for (const name of NOTICE_NAMES) {
      const english = (await mailOf(name)).text.split('\n');
      const sentences = english.filter((line) => line.length > 20);
      expect(sentences.length).toBeGreaterThan(3);
      const { text } = await mailOf(name, { language });
      expect(sentences.filter((line) => line !== english.at(-1) && text.includes(line))).toEqual([]);
    }
  });

  it.each([
    ['en', EN, en],
    ['fr', FR, fr],
    ['es', ES, es],
  ] as const)('calls a payment method what the widgets call it, in %s', async (language, mails, widgets) => {
    const word = mails.labels.method.toLowerCase();
    expect(widgets.balanceTile.yourMethod).toContain(word);
    const others = ['mode de paiement', 'payment option', 'medio de pago', 'forma de pago'];
    for (const name of NOTICE_NAMES) {
      const text = (await mailOf(name, { language })).text.toLowerCase();
      expect(others.filter((other) => text.includes(other)), name).toEqual([]);
    }
  });

  it('writes a day in the account\'s time zone, and the first of a month as its language does', async () => {
    const canadian = await mailOf('topup.limited', { language: 'fr-CA' });
    expect(canadian.language).toBe('fr-CA');
    expect(canadian.text).toContain('21 h 01 HNP');
    const east = await mailOf('topup.limited', { language: 'es', timeZone: 'Asia/Tokyo' });
    expect(east.text).toContain('3 de marzo de 2026 a las 14:01');
  });
});

describe('the language of an account', () => {
  it.each([
    ['fr-CA', 'fr-CA', 'Bonjour Jo Lindqvist,'],
    ['FR-ca', 'fr-CA', 'Bonjour Jo Lindqvist,'],
    ['es-419', 'es-419', 'Hola, Jo Lindqvist:'],
    ['fr-CA-u-nu-arab', 'fr-CA', 'Bonjour Jo Lindqvist,'],
    ['frr', 'en', 'Hello Jo Lindqvist,'],
    ['de', 'en', 'Hello Jo Lindqvist,'],
    ['ar-u-nu-arab', 'en', 'Hello Jo Lindqvist,'],
  ])('%s is written to in %s', async (asked, language, greeting) => {
    const mail = await mailOf('balance.low', { language: asked });
    expect(mail.language).toBe(language);
    expect(mail.text.split('\n')[0]).toBe(greeting);
    expect(mail.html).toContain(`lang="${language}"`);
    expect(mail.text).toMatch(/70[.,]00/);
  });

  it('holds from the load of an account on, and English where an account has none', async () => {
    const mock = await mockWith('invoice-portal', PORTAL);
    const pay = () => mock.pay({ amountMinor: 1000, currency: 'USD', method: { id: 'visa' } }, key());
    await pay();
    expect((await mock.testControls.getOutbox()).map(({ language }) => language)).toEqual(['en']);
    await mock.testControls.load('invoice-portal', { ...PORTAL, now: '2026-03-02T15:00:00Z', language: 'es' });
    await pay();
    expect((await mock.getAccount({})).language).toBe('es');
    expect((await mock.testControls.getOutbox()).map(({ language }) => language)).toEqual(['es']);
  });
});

describe('a payment that failed', () => {
  const reasons = Object.keys(REMEDIES) as FailureReason[];

  it.each(reasons.flatMap((reason) => LANGUAGES.map((language) => [reason, language] as const)))(
    'for %s says in %s what to do',
    async (reason, language) => {
      const mock = await mockWith('invoice-portal', { ...PORTAL, language });
      await mock.testControls.setGateway({ methodId: 'visa', outcomes: [reason] });
      await mock.pay({ amountMinor: 1000, currency: 'USD', method: { id: 'visa' } }, key());
      const [mail] = await mock.testControls.getOutbox();
      expect(mail?.notice).toBe('payment.failed');
      expect(mail?.text).toContain(REMEDIES[reason][language]);
      expect(seen(mail?.html ?? '')).toContain(REMEDIES[reason][language]);
    },
  );

  it('says when a daily retry looks again', async () => {
    const mock = await mockWith('prepaid-voip', { ...VOIP, balanceMinor: 6000 });
    await mock.testControls.setGateway({ methodId: 'visa', outcomes: ['declined'] });
    await mock.testControls.debit({ type: 'usage', amountMinor: 2000 });
    const [mail] = await mock.testControls.getOutbox();
    expect(mail?.text).toContain('We look again on March 2, 2026 at 21:01 PST');
    expect(mail?.text).toContain('Next attempt: March 2, 2026 at 21:01 PST');
    expect(mail?.text).toContain('Total with tax: $112.00');
  });

  it('says that the failed half of a split is not added to the other half (R45)', async () => {
    const [visa] = PORTAL.methods ?? [];
    if (!visa) return expect.fail('no method');
    const methods = [{ ...visa, autoCharge: true, schedule: { when: 'split' as const, types: ['voice'] } }];
    const mock = await mockWith('dues-schedule', { ...PORTAL, methods });
    await mock.testControls.setGateway({ methodId: 'visa', outcomes: ['declined'] });
    await mock.testControls.advanceTo('2026-03-16T12:00:00Z');
    const sent = await mock.testControls.getOutbox();
    expect(sent.map(({ notice }) => notice)).toEqual(['payment.failed']);
    expect(sent[0]?.text).toContain('not tried again before April 1, 2026; then auto-pay takes what is due');
    expect(sent[0]?.text).toContain('Next attempt: April 1, 2026');
  });

  it('by hand is not tried again by itself', async () => {
    const mock = await mockWith('invoice-portal', PORTAL);
    await mock.testControls.setGateway({ methodId: 'visa', outcomes: ['declined'] });
    await mock.pay({ amountMinor: 1000, currency: 'USD', method: { id: 'visa' } }, key());
    const [mail] = await mock.testControls.getOutbox();
    expect(mail?.text).toContain('It is not tried again by itself.');
    expect(mail?.text).toContain('there is nothing to switch off');
  });
});

describe('a receipt', () => {
  it.each([
    ['en', 'Tried before it, without success\n- Visa ·· 4242: the bank declined it. Not charged automatically until March 4, 2026'],
    ['fr', 'Tentatives précédentes, sans succès\n- Visa ·· 4242\u00A0: la banque l’a refusé. Pas de débit automatique avant le 4 mars 2026'],
    ['es', 'Intentos anteriores, sin éxito\n- Visa ·· 4242: el banco lo rechazó. Sin cobros automáticos hasta el 4 de marzo de 2026'],
  ])('names in %s the attempts of its round that failed (R14)', async (language, attempt) => {
    const mock = await mockWith('prepaid-trunk', { ...TRUNK, language });
    await mock.testControls.setGateway({ methodId: 'visa', outcomes: ['declined'] });
    await mock.testControls.debit({ type: 'usage', amountMinor: 6000 });
    const sent = await mock.testControls.getOutbox();
    expect(sent.map(({ notice }) => notice)).toEqual(['payment.receipt']);
    expect(sent[0]?.text).toContain(attempt);
    expect(sent[0]?.html).toMatch(/<li>Visa ·· 4242/);
  });

  it.each([
    ['en', 'GST', 'PST'],
    ['fr', 'TPS', 'TVP'],
    ['es', 'GST', 'PST'],
  ])('shows its tax lines in %s, in the table too (R70)', async (language, gst, pst) => {
    const { text, html } = await mailOf('payment.receipt', { language });
    for (const [name, minor] of [[gst, 500], [pst, 700]] as const) {
      const amount = money(language, [minor, 'USD']);
      expect(text).toMatch(new RegExp(`^${name}\u00A0?: ${amount.replace(/[.$]/g, '\\$&')}$`, 'm'));
      expect(html).toContain(`<tr><th scope="row" align="left">${name}</th><td><bdi>${amount}</bdi></td></tr>`);
    }
  });
});

describe('what others wrote', () => {
  const HOSTILE = '</title><script>alert(1)</script> & "x" \'y\'<img src=x onerror=alert(2)>';

  it.each(NOTICE_NAMES)('%s: a hostile name or nickname is text in the HTML, and itself in plain text', async (name) => {
    const { account } = STORIES[name];
    const methods = (account.methods ?? []).map((method) => ({ ...method, nickname: HOSTILE }));
    const mail = await mailOf(name, { holder: { ...HOLDER, name: HOSTILE }, methods });
    expect(strangers(mail.html)).toEqual([]);
    expect(mail.html).toContain('&lt;script&gt;');
    expect(seen(mail.html)).toContain(HOSTILE);
    expect(mail.text).toContain(`Hello ${HOSTILE},`);
  });

  it('adds no line to a subject or text, and turns no amount around', async () => {
    const nickname = 'Card\r\nBcc: all@example.com\u2028\u202E00.1$';
    const [visa] = TRUNK.methods ?? [];
    if (!visa) return expect.fail('no method');
    const sent = await mails(STORIES['autopay.cancelled'], { methods: [{ ...visa, nickname, autoCharge: true }] });
    const [mail] = sent;
    expect(mail?.subject).toContain('Card Bcc: all@example.com 00.1$ (Visa ·· 4242)');
    expect(`${mail?.subject}${mail?.text}${mail?.html}`).not.toMatch(/[\r\u2028\u202E]/);
    expect(mail?.text.split('\n').filter((line) => line.startsWith('Bcc'))).toEqual([]);
  });

  it('leaves a greeting without a name whole', async () => {
    expect((await mailOf('balance.low', { holder: { ...HOLDER, name: '' } })).text.split('\n')[0]).toBe('Hello,');
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { localeAround } from '../../src/ui/element/language.ts';
import type { Catalogue } from '../../src/ui/i18n/catalogue.ts';
import { en } from '../../src/ui/i18n/en/index.ts';
import { fr } from '../../src/ui/i18n/fr/index.ts';
import type { Message } from '../../src/ui/i18n/message.ts';
import { messageTools } from '../../src/ui/i18n/translate.ts';
import { Localizer } from '../../src/ui/localizer.ts';

const canadian = new Localizer({ locale: 'fr-CA', timeZone: 'America/Toronto', currency: 'CAD' });
const { t } = canadian;

/** Spaces that do not break, as one that can be typed here; other tests say where they stand. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}

const LISTS = new Set(['methods', 'types', 'kinds', 'lines', 'rules', 'fortunes']);
const anyParams = new Proxy({}, { get: (_, name) => (LISTS.has(String(name)) ? ['un', 'deux'] : 'un') });

/** Every text of a section. A word that is looked up by a code has no text for the one made up here. */
function rendered(section: object): [name: string, text: string][] {
  const tools = messageTools('fr');
  return Object.entries(section as Record<string, Message>).map(([name, message]) => {
    const text: string | undefined = typeof message === 'string' ? message : message(anyParams as never, tools);
    return [name, text ?? 'un'];
  });
}

describe('the French catalogue', () => {
  it('is whole: one that lacks a text or a section does not compile', () => {
    const { tryAgain, ...fewer } = fr.common;
    // @ts-expect-error A text of the section is missing.
    const common: Catalogue['common'] = fewer;
    const { vault, ...sections } = fr;
    // @ts-expect-error A section is missing.
    const catalogue: Catalogue = sections;
    expect([tryAgain, vault, common, catalogue]).not.toContain(undefined);
    for (const [section, messages] of Object.entries(en)) {
      expect(Object.keys(fr[section as keyof Catalogue]).sort()).toEqual(Object.keys(messages).sort());
    }
  });

  it.each(Object.keys(fr) as (keyof Catalogue)[])('writes as French does in %s', (section) => {
    for (const [name, text] of rendered(fr[section])) {
      expect(text, name).not.toMatch(/!|'/);
      expect(text, `${name}: a space that does not break before the sign`).not.toMatch(/[^\u00a0\u202f\d][:;?%»]/);
      expect(text, `${name}: and inside the quotation marks`).not.toMatch(/«[^\u00a0\u202f]/);
    }
  });
});

describe('a sentence in French', () => {
  it('has the form of its count, zero going with one', () => {
    const attempts = [0, 1, 2].map((count) => t('transactionHistory.attempts', { count }));
    expect(attempts).toEqual(['0 tentative', '1 tentative', '2 tentatives']);
    expect(t('common.problems', { count: 1 })).toBe('Un problème est à corriger');
    expect(t('common.problems', { count: 3 })).toBe('3 problèmes sont à corriger');
    const million = { count: 1_000_000, text: new Intl.NumberFormat('fr-CA').format(1_000_000) };
    expect(plain(t('transactionHistory.count', million))).toBe('1 000 000 d’opérations');
  });

  it('asks for a whole amount in a currency without decimals', () => {
    const hint = (count: number) => t('common.amountDecimals', { currency: 'CAD', count });
    expect(hint(0)).toBe('Saisissez un montant entier en CAD.');
    expect(hint(2)).toBe('Saisissez un montant en CAD avec 2 décimales au plus.');
  });

  it('says amounts as they are written in French Canada', () => {
    const rule = { threshold: canadian.money(1000), amount: canadian.money(123450), methods: 'Visa ·· 4242' };
    expect(plain(t('balanceTile.topUpBelow', rule))).toBe(
      'Lorsque le solde passe sous 10,00 $, une recharge de 1 234,50 $ est prélevée sur Visa ·· 4242.',
    );
  });

  it('says dates and taxes, and joins what it lists', () => {
    const invoices = { count: 2, date: canadian.date('2026-12-03') };
    expect(t('balanceTile.openInvoices', invoices)).toBe('2 factures à payer, première échéance le 3 décembre 2026');
    expect(t('autopayManager.types', { types: ['Appels', 'Télécopie', 'Facture'] })).toBe('Appels, Télécopie et Facture');
    expect(t('statements.registration', { name: 'GST/HST', number: '1' })).toBe('TPS/TVH\u00a0: 1');
    expect(t('statements.taxLine', { name: 'VAT', rate: '20' })).toBe('VAT 20');
    expect(t('autopayManager.cycleDay', { day: 1 })).toBe('Les cycles commencent le 1er du mois.');
  });
});

describe('lang="fr"', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each(['fr', 'fr-CA', 'fr-FR', 'FR'])('on the page picks French, written %s', (lang) => {
    class PageElement {
      constructor(
        readonly parentNode: PageElement | null,
        readonly lang: string | null,
      ) {}

      getAttribute(name: string): string | null {
        return name === 'lang' ? this.lang : null;
      }
    }
    vi.stubGlobal('Element', PageElement);
    vi.stubGlobal('ShadowRoot', class {});
    const widget = new PageElement(new PageElement(null, lang), null) as unknown as Element;
    const localizer = new Localizer({ locale: localeAround(widget), timeZone: 'Europe/Paris', currency: 'EUR' });
    expect(localizer.language).toBe('fr');
    expect(localizer.t('balanceTile.makePayment')).toBe('Effectuer un paiement');
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { localeAround } from '../../src/ui/element/language.ts';
import type { Catalogue } from '../../src/ui/i18n/catalogue.ts';
import { en } from '../../src/ui/i18n/en/index.ts';
import { es } from '../../src/ui/i18n/es/index.ts';
import { languageFor } from '../../src/ui/i18n/languages.ts';
import { Localizer } from '../../src/ui/localizer.ts';

const NOW_MS = Date.parse('2026-11-24T15:00:00Z');

const inMexico = new Localizer({ locale: 'es-MX', timeZone: 'America/Mexico_City', currency: 'MXN' });
const inSpain = new Localizer({ locale: 'es', timeZone: 'Europe/Madrid', currency: 'EUR' });

/** Spaces that Intl writes, as one that can be typed here. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}

/** The plain texts of a catalogue by key, without those that are made of parameters. */
function fixedTexts(catalogue: Catalogue): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [section, messages] of Object.entries(catalogue)) {
    for (const [name, message] of Object.entries(messages as Record<string, unknown>)) {
      if (typeof message === 'string') texts.set(`${section}.${name}`, message);
    }
  }
  return texts;
}

describe('Spanish', () => {
  it('writes amounts as Mexico and as Spain write them', () => {
    const owed = (localizer: Localizer) => plain(localizer.t('balanceTile.belowZero', { amount: localizer.money(123450) }));
    expect(owed(inMexico)).toBe('Usted debe $1,234.50.');
    expect(owed(inSpain)).toBe('Usted debe 1234,50 €.');
  });

  it('says what was paid, with its amount and method', () => {
    const method = inSpain.method({ kind: 'card', brand: 'visa', last4: '4242', nickname: 'Hogar' });
    const sentence = inSpain.t('paymentDialog.paid', { amount: inSpain.money(2500), method });
    expect(plain(sentence)).toBe('Se pagaron 25,00 € con Hogar, Visa ·· 4242.');
    expect(inSpain.method({ kind: 'bank_account' })).toBe('Cuenta bancaria');
  });

  it.each([
    ['0 transacciones', 0, inMexico],
    ['1 transacción', 1, inMexico],
    ['2 transacciones', 2, inSpain],
    ['1000000 transacciones', 1_000_000, inSpain],
  ])('counts by its plural rules: %s', (text, count, localizer) => {
    expect(localizer.t('transactionHistory.count', { count, text: String(count) })).toBe(text);
  });

  it('makes whole sentences agree with their count', () => {
    const open = (count: number) =>
      inMexico.t('balanceTile.openInvoices', { count, date: inMexico.date('2026-12-01') });
    expect(open(1)).toBe('1 factura pendiente, vence el 1 de diciembre de 2026');
    expect(open(3)).toBe('3 facturas pendientes, la primera vence el 1 de diciembre de 2026');
    const decimals = (count: number) => inSpain.t('common.amountDecimals', { currency: 'EUR', count });
    expect([0, 1, 2].map(decimals)).toEqual([
      'Introduzca un importe sin decimales en EUR.',
      'Introduzca un importe con 1 decimal como máximo en EUR.',
      'Introduzca un importe con 2 decimales como máximo en EUR.',
    ]);
  });

  it('joins lists and dates', () => {
    expect(inSpain.t('autopayManager.types', { types: ['Agua', 'Gas', 'Luz'] })).toBe('Agua, Gas y Luz');
    const until = inSpain.when('2026-11-24T18:00:00Z', NOW_MS);
    expect(plain(inSpain.t('terms.suspendedUntil', { time: until }))).toMatch(
      /^Suspendido hasta el mar, 24 nov, 19:00 \S+ \(dentro de 3 horas\)$/,
    );
  });

  it('shouts nowhere and leaves no English', () => {
    const english = fixedTexts(en);
    const same = [...fixedTexts(es)].filter(([key, text]) => english.get(key) === text).map(([, text]) => text);
    const alike = ['2026-11', 'PayPal', 'Plan', 'Total'];
    expect([...new Set(same)].sort()).toEqual(alike);
    for (const text of fixedTexts(es).values()) {
      expect(text).toMatch(/\S/);
      expect(text).not.toMatch(/[!¡]/);
    }
  });
});

describe('lang="es"', () => {
  afterEach(() => vi.unstubAllGlobals());

  /** A tree of one element in another, as far as looking for an attribute goes. */
  function elementIn(lang: string): Element {
    class FakeElement {
      parentNode: FakeElement | null = null;
      readonly #lang: string | null;
      constructor(own: string | null) {
        this.#lang = own;
      }
      getAttribute(name: string): string | null {
        return name === 'lang' ? this.#lang : null;
      }
    }
    vi.stubGlobal('Element', FakeElement);
    vi.stubGlobal('ShadowRoot', class {});
    const element = new FakeElement(null);
    element.parentNode = new FakeElement(lang);
    return element as unknown as Element;
  }

  it.each(['es', 'ES', 'es-MX', 'es-419'])('picks Spanish: %s', (lang) => {
    const locale = localeAround(elementIn(lang));
    const localizer = new Localizer({ locale, timeZone: 'Europe/Madrid', currency: 'EUR' });
    expect([languageFor(locale), localizer.language]).toEqual(['es', 'es']);
    expect(localizer.t('common.tryAgain')).toBe('Intentar de nuevo');
    expect(localizer.t('errors.nothing_due')).toBe('No hay nada por pagar.');
  });
});

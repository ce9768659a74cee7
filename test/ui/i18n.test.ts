import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesUnder } from '../../scripts/files.mjs';
import { POLICY_CODES, REFUSAL_CODES, TRANSPORT_CODES } from '../../src/contract/index.ts';
import { en } from '../../src/ui/i18n/en/index.ts';
import type { Strings } from '../../src/ui/i18n/catalogue.ts';
import { FALLBACK_LANGUAGE, languageFor, languages } from '../../src/ui/i18n/languages.ts';
import { messageTools, translator } from '../../src/ui/i18n/translate.ts';
import { unusedTexts, usesIn } from './unused-texts.ts';

describe('a text', () => {
  const t = translator('en');

  it('is found by its key and filled in', () => {
    expect(t('common.tryAgain')).toBe('Try again');
    expect(t('common.about', { date: '1 May' })).toBe('about 1 May');
  });

  it('follows the plural rules of its language', () => {
    expect(t('common.problems', { count: 1 })).toBe('There is a problem');
    expect(t('common.problems', { count: 3 })).toBe('There are 3 problems');
    const polish = messageTools('pl');
    const forms = { one: 'plik', few: 'pliki', many: 'plików', other: 'pliku' };
    expect([1, 3, 5].map((count) => polish.plural(count, forms))).toEqual(['plik', 'pliki', 'plików']);
    expect(messageTools('en').list(['a', 'b', 'c'])).toBe('a, b, and c');
  });

  it('can be the host’s, the nearest of several winning', () => {
    const page: Strings = { 'common.cancel': 'Stop', 'common.tryAgain': 'Once more' };
    const near: Strings = { 'common.cancel': 'Never mind', 'common.about': 'Around {date}, {unknown}' };
    const own = translator('en', page, undefined, near);
    expect([own('common.cancel'), own('common.tryAgain')]).toEqual(['Never mind', 'Once more']);
    expect(own('common.about', { date: '1 May' })).toBe('Around 1 May, {unknown}');
  });

  it('can be a function of the host', () => {
    const own = translator('en', { 'common.about': ({ date }) => `Near ${date}` });
    expect(own('common.about', { date: '1 May' })).toBe('Near 1 May');
  });

  it('is filled in once: what stands in a parameter is text', () => {
    const own = translator('en', { 'common.about': '{date}' });
    expect(own('common.about', { date: '{date}' })).toBe('{date}');
  });

  it('is its key where nobody knows it, so that a page never breaks', () => {
    expect((t as (key: string) => string)('common.toString')).toBe('common.toString');
  });
});

describe('the languages', () => {
  it('are found by their primary subtag', () => {
    expect([languageFor('en-AU'), languageFor('EN')]).toEqual(['en', 'en']);
    expect(languageFor('zz')).toBe(FALLBACK_LANGUAGE);
  });

  it('have every text of English', () => {
    for (const catalogue of languages.values()) {
      expect(Object.keys(catalogue)).toEqual(Object.keys(en));
      for (const [section, messages] of Object.entries(catalogue)) {
        expect(Object.keys(messages).sort()).toEqual(Object.keys(en[section as keyof typeof en]).sort());
      }
    }
  });

  it('have a text for every code', () => {
    expect(Object.keys(en.errors).sort()).toEqual([...REFUSAL_CODES, ...POLICY_CODES, ...TRANSPORT_CODES].sort());
  });

  it('have no empty text, no exclamation, and no "Oops"', () => {
    const texts = Object.values(en).flatMap((section) => Object.values(section as Record<string, unknown>));
    for (const text of texts.filter((each) => typeof each === 'string')) {
      expect(text).toMatch(/\S/);
      expect(text).not.toMatch(/!|oops/i);
    }
  });
});

describe('the catalogue', () => {
  it('has no text that nothing shows', () => {
    const paths = filesUnder('src', ['.ts']).filter((path) => !/^src\/ui\/i18n\/(en|es|fr)\//.test(path));
    const uses = paths.map((path) => usesIn(path, readFileSync(path, 'utf8')));
    expect(unusedTexts(en, uses)).toEqual([]);
  });

  it('has a text in use where its key or its name is written, and in use no other', () => {
    const catalogue = { common: { shown: '', hidden: '' }, errors: { declined: '', stray: '' }, vault: { title: '', body: '' } };
    const uses = [
      usesIn('src/elements/a/a.ts', "t('common.shown'); t(`errors.${code}`); t(`vault.${key}`); 'hidden'; // stray"),
      usesIn('src/contract/errors.ts', "['declined', 'hidden']"),
      usesIn('src/vault/form.ts', "text('title')"),
    ];
    expect(unusedTexts(catalogue, uses)).toEqual(['common.hidden', 'errors.stray', 'vault.body']);
  });
});

import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  clampedDay,
  civilOf,
  dayOf,
  formatDate,
  instantOf,
  isTimeZone,
  localDay,
  parseDate,
} from '../../src/rules/index.ts';

const ZONES = [
  'America/New_York',
  'America/Toronto',
  'America/Vancouver',
  'America/St_Johns',
  'America/Santiago',
  'America/Havana',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Beirut',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Atlantic/Azores',
  'Australia/Lord_Howe',
  'Europe/London',
  'Pacific/Apia',
  'Pacific/Chatham',
  'EST',
  '-05:00',
  'UTC',
];
const zone = fc.constantFrom(...ZONES);
const instantMs = fc.integer({ min: Date.UTC(1975), max: Date.UTC(2099) });
const day = fc.integer({ min: dayOf(1975, 1, 1), max: dayOf(2099, 1, 1) });

describe('dates', () => {
  it('are those of the calendar, there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -800_000, max: 800_000 }), (each) => {
        const { year, month, dayOfMonth } = civilOf(each);
        const oracle = Temporal.PlainDate.from('1970-01-01').add({ days: each });
        expect([year, month, dayOfMonth]).toEqual([oracle.year, oracle.month, oracle.day]);
        expect(dayOf(year, month, dayOfMonth)).toBe(each);
      }),
    );
  });

  it('are written and read as ISO dates', () => {
    expect(formatDate(parseDate('2026-03-02'))).toBe('2026-03-02');
    expect(formatDate(parseDate('2024-02-29') + 1)).toBe('2024-03-01');
  });

  it('clamp to the last day of a shorter month (R5)', () => {
    expect(formatDate(clampedDay(2026, 2, 31))).toBe('2026-02-28');
    expect(formatDate(clampedDay(2028, 2, 30))).toBe('2028-02-29');
    expect(formatDate(clampedDay(2026, 13, 31))).toBe('2027-01-31');
    expect(formatDate(clampedDay(2026, 0, 15))).toBe('2025-12-15');
  });
});

describe('time zones', () => {
  it('give the local date that the date library gives', () => {
    fc.assert(
      fc.property(zone, instantMs, (timeZone, ms) => {
        const oracle = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).toPlainDate();
        expect(formatDate(localDay(timeZone, ms))).toBe(oracle.toString());
      }),
      { numRuns: 2000 },
    );
  });

  it('read a local time as Temporal does, skipped and repeated ones too (R5)', () => {
    fc.assert(
      fc.property(zone, day, fc.integer({ min: 0, max: 24 * 60 - 1 }), (timeZone, each, minute) => {
        const oracle = Temporal.PlainDate.from(formatDate(each))
          .toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 })
          .toZonedDateTime(timeZone, { disambiguation: 'compatible' });
        expect(instantOf(timeZone, each, minute)).toBe(oracle.epochMilliseconds);
      }),
      { numRuns: 4000 },
    );
  });

  it.each([
    ['Africa/Cairo', '2026-04-24', 1, '2026-04-23T22:01:00Z'],
    ['America/Santiago', '2026-09-06', 1, '2026-09-06T04:01:00Z'],
    ['America/Havana', '2026-03-08', 1, '2026-03-08T05:01:00Z'],
    ['America/New_York', '2026-11-01', 90, '2026-11-01T05:30:00Z'],
  ])('%s %s, minute %i, is %s', (timeZone, date, minute, instant) => {
    expect(new Date(instantOf(timeZone, parseDate(date), minute)).toISOString()).toBe(instant.replace('Z', '.000Z'));
  });

  it('know which names are zones', () => {
    expect(isTimeZone('America/Toronto')).toBe(true);
    expect(isTimeZone('-05:00')).toBe(true);
    expect(isTimeZone('Mars/Olympus')).toBe(false);
  });
});

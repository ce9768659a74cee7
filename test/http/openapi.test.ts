import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { operations, OPERATION_NAMES } from '../../src/contract/index.ts';
import { openApiDocument } from '../../src/http/openapi.ts';
import { breakingChanges } from './support/breaking-changes.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- documents are spoilt in every which way here
type Loose = Record<string, any>;

const root = join(import.meta.dirname, '../..');

function read(path: string): Loose {
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as Loose;
}

const current = JSON.parse(JSON.stringify(openApiDocument())) as Loose;

function references(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  if (typeof value !== 'object' || value === null) return [];
  const own = '$ref' in value && typeof value.$ref === 'string' ? [value.$ref] : [];
  return [...own, ...Object.values(value).flatMap(references)];
}

describe('openapi.json', () => {
  it('is what the contract says now (npm run openapi)', () => {
    expect(read('openapi.json')).toEqual(current);
  });

  it('has every operation, with its key where it moves money', () => {
    for (const name of OPERATION_NAMES) {
      const { method, path, movesMoney } = operations[name];
      const operation = current['paths'][path][method.toLowerCase()];
      expect(operation.operationId).toBe(name);
      const named = references(operation.parameters);
      expect(named.includes('#/components/parameters/idempotencyKey'), name).toBe(movesMoney);
      expect(named.includes('#/components/parameters/client'), name).toBe(method !== 'GET');
    }
  });

  it('refers to nothing that is not there', () => {
    for (const reference of new Set(references(current))) {
      const found = reference.split('/').slice(1).reduce<unknown>((part, key) => (part as Loose)?.[key], current);
      expect(found, reference).toBeTypeOf('object');
    }
  });

  it('breaks nobody who lives by the released one, unless the version says so', () => {
    const released = read('test/http/openapi-released.json');
    const isSameVersion = released['info'].version === current['info'].version;
    expect(isSameVersion ? breakingChanges(released, current) : []).toEqual([]);
  });
});

describe('a change that breaks somebody', () => {
  const change = (spoil: (document: Loose) => void): string[] => {
    const document = structuredClone(current);
    spoil(document);
    return breakingChanges(current, document);
  };

  it('is none where nothing changed', () => {
    expect(change(() => undefined)).toEqual([]);
  });

  it.each<[string, (document: Loose) => void, RegExp]>([
    ['an operation that is gone', (d) => delete d['paths']['/payments'].post, /POST \/payments is gone/],
    ['a field of an answer that is gone', (d) => delete d['components'].schemas.Charge.properties.status, /status is gone/],
    ['a field of an answer that may be missing', (d) => d['components'].schemas.Account.required.shift(), /may now be missing/],
    ['a new name in an answer', (d) => d['components'].schemas.Charge.properties.status.enum.push('lost'), /lost is new/],
    ['another type', (d) => (d['components'].schemas.Charge.properties.amountMinor.type = 'string'), /integer became string/],
    ['a field of a request that is gone', (d) => delete d['components'].schemas.PayInput.properties.useForAutoPay, /is gone/],
    ['a field that a request must have', (d) => d['components'].schemas.SetTopUpInput.required.push('enabled'), /now required/],
    ['a name that a request may no longer have', (d) => d['paths']['/history'].get.parameters[2].schema.items.enum.pop(), /no longer/],
    ['a parameter that is gone', (d) => d['paths']['/history'].get.parameters.pop(), /no longer taken/],
    ['a parameter that is now required', (d) => (d['paths']['/history'].get.parameters[3].required = true), /now required/],
    ['a tighter bound', (d) => (d['paths']['/history'].get.parameters[5].schema.maximum = 10), /maximum/],
    ['an answer with another alternative', (d) => d['components'].schemas.Account.properties.province.anyOf.push({}), /alternatives/],
  ])('is noticed: %s', (_what, spoil, expected) => {
    expect(change(spoil).join('\n')).toMatch(expected);
  });

  it('is none where a request may say more, or an answer does', () => {
    expect(
      change((document) => {
        document['components'].schemas.PayInput.properties.note = { type: 'string' };
        document['components'].schemas.Account.properties.mood = { type: 'string' };
        document['components'].schemas.Account.required.push('mood');
        document['components'].schemas.Charge.properties.status.enum.pop();
        document['paths']['/moods'] = { get: {} };
      }),
    ).toEqual([]);
  });
});

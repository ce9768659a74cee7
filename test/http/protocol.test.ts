import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BillingError, operations, OPERATION_NAMES, type OperationName } from '../../src/contract/index.ts';
import { TypedMinor } from '../../src/contract/schema/primitives.ts';
import { CONTROL_ROUTES } from '../../src/http/protocol/controls.ts';
import { changeEvent, versionOfEvent } from '../../src/http/protocol/events.ts';
import { inputOf, requestParts } from '../../src/http/protocol/exchange.ts';
import { etagOf, keyFromHeader, keyToHeader, retryAfterMsOf, versionOf } from '../../src/http/protocol/headers.ts';
import { problemOf, readProblem, STATUS_BY_CODE } from '../../src/http/protocol/problem.ts';
import { fieldKind } from '../../src/http/protocol/query.ts';
import { matchRoute, OPERATION_ROUTES, pathFieldsOf, routeOf } from '../../src/http/protocol/routes.ts';
import { SAMPLES } from './samples.ts';

/** Sends an input the whole way: into a request, and out of it again. */
function throughHttp(operation: OperationName, input: Record<string, unknown>): { name: string; input: unknown } {
  const parts = requestParts(routeOf(operation), input);
  const url = new URL(`https://billing.example${parts.target}`);
  const match = matchRoute(OPERATION_ROUTES, parts.method, url.pathname);
  if (!('route' in match)) throw new Error(`no route for ${parts.method} ${url.pathname}`);
  const schema = operations[match.route.name].input;
  return { name: match.route.name, input: inputOf(match.route, match.fields, url.searchParams, parts.body ?? '', schema) };
}

function codeOf(run: () => unknown): string | undefined {
  try {
    run();
  } catch (error) {
    if (error instanceof BillingError) return error.code;
    throw error;
  }
  return undefined;
}

describe('a call as HTTP carries it', () => {
  it.each(OPERATION_NAMES)('%s arrives as it was sent', (operation) => {
    expect(throughHttp(operation, SAMPLES[operation])).toEqual({ name: operation, input: SAMPLES[operation] });
  });

  it.each(OPERATION_NAMES)('%s has fields in its path that its schema has, as text', (operation) => {
    const shape = operations[operation].input.def.shape as Record<string, never>;
    for (const field of pathFieldsOf(operations[operation].path)) {
      expect(Object.keys(shape)).toContain(field);
      expect(fieldKind(shape[field] as never)).toBe('text');
    }
  });

  it('carries amounts that are not finite, for the rules to refuse', () => {
    for (const amountMinor of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0.5, -3, 1e21]) {
      const { input } = throughHttp('pay', { amountMinor, currency: 'USD', method: { id: 'm1' } });
      expect(input).toMatchObject({ amountMinor });
      const forecast = throughHttp('forecast', { days: 3, dailyUsageMinor: amountMinor });
      expect(forecast.input).toEqual({ days: 3, dailyUsageMinor: amountMinor });
      const preview = { command: { operation: 'pay', input: { amountMinor, currency: 'USD', method: { id: 'm' } } } };
      expect(throughHttp('preview', preview).input).toEqual(preview);
    }
  });

  it('names every typed amount so that it is known as one', () => {
    const named = OPERATION_NAMES.flatMap((operation) => {
      const shape = operations[operation].input.def.shape as Record<string, { def: { innerType?: unknown } }>;
      return Object.entries(shape).filter(([, s]) => (s as unknown) === TypedMinor || s.def.innerType === TypedMinor);
    });
    expect(named.length).toBeGreaterThan(4);
    for (const [field] of named) expect(field).toMatch(/Minor$/);
  });

  it('leaves text that looks like a number or an amount as it is', () => {
    expect(throughHttp('renameMethod', { methodId: 'm1', nickname: 'NaN' }).input).toEqual({ methodId: 'm1', nickname: 'NaN' });
    expect(throughHttp('listHistory', { from: '2026-01-01', to: '2026-02-01', search: '12' }).input).toMatchObject({
      search: '12',
    });
  });

  it('tells no types from all types', () => {
    const range = { from: '2026-01-01', to: '2026-02-01' };
    expect(throughHttp('listHistory', { ...range, types: [] }).input).toEqual({ ...range, types: [] });
    expect(throughHttp('listHistory', range).input).toEqual(range);
  });

  it('carries any id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 50 }), (chargeId) => {
        fc.pre(chargeId !== '.' && chargeId !== '..');
        expect(throughHttp('retryCharge', { chargeId })).toEqual({ name: 'retryCharge', input: { chargeId } });
      }),
    );
  });

  it('sends nothing where an id would make another path of it', () => {
    for (const chargeId of ['.', '..', '', '\ud800']) {
      expect(codeOf(() => requestParts(routeOf('getCharge'), { chargeId }))).toBe('malformed');
    }
  });

  it('refuses what stands in two places, or in the wrong one', () => {
    const route = routeOf('updateMethod');
    const read = (query: string, body: string) =>
      codeOf(() => inputOf(route, { methodId: 'a' }, new URLSearchParams(query), body, operations.updateMethod.input));
    expect(read('', '{"methodId":"b"}')).toBe('malformed');
    expect(read('exp=2030-12', '{}')).toBe('malformed');
    expect(read('', '{"exp"')).toBe('malformed');
    expect(read('', '[1]')).toBe('malformed');
    expect(read('', '"text"')).toBe('malformed');
    expect(read('', '{"exp":"2030-12"}')).toBeUndefined();
  });

  it('hands on what it cannot read, for the schema to refuse', () => {
    const read = (query: string): unknown => {
      const input = inputOf(routeOf('listHistory'), {}, new URLSearchParams(query), '', operations.listHistory.input);
      return operations.listHistory.input.safeParse(input).success;
    };
    const range = 'from=2026-01-01&to=2026-02-01';
    expect(read(range)).toBe(true);
    expect(read(`${range}&limit=5`)).toBe(true);
    for (const query of ['limit=five', 'limit=', 'limit=1&limit=2', 'page=2', 'types=nonsense', '__proto__=1']) {
      expect(read(`${range}&${query}`)).toBe(false);
    }
  });
});

describe('routes', () => {
  it('lead to one operation each', () => {
    const places = [...OPERATION_ROUTES, ...CONTROL_ROUTES].map(({ method, path }) => `${method} ${path.replace(/\{\w+\}/g, '{}')}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('say which methods a path knows', () => {
    expect(matchRoute(OPERATION_ROUTES, 'POST', '/account')).toEqual({ allowed: ['GET'] });
    expect(matchRoute(OPERATION_ROUTES, 'GET', '/nowhere')).toEqual({ allowed: [] });
    expect(matchRoute(OPERATION_ROUTES, 'GET', '/charges/%ZZ')).toEqual({ allowed: [] });
    expect(matchRoute(OPERATION_ROUTES, 'GET', '/charges/')).toEqual({ allowed: [] });
    expect(matchRoute(OPERATION_ROUTES, 'PUT', '/methods/order')).toMatchObject({ route: { name: 'reorderMethods' } });
  });
});

describe('headers', () => {
  it('carry versions', () => {
    expect(versionOf(etagOf(12))).toBe(12);
    expect(versionOf('W/"12"')).toBe(12);
    expect(versionOf('*')).toBeNull();
    expect(versionOf(null)).toBeNull();
    for (const text of ['12', '"twelve"', '"1", "2"', '']) expect(versionOf(text)).toBeUndefined();
  });

  it('carry idempotency keys, plain where they can be', () => {
    const uuid = '8e03978e-40d5-43dd-bc93-6894a57f9324';
    expect(keyToHeader(uuid)).toBe(uuid);
    expect(keyFromHeader(`"${uuid}"`)).toBe(uuid);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 }), (key) => {
        const header = keyToHeader(key);
        expect(header).toMatch(/^[\x21-\x7e]+$/);
        expect(keyFromHeader(header)).toBe(key);
      }),
    );
    expect(keyFromHeader(null)).toBeNull();
    for (const text of ['', '""', '%', 'x'.repeat(201)]) expect(keyFromHeader(text)).toBeUndefined();
  });

  it('say how long to wait, in seconds or until a date', () => {
    const nowMs = Date.parse('2026-11-24T12:00:00Z');
    expect(retryAfterMsOf('3', nowMs)).toBe(3000);
    expect(retryAfterMsOf('Tue, 24 Nov 2026 12:00:05 GMT', nowMs)).toBe(5000);
    expect(retryAfterMsOf('Tue, 24 Nov 2026 11:00:00 GMT', nowMs)).toBe(0);
    expect(retryAfterMsOf('soon', nowMs)).toBeUndefined();
    expect(retryAfterMsOf(null, nowMs)).toBeUndefined();
  });
});

describe('problem details', () => {
  it('have a status of failure for every code', () => {
    for (const [code, status] of Object.entries(STATUS_BY_CODE)) expect(status, code).toBeGreaterThanOrEqual(400);
  });

  it('say the code and nothing of the cause', () => {
    const error = new BillingError('nothing_due', { operation: 'pay', cause: new Error('select * from cards') }, 'secret');
    const problem = problemOf(error, 422, 'r1');
    expect(problem).toMatchObject({ code: 'nothing_due', status: 422, operation: 'pay', requestId: 'r1' });
    expect(JSON.stringify(problem)).not.toMatch(/secret|select/);
    expect(readProblem(problem)).toEqual({ code: 'nothing_due', field: undefined, requestId: 'r1' });
  });

  it('have no code where it is unknown, or where they are none', () => {
    expect(readProblem({ code: 'new_code', requestId: 'r1' })).toEqual({ code: null, field: undefined, requestId: 'r1' });
    for (const data of [null, 'text', { code: 5 }, []]) expect(readProblem(data).code).toBeNull();
  });
});

describe('events', () => {
  it('say a version', () => {
    const data = /^data: (.*)$/m.exec(changeEvent(7))?.[1] ?? '';
    expect(versionOfEvent(data)).toBe(7);
    expect(versionOfEvent('{"version":"7"}')).toBeNull();
    expect(versionOfEvent('{')).toBeNull();
  });
});

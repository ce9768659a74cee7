import { BillingError, type BillingAdapter, type CommandOptions, type TestControls } from '../../src/contract/index.ts';
import type { Subject } from '../../src/conformance/index.ts';
import { createHttpAdapter, createHttpControls } from '../../src/http/index.ts';
import { createHandler, type Handler, type HandlerOptions } from '../../src/http/server.ts';
import type { createMock } from '../../src/mock/index.ts';

type Mock = Awaited<ReturnType<typeof createMock>>;

/** One thing that a backend does wrong, and the case that must notice. */
export interface Broken {
  readonly what: string;
  readonly noticedBy: string;
  readonly adapter?: (mock: Mock) => Partial<BillingAdapter>;
  readonly controls?: (mock: Mock) => Partial<TestControls>;
  readonly handler?: (handler: Handler) => Handler;
  readonly options?: HandlerOptions;
}

/** A backend over HTTP, without a network; with something wrong where that is asked for. */
export function subjectOf(mock: Mock, broken: Partial<Broken> = {}): Subject {
  const testControls = { ...mock.testControls, ...broken.controls?.(mock) };
  const backend: BillingAdapter = { ...mock, ...broken.adapter?.(mock), testControls };
  const plain = createHandler(backend, { controls: true, ...broken.options });
  const handler = broken.handler ? broken.handler(plain) : plain;
  const baseUrl = 'https://billing.example';
  const fetch: typeof globalThis.fetch = (input, init) => handler(new Request(input as string, init));
  const connection = { baseUrl, fetch, retryDelayMs: 1 };
  return {
    adapter: createHttpAdapter(connection),
    controls: createHttpControls(connection),
    mayMoveMoney: true,
    sendRaw: async ({ method, path, headers, body }) => {
      const response = await fetch(baseUrl + path, { method, headers: headers ?? {}, body: body ?? null });
      return { status: response.status, headers: response.headers, text: await response.text() };
    },
  };
}

/** Lets the backend answer and changes the text of it. */
function spoilt(change: (text: string) => string) {
  return (handler: Handler): Handler => async (request) => {
    const response = await handler(request);
    if (response.headers.get('Content-Type') === 'text/event-stream') return response;
    const text = await response.text();
    return new Response(response.status === 204 ? null : change(text), response);
  };
}

/** Adds a header that nobody sent. */
function adding(name: string, value: string) {
  return (handler: Handler): Handler => async (request) => {
    if (!request.headers.has(name)) request.headers.set(name, value);
    return await handler(request);
  };
}

const EMPTY = { version: 1, charges: [], notices: [], methodId: null };

async function swallow<T>(call: Promise<T>, code: string, instead: () => Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof BillingError && error.code === code) return await instead();
    throw error;
  }
}

async function feeEntries(mock: Mock): Promise<number[]> {
  const { events } = await mock.listActivity({ order: 'oldest', limit: 1000 });
  return events.flatMap(({ event }) =>
    event.type === 'entry.posted' && event.entry.type === 'service' ? [-event.entry.amountMinor] : [],
  );
}

/** Backends with one thing wrong each. */
export const BROKEN_BACKENDS: readonly Broken[] = [
  {
    what: 'gives one setup intent to all',
    noticedBy: 'provider/setup-intent',
    adapter: () => ({ createSetupIntent: async () => ({ clientSecret: 'seti_1_secret_1' }) }),
  },
  {
    what: 'makes setup intents for kinds that it does not keep',
    noticedBy: 'provider/setup-intent-kinds',
    adapter: (mock) => ({ createSetupIntent: () => mock.createSetupIntent({ kinds: ['card'] }) }),
  },
  {
    what: 'makes another intent whenever a confirmation is asked for',
    noticedBy: 'provider/confirmation',
    adapter: (mock) => ({
      getConfirmation: async (input) => ({
        clientSecret: `${(await mock.getConfirmation(input)).clientSecret}${crypto.randomUUID()}`,
      }),
    }),
  },
  {
    what: 'charges twice for a repeated key',
    noticedBy: 'idempotency/repeated-key',
    adapter: (mock) => ({ pay: (input) => mock.pay(input, { idempotencyKey: crypto.randomUUID() }) }),
  },
  {
    what: 'tries again what failed, for a repeated key',
    noticedBy: 'idempotency/repeated-key-of-a-failure',
    adapter: (mock) => {
      const failed = new Set<string>();
      return {
        pay: async (input, options: CommandOptions = {}) => {
          const key = options.idempotencyKey ?? '';
          const result = await mock.pay(input, failed.has(key) ? { idempotencyKey: `${key}-again` } : options);
          if (result.charges[0]?.status === 'failed') failed.add(key);
          return result;
        },
      };
    },
  },
  {
    what: 'forgets what a key was used for',
    noticedBy: 'idempotency/other-command',
    adapter: (mock) => ({
      pay: (input, options) =>
        swallow(mock.pay(input, options), 'idempotency_conflict', () => Promise.resolve(EMPTY)),
    }),
  },
  {
    what: 'uses a key up for a refused command',
    noticedBy: 'idempotency/refusal-keeps-key',
    adapter: (mock) => {
      const used = new Set<string>();
      return {
        pay: async (input, options: CommandOptions = {}) => {
          if (used.has(options.idempotencyKey ?? '')) throw new BillingError('idempotency_conflict');
          return await mock.pay(input, options).catch((error: unknown) => {
            used.add(options.idempotencyKey ?? '');
            throw error;
          });
        },
      };
    },
  },
  {
    what: 'does not know the outcome of a key',
    noticedBy: 'idempotency/outcome',
    adapter: () => ({ getOutcome: () => Promise.resolve({ state: 'unknown', operation: null, result: null }) }),
  },
  {
    what: 'writes money as a float',
    noticedBy: 'http/whole-money',
    handler: spoilt((text) => text.replaceAll(/"balanceMinor":(-?\d+)/g, '"balanceMinor":$1.0')),
  },
  {
    what: 'has half cents',
    noticedBy: 'reads/getAccount',
    handler: spoilt((text) => text.replaceAll(/"balanceMinor":(-?\d+)/g, '"balanceMinor":$1.5')),
  },
  {
    what: 'skips a row between pages',
    noticedBy: 'history/pages',
    adapter: (mock) => ({
      listHistory: async (input) => {
        const page = await mock.listHistory(input);
        return input.cursor === undefined ? page : { ...page, rows: page.rows.slice(1) };
      },
    }),
  },
  {
    what: 'numbers its pages, so that rows that arrive move the others',
    noticedBy: 'together/pages-while-rows-arrive',
    adapter: (mock) => ({
      listHistory: async ({ cursor = '0', limit = 100, ...range }) => {
        const page = await mock.listHistory({ ...range, limit: 1000 });
        const [from, to] = [Number(cursor), Number(cursor) + limit];
        return { ...page, rows: page.rows.slice(from, to), nextCursor: to < page.rows.length ? String(to) : null };
      },
    }),
  },
  {
    what: 'lists the oldest first',
    noticedBy: 'history/newest-first',
    adapter: (mock) => ({
      listHistory: async (input) => {
        const page = await mock.listHistory(input);
        return { ...page, rows: [...page.rows].reverse() };
      },
    }),
  },
  {
    what: 'accepts an order that is stale',
    noticedBy: 'together/stale-order',
    adapter: (mock) => ({
      reorderMethods: (input, options) =>
        swallow(mock.reorderMethods(input, options), 'stale_order', () => Promise.resolve(EMPTY)),
    }),
  },
  {
    what: 'overwrites what another tab did',
    noticedBy: 'together/stale-version',
    adapter: (mock) => ({
      reorderMethods: (input, { ifVersion: _, ...options }: CommandOptions = {}) => mock.reorderMethods(input, options),
    }),
  },
  {
    what: 'charges while a charge is processing',
    noticedBy: 'together/while-processing',
    adapter: (mock) => ({
      pay: (input, options) =>
        swallow(mock.pay(input, options), 'charge_in_progress', async () => {
          await mock.testControls.credit({ type: 'adjustment', amountMinor: input.amountMinor });
          return EMPTY;
        }),
    }),
  },
  {
    what: 'answers with the wrong code',
    noticedBy: 'history/turned-round',
    adapter: (mock) => ({
      listHistory: (input) =>
        swallow(mock.listHistory(input), 'invalid_range', () => Promise.reject(new BillingError('malformed'))),
    }),
  },
  {
    what: 'answers with a code of its own',
    noticedBy: 'reads/unknown-charge',
    handler: spoilt((text) => text.replaceAll('"not_found"', '"nope"')),
  },
  {
    what: 'takes a payment without a key',
    noticedBy: 'http/key-required',
    handler: adding('Idempotency-Key', 'always-the-same'),
  },
  {
    what: 'does not ask for the header of a client',
    noticedBy: 'http/client-header',
    handler: adding('X-Billet-Client', '1'),
  },
  {
    what: 'does not look where a request comes from',
    noticedBy: 'http/cross-site',
    handler: (handler) => async (request) => {
      request.headers.delete('Sec-Fetch-Site');
      return await handler(request);
    },
  },
  {
    what: 'lets pages of any origin read',
    noticedBy: 'http/no-cors',
    options: { allowOrigins: ['*'] },
  },
  {
    what: 'shows a stack trace',
    noticedBy: 'http/nowhere',
    handler: spoilt((text) => text.replace('"title"', '"stack":"Error\\n    at pay (/srv/app/pay.js:10:5)","title"')),
  },
  {
    what: 'rounds taxes together and not line by line',
    noticedBy: 'time/tax-by-line',
    adapter: (mock) => ({
      pay: async (input, options) => {
        const result = await mock.pay(input, options);
        const charges = result.charges.map((charge) => {
          const rate = charge.taxLines.reduce((sum, line) => sum + line.ratePer100000, 0);
          return { ...charge, taxMinor: Math.round((charge.amountMinor * rate) / 100_000) };
        });
        return { ...result, charges };
      },
    }),
  },
  {
    what: 'runs a timer twice',
    noticedBy: 'time/timer-once',
    controls: (mock) => ({
      advanceTo: async (instant) => {
        const before = (await feeEntries(mock)).length;
        await mock.testControls.advanceTo(instant);
        for (const amountMinor of (await feeEntries(mock)).slice(before)) {
          await mock.testControls.debit({ type: 'service', amountMinor });
        }
      },
    }),
  },
  {
    what: 'takes the time zone of the server for that of the account',
    noticedBy: 'time/account-zone',
    controls: (mock) => ({
      load: (policy, account) => mock.testControls.load(policy, { ...account, timeZone: 'Europe/Berlin' }),
    }),
  },
  {
    what: 'says of a payment that is under way that it never came',
    noticedBy: 'idempotency/outcome-under-way',
    adapter: (mock) => ({
      getOutcome: async (input) => {
        const outcome = await mock.getOutcome(input);
        return outcome.state === 'pending' ? { ...outcome, state: 'unknown' } : outcome;
      },
    }),
  },
  {
    what: 'lets the clock go back',
    noticedBy: 'time/forward-only',
    controls: (mock) => ({
      advanceTo: (instant) => mock.testControls.advanceTo(instant).catch(() => undefined),
    }),
  },
  {
    what: 'changes something although it refuses',
    noticedBy: 'together/refusal-changes-nothing',
    adapter: (mock) => ({
      pay: (input, options) =>
        swallow(mock.pay(input, options), 'invalid_amount', async () => {
          await mock.testControls.usageStart({ id: crypto.randomUUID() });
          throw new BillingError('invalid_amount');
        }),
    }),
  },
  {
    what: 'carries out what it should preview',
    noticedBy: 'together/preview',
    adapter: (mock) => ({
      preview: async (input) => {
        const preview = await mock.preview(input);
        const { command } = input;
        if (command.operation === 'pay') await mock.pay(command.input, { idempotencyKey: crypto.randomUUID() });
        return preview;
      },
    }),
  },
  {
    what: 'tries methods in an order of its own',
    noticedBy: 'time/fallback-in-order',
    controls: (mock) => ({
      load: (policy, account) =>
        mock.testControls.load(policy, { ...account, methods: [...(account.methods ?? [])].reverse() }),
    }),
  },
  {
    what: 'tells nobody of a change',
    noticedBy: 'together/told',
    adapter: () => ({ subscribe: () => () => undefined }),
  },
];

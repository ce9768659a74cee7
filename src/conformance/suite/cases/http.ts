import { isErrorCode } from '../../../contract/index.ts';
import { PREPAID, PREPAID_POLICY } from '../accounts.ts';
import { Skip, type Case, type RawAnswer, type RawRequest, type Subject } from '../case.ts';
import { controlsOf, hold, newKey, same, sendRaw } from '../check.ts';
import { attempts } from '../look.ts';

const JSON_HEADERS = { 'Content-Type': 'application/json', 'X-Billet-Client': '1' };
const FOREIGN = { Origin: 'https://evil.invalid', 'Sec-Fetch-Site': 'cross-site' };

/** A question, so that nothing can happen whatever becomes of it. */
const QUESTION: RawRequest = {
  method: 'POST',
  path: '/preview',
  headers: JSON_HEADERS,
  body: JSON.stringify({ command: { operation: 'setAutoCharge', input: { methodId: 'nobody', enabled: true } } }),
};

const PAYMENT: RawRequest = {
  method: 'POST',
  path: '/payments',
  headers: JSON_HEADERS,
  body: JSON.stringify({ amountMinor: 2500, currency: 'USD', method: { id: 'first' } }),
};

function withHeaders(request: RawRequest, headers: Record<string, string>): RawRequest {
  return { ...request, headers: { ...request.headers, ...headers } };
}

function without(request: RawRequest, header: string): RawRequest {
  const kept = Object.entries(request.headers ?? {}).filter(([name]) => name !== header);
  return { ...request, headers: Object.fromEntries(kept) };
}

function fieldsOf({ text }: RawAnswer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Fails the case unless an answer is problem details with a status and a code. */
function problem(answer: RawAnswer, status: number, code: string): void {
  const type = answer.headers.get('Content-Type') ?? '';
  hold(type.startsWith('application/problem+json'), `expected application/problem+json, seen ${type || 'no type'}`);
  same([answer.status, fieldsOf(answer)['code']], [status, code], 'status and code');
}

async function load(subject: Subject): Promise<void> {
  await controlsOf(subject).load(PREPAID_POLICY, PREPAID);
}

function wire(id: string, level: Case['level'], title: string, run: Case['run']): Case {
  return { id: `http/${id}`, level, rules: [], title, needs: ['http'], run };
}

function wireWithControls(id: string, title: string, run: Case['run']): Case {
  return { id: `http/${id}`, level: 'MUST', rules: ['R6'], title, needs: ['http', 'controls'], run };
}

/** What holds of the requests and answers themselves. */
export const httpCases: readonly Case[] = [
  wire('json', 'MUST', 'answers are JSON, kept by no cache and taken for nothing else', async (subject) => {
    const { status, headers } = await sendRaw(subject, { method: 'GET', path: '/account' });
    same(status, 200, 'the status of the account');
    hold(/^application\/json\b/.test(headers.get('Content-Type') ?? ''), `Content-Type ${headers.get('Content-Type')}`);
    hold(/no-store/.test(headers.get('Cache-Control') ?? ''), `Cache-Control ${headers.get('Cache-Control')}`);
    same(headers.get('X-Content-Type-Options'), 'nosniff', 'X-Content-Type-Options');
  }),
  wire('etag', 'SHOULD', 'the account says its version as an entity tag', async (subject) => {
    const answer = await sendRaw(subject, { method: 'GET', path: '/account' });
    same(answer.headers.get('ETag')?.replace(/^W\//, ''), `"${String(fieldsOf(answer)['version'])}"`, 'ETag');
  }),
  wire('request-id', 'SHOULD', 'an answer names its request', async (subject) => {
    const { headers } = await sendRaw(subject, { method: 'GET', path: '/account' });
    hold(Boolean(headers.get('X-Request-Id')), 'there is no X-Request-Id');
  }),
  wire('whole-money', 'MUST', 'money is written as whole minor units', async (subject) => {
    const { text } = await sendRaw(subject, { method: 'GET', path: '/account' });
    const float = /"\w+Minor":\s*("|-?\d+[.eE])/.exec(text);
    hold(float === null, `an amount that is no whole number: ${float?.[0]}`);
  }),
  wire('nowhere', 'MUST', 'a path that leads nowhere is 404 with problem details', async (subject) => {
    const answer = await sendRaw(subject, { method: 'GET', path: '/verify-no-such-path' });
    same(answer.status, 404, 'the status');
    const { code } = fieldsOf(answer);
    hold(isErrorCode(code), `the code ${String(code)} is none of the contract`);
    hold(!/\bat .+:\d+:\d+|node_modules/.test(answer.text), 'the answer has a stack trace');
  }),
  wire('method', 'SHOULD', 'a method that a path does not know is 405', async (subject) => {
    const answer = await sendRaw(subject, { method: 'PUT', path: '/account', headers: JSON_HEADERS, body: '{}' });
    same(answer.status, 405, 'the status');
  }),
  wire('broken-json', 'MUST', 'JSON that breaks off is malformed', async (subject) => {
    problem(await sendRaw(subject, { ...QUESTION, body: '{"command":' }), 400, 'malformed');
  }),
  wire('unknown-field', 'MUST', 'a field that the contract does not know is malformed', async (subject) => {
    const body = JSON.stringify({ ...JSON.parse(QUESTION.body ?? ''), surprise: true });
    problem(await sendRaw(subject, { ...QUESTION, body }), 400, 'malformed');
  }),
  wire('long-body', 'SHOULD', 'a body of two megabytes is 413', async (subject) => {
    const body = JSON.stringify({ command: 'x'.repeat(2_000_000) });
    same((await sendRaw(subject, { ...QUESTION, body })).status, 413, 'the status');
  }),
  wire('client-header', 'MUST', 'a request that could change something is refused without X-Billet-Client', async (subject) => {
    problem(await sendRaw(subject, without(QUESTION, 'X-Billet-Client')), 403, 'forbidden');
  }),
  wire('cross-site', 'MUST', 'a page of another site can change nothing', async (subject) => {
    problem(await sendRaw(subject, withHeaders(QUESTION, FOREIGN)), 403, 'forbidden');
  }),
  wire('no-cors', 'MUST', 'a page of another site can read nothing', async (subject) => {
    const { headers } = await sendRaw(subject, { method: 'GET', path: '/account', headers: FOREIGN });
    same(headers.get('Access-Control-Allow-Origin'), null, 'Access-Control-Allow-Origin for https://evil.invalid');
  }),
  wire('signed-in', 'MUST', 'who does not say who they are is unauthenticated', async (subject) => {
    if (!subject.isAuthenticated) throw new Skip('requests are sent without a token');
    const answer = await sendRaw(subject, { method: 'GET', path: '/account', anonymous: true });
    same(answer.status, 401, 'the status');
  }),
  wireWithControls('key-required', 'a payment without an Idempotency-Key is malformed and charges nobody', async (subject) => {
    await load(subject);
    problem(await sendRaw(subject, PAYMENT), 400, 'malformed');
    same(await attempts(subject), 0, 'charges');
  }),
  wireWithControls('foreign-payment', 'a payment from a page of another site charges nobody', async (subject) => {
    await load(subject);
    const payment = withHeaders(PAYMENT, { 'Idempotency-Key': newKey() });
    problem(await sendRaw(subject, withHeaders(payment, FOREIGN)), 403, 'forbidden');
    problem(await sendRaw(subject, without(payment, 'X-Billet-Client')), 403, 'forbidden');
    same(await attempts(subject), 0, 'charges');
  }),
  wireWithControls('named-amounts', 'an amount sent as "NaN" is the rules\' to refuse', async (subject) => {
    await load(subject);
    const body = JSON.stringify({ amountMinor: 'NaN', currency: 'USD', method: { id: 'first' } });
    const payment = withHeaders({ ...PAYMENT, body }, { 'Idempotency-Key': newKey() });
    problem(await sendRaw(subject, payment), 422, 'invalid_amount');
  }),
];

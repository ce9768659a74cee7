import type { RawAnswer, RawRequest, Subject } from '../../conformance/index.ts';
import { createHttpAdapter, createHttpControls, type HttpAdapterOptions } from '../../http/index.ts';
import type { SentRequest } from './curl.ts';
import type { VerifyOptions } from './options.ts';

const RAW_TIMEOUT_MS = 30_000;

/** Sends requests and remembers the last one. */
export class Recorder {
  last: SentRequest | null = null;

  readonly fetch: typeof globalThis.fetch = async (input, init = {}) => {
    this.last = {
      method: init.method ?? 'GET',
      url: String(input),
      headers: Object.fromEntries(new Headers(init.headers)),
      body: typeof init.body === 'string' ? init.body : null,
    };
    return await globalThis.fetch(input, init);
  };
}

/** Why there was no answer: `fetch` says it in the cause of its error. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as Error;
  return cause instanceof Error && cause.message !== '' ? cause.message : message;
}

function sender(options: VerifyOptions, recorder: Recorder): (request: RawRequest) => Promise<RawAnswer> {
  const base = options.baseUrl.replace(/\/+$/, '');
  return async ({ method, path, headers, body, anonymous }) => {
    const authorization = options.token === null || anonymous ? {} : { Authorization: `Bearer ${options.token}` };
    try {
      const response = await recorder.fetch(base + path, {
        method,
        headers: { ...authorization, ...headers },
        body: body ?? null,
        redirect: 'manual',
        signal: AbortSignal.timeout(options.timeoutMs ?? RAW_TIMEOUT_MS),
      });
      return { status: response.status, headers: response.headers, text: await response.text() };
    } catch (error) {
      throw new Error(`there was no answer: ${reasonOf(error)}`, { cause: error });
    }
  };
}

/** The backend that a command line names. */
export function subjectAt(options: VerifyOptions, recorder: Recorder): Subject {
  const { baseUrl, token, timeoutMs, mayMoveMoney, hasControls } = options;
  const connection: HttpAdapterOptions = {
    baseUrl,
    fetch: recorder.fetch,
    pollMs: 500,
    ...(token === null ? {} : { getToken: () => token }),
    ...(timeoutMs === null ? {} : { timeoutMs }),
  };
  return {
    adapter: createHttpAdapter(connection),
    mayMoveMoney: mayMoveMoney || hasControls,
    sendRaw: sender(options, recorder),
    isAuthenticated: token !== null,
    ...(hasControls ? { controls: createHttpControls(connection) } : {}),
  };
}

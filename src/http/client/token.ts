import { BillingError } from '../../contract/index.ts';
import type { HttpAdapterOptions } from './options.ts';

const SENDABLE = /^[\x21-\x7e]+$/;

type GetToken = NonNullable<HttpAdapterOptions['getToken']>;

/** The bearer token of an adapter: asked for once for all requests that need one, and again once it is refused. */
export class TokenSource {
  private readonly getToken: GetToken | undefined;
  private readonly timeoutMs: number;
  private current: Promise<string | null> | null = null;

  constructor(getToken: GetToken | undefined, timeoutMs: number) {
    this.getToken = getToken;
    this.timeoutMs = timeoutMs;
  }

  /** The token to send; null: none. Rejects with `unauthenticated` where the host has none to give. */
  get(): Promise<string | null> {
    this.current ??= this.ask(false);
    return this.current;
  }

  /**
   * The token to send after the backend refused `refused`. Whoever is refused with an older token gets the new one
   * without the host being asked again. `undefined`: there is no other token.
   */
  async replace(refused: string | null): Promise<string | null | undefined> {
    if (!this.getToken) return undefined;
    const known = this.current;
    // One request waits for another's question, and asks itself only if that one brought nothing new.
    const token = known && (await known.catch(() => refused));
    if (known === this.current && token === refused) this.current = this.ask(true);
    return this.current ? await this.current : undefined;
  }

  private ask(refresh: boolean): Promise<string | null> {
    const asked = this.question(refresh);
    // A host that failed once is asked again by the next request.
    asked.catch(() => {
      if (this.current === asked) this.current = null;
    });
    return asked;
  }

  private async question(refresh: boolean): Promise<string | null> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('no token came in time')), this.timeoutMs);
    });
    try {
      const token = (await Promise.race([this.getToken?.({ refresh }), late])) ?? null;
      if (token !== null && !SENDABLE.test(token)) throw new Error('a token that no header can carry');
      return token;
    } catch (cause) {
      throw new BillingError('unauthenticated', { cause });
    } finally {
      clearTimeout(timer);
    }
  }
}

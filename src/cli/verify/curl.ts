/** A request that was sent. */
export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

const SECRET_HEADERS: ReadonlySet<string> = new Set(['authorization', 'cookie', 'proxy-authorization']);
const SECRET_FIELDS = /"(token|password|secret)"\s*:\s*"(?:[^"\\]|\\.)*"/g;
const SECRET = '[redacted]';
const LONGEST_BODY = 800;

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function shownBody(body: string): string {
  const redacted = body.replaceAll(SECRET_FIELDS, (_, field: string) => `"${field}":"${SECRET}"`);
  return redacted.length > LONGEST_BODY ? `${redacted.slice(0, LONGEST_BODY)}…` : redacted;
}

/** A request as a line for a shell, without its secrets: what says who asks, and what stands for payment details. */
export function curlLine({ method, url, headers, body }: SentRequest): string {
  const shown = Object.entries(headers).map(([name, value]) => {
    const text = SECRET_HEADERS.has(name.toLowerCase()) ? SECRET : value;
    return `-H ${quoted(`${name}: ${text}`)}`;
  });
  const parts = ['curl', '-i', ...(method === 'GET' ? [] : ['-X', method]), ...shown];
  if (body !== null) parts.push('--data-raw', quoted(shownBody(body)));
  return [...parts, quoted(url)].join(' ');
}

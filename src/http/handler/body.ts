import { BillingError } from '../../contract/index.ts';
import { StatusError } from './status-error.ts';

function tooLarge(operation: string): StatusError {
  return new StatusError(new BillingError('malformed', { operation, field: 'body' }), 413);
}

async function collect(stream: ReadableStream<Uint8Array>, maxBytes: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > maxBytes) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}

/** The bytes of a body; null where they are more than allowed. Not every browser lets a request be read in pieces. */
async function bytesOf(request: Request, maxBytes: number): Promise<Uint8Array | null> {
  const stream = request.body as ReadableStream<Uint8Array> | null | undefined;
  if (stream) return collect(stream, maxBytes);
  const bytes = stream === null ? new Uint8Array() : new Uint8Array(await request.arrayBuffer());
  return bytes.byteLength > maxBytes ? null : bytes;
}

/**
 * The text of a JSON body; empty: none. Rejects with `malformed` a body that is longer than allowed (413), is declared
 * as something other than JSON (415: a form of another site can't declare JSON), or is no UTF-8.
 */
export async function readBody(request: Request, maxBytes: number, operation: string): Promise<string> {
  const declared = Number(request.headers.get('Content-Length') ?? 0);
  if (declared > maxBytes) throw tooLarge(operation);
  const bytes = await bytesOf(request, maxBytes);
  if (!bytes) throw tooLarge(operation);
  if (bytes.byteLength === 0) return '';
  const type = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw new StatusError(new BillingError('malformed', { operation, field: 'Content-Type' }), 415);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new BillingError('malformed', { operation, field: 'body', cause });
  }
}

/** Why an answer cannot be used, whatever its status. */
export type Unreadable = 'too_long' | 'not_json' | 'cut';

export type AnswerData = { readonly data: unknown } | { readonly unreadable: Unreadable };

const JSON_TYPE = /^application\/([\w.+-]+\+)?json\s*(;|$)/i;

/** The text of a stream, null where it is longer than allowed: nothing more is read of it then. */
async function textOf(stream: ReadableStream<Uint8Array>, maxBytes: number): Promise<string | null> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let length = 0;
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.byteLength;
    if (length > maxBytes) {
      void reader.cancel().catch(() => undefined);
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** Reads a JSON answer. A page of HTML, an answer without end or one that breaks off is unreadable. */
export async function readAnswer(response: Response, maxBytes: number): Promise<AnswerData> {
  const discard = (unreadable: Unreadable): AnswerData => {
    void response.body?.cancel().catch(() => undefined);
    return { unreadable };
  };
  if (!JSON_TYPE.test(response.headers.get('Content-Type') ?? '')) return discard('not_json');
  if (Number(response.headers.get('Content-Length') ?? 0) > maxBytes) return discard('too_long');
  if (!response.body) return { unreadable: 'not_json' };
  let text: string | null;
  try {
    text = await textOf(response.body, maxBytes);
  } catch {
    return { unreadable: 'cut' };
  }
  if (text === null) return { unreadable: 'too_long' };
  try {
    return { data: JSON.parse(text) as unknown };
  } catch {
    return { unreadable: 'not_json' };
  }
}

/** A reader of RFC 4180, written apart from what writes it: quotes, doubled quotes, line breaks inside fields. */
export function parseCsv(text: string, separator: ',' | ';' = ','): string[][] {
  const fieldEnd = new RegExp(`[${separator}\\r]`);
  const records: string[][] = [];
  let fields: string[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    let field = '';
    if (text[at] === '"') {
      for (at += 1; ; at += 1) {
        const end = text.indexOf('"', at);
        field += text.slice(at, end);
        at = end + 1;
        if (text[at] !== '"') break;
        field += '"';
      }
    } else {
      const end = fieldEnd.exec(text.slice(at, at + 4000))?.index ?? 0;
      field = text.slice(at, at + end);
      at += end;
    }
    fields.push(field);
    if (text[at] === separator) at += 1;
    else {
      if (text.slice(at, at + 2) !== '\r\n') throw new Error(`no line end at ${at}`);
      at += 2;
      records.push(fields);
      fields = [];
    }
  }
  return records;
}

type Json = Readonly<Record<string, unknown>>;
type Direction = 'request' | 'answer';

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function object(value: unknown): Json {
  return isObject(value) ? value : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Compares two documents of one protocol. */
class Comparison {
  readonly changes: string[] = [];
  private readonly seen = new Set<string>();

  constructor(
    private readonly before: Json,
    private readonly after: Json,
  ) {}

  run(): string[] {
    for (const [path, item] of Object.entries(object(this.before['paths']))) {
      for (const [method, operation] of Object.entries(object(item))) {
        const now = object(object(this.after['paths'])[path])[method];
        const where = `${method.toUpperCase()} ${path}`;
        if (isObject(now)) this.operation(where, object(operation), now);
        else this.changes.push(`${where} is gone`);
      }
    }
    return this.changes;
  }

  private operation(where: string, before: Json, after: Json): void {
    this.parameters(where, before, after);
    const bodyOf = (operation: Json): Json => {
      return object(object(object(object(operation['requestBody'])['content'])['application/json'])['schema']);
    };
    this.schema(`${where} body`, bodyOf(before), bodyOf(after), 'request');
    const answerOf = (operation: Json): Json => {
      const { content } = object(object(operation['responses'])['200']);
      return object(object(object(content)['application/json'])['schema']);
    };
    this.schema(`${where} answer`, answerOf(before), answerOf(after), 'answer');
  }

  private parameters(where: string, before: Json, after: Json): void {
    const named = (document: Json, operation: Json): Map<string, Json> => {
      const resolved = list(operation['parameters']).map((parameter) => this.resolve(document, object(parameter)));
      return new Map(resolved.map((parameter) => [`${String(parameter['in'])} ${String(parameter['name'])}`, parameter]));
    };
    const [old, now] = [named(this.before, before), named(this.after, after)];
    for (const [name, parameter] of old) {
      const kept = now.get(name);
      if (!kept) this.changes.push(`${where}: ${name} is no longer taken`);
      else this.schema(`${where} ${name}`, object(parameter['schema']), object(kept['schema']), 'request');
    }
    for (const [name, parameter] of now) {
      if (parameter['required'] === true && old.get(name)?.['required'] !== true) {
        this.changes.push(`${where}: ${name} is now required`);
      }
    }
  }

  private resolve(document: Json, schema: Json): Json {
    if (typeof schema['$ref'] !== 'string') return schema;
    return schema['$ref'].split('/').slice(1).reduce<Json>((part, name) => object(part[name]), document);
  }

  private schema(where: string, before: Json, after: Json, direction: Direction): void {
    const place = `${direction} ${String(before['$ref'])} ${String(after['$ref'])}`;
    if (before['$ref'] !== undefined && this.seen.has(place)) return;
    this.seen.add(place);
    const [old, now] = [this.resolve(this.before, before), this.resolve(this.after, after)];
    if (String(old['type']) !== String(now['type'])) this.changes.push(`${where}: ${String(old['type'])} became ${String(now['type'])}`);
    this.names(where, old, now, direction);
    this.alternatives(where, old, now, direction);
    this.properties(where, old, now, direction);
    if (isObject(old['items'])) this.schema(`${where}[]`, old['items'], object(now['items']), direction);
    for (const bound of ['pattern', 'minLength', 'maxLength', 'minimum', 'maximum', 'const', 'format']) {
      if (old[bound] !== now[bound]) this.changes.push(`${where}: ${bound} ${String(old[bound])} became ${String(now[bound])}`);
    }
  }

  /** A request may have more names than before, an answer fewer. */
  private names(where: string, old: Json, now: Json, direction: Direction): void {
    const [narrow, wide] = direction === 'request' ? [old, now] : [now, old];
    const known = new Set(list(wide['enum']));
    const strangers = list(narrow['enum']).filter((name) => !known.has(name));
    if (strangers.length === 0 || !Array.isArray(wide['enum'])) return;
    this.changes.push(`${where}: ${strangers.join(', ')} ${direction === 'request' ? 'is no longer taken' : 'is new'}`);
  }

  private alternatives(where: string, old: Json, now: Json, direction: Direction): void {
    for (const kind of ['anyOf', 'oneOf']) {
      const [before, after] = [list(old[kind]), list(now[kind])];
      if (before.length !== after.length) {
        const isHarmless = direction === 'request' ? before.length < after.length : before.length > after.length;
        if (!isHarmless) this.changes.push(`${where}: ${before.length} alternatives became ${after.length}`);
      }
      for (const [index, schema] of before.entries()) {
        if (index < after.length) this.schema(`${where}|${index}`, object(schema), object(after[index]), direction);
      }
    }
  }

  private properties(where: string, old: Json, now: Json, direction: Direction): void {
    const [before, after] = [object(old['properties']), object(now['properties'])];
    const [wasRequired, isRequired] = [new Set(list(old['required'])), new Set(list(now['required']))];
    for (const [name, schema] of Object.entries(before)) {
      if (!(name in after)) this.changes.push(`${where}.${name} is gone`);
      else this.schema(`${where}.${name}`, object(schema), object(after[name]), direction);
      if (direction === 'answer' && wasRequired.has(name) && name in after && !isRequired.has(name)) {
        this.changes.push(`${where}.${name} may now be missing`);
      }
    }
    for (const name of isRequired) {
      if (direction === 'request' && !wasRequired.has(name)) this.changes.push(`${where}.${String(name)} is now required`);
    }
  }
}

/** What of a new version of a document breaks those who live by the old one. */
export function breakingChanges(before: unknown, after: unknown): string[] {
  return new Comparison(object(before), object(after)).run();
}

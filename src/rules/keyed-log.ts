import { Log } from './log.ts';

/** A growing list that is looked up by key. As cheap to branch and to append to as the log under it. */
export class KeyedLog<T extends { readonly key: string }> {
  private readonly log: Log<T>;
  /** Shared by all versions: where a key stands, if this version is long enough to have it. */
  private readonly indexByKey: Map<string, number>;
  private readonly base: KeyedLog<T> | null;

  private constructor(log: Log<T>, indexByKey: Map<string, number>, base: KeyedLog<T> | null) {
    this.log = log;
    this.indexByKey = indexByKey;
    this.base = base;
  }

  static from<T extends { readonly key: string }>(items: readonly T[] = []): KeyedLog<T> {
    const indexByKey = new Map(items.map((item, index): [string, number] => [item.key, index]));
    return new KeyedLog(Log.from(items), indexByKey, null);
  }

  get(key: string): T | undefined {
    const item = this.log.at(this.indexByKey.get(key) ?? -1);
    return item?.key === key ? item : this.base?.get(key);
  }

  append(item: T): KeyedLog<T> {
    const log = this.log.append(item);
    this.indexByKey.set(item.key, log.length - 1);
    return new KeyedLog(log, this.indexByKey, this.base);
  }

  branch(): KeyedLog<T> {
    return new KeyedLog(this.log.branch(), new Map(), this);
  }

  toJSON(): T[] {
    return this.log.toJSON();
  }
}

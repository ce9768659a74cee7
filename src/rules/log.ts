/**
 * A list that only grows. Appending to the newest version pushes onto a shared array, so the millionth entry costs what
 * the thousandth did; every older version keeps its own length and so stays what it was. Appending to an older version
 * copies once. `branch` gives a version whose growth is its own: what runs ahead (R80, R81) never touches the original.
 */
export class Log<T> {
  readonly length: number;
  private readonly base: Log<T> | null;
  private readonly own: T[];

  private constructor(base: Log<T> | null, own: T[], ownLength: number) {
    this.base = base;
    this.own = own;
    this.length = (base ? base.length : 0) + ownLength;
  }

  static from<T>(items: readonly T[] = []): Log<T> {
    return new Log<T>(null, items.slice(), items.length);
  }

  at(index: number): T | undefined {
    if (index < 0 || index >= this.length) return undefined;
    const baseLength = this.base ? this.base.length : 0;
    return index < baseLength ? this.base?.at(index) : this.own[index - baseLength];
  }

  append(item: T): Log<T> {
    const ownLength = this.length - (this.base ? this.base.length : 0);
    const own = this.own.length === ownLength ? this.own : this.own.slice(0, ownLength);
    own.push(item);
    return new Log(this.base, own, ownLength + 1);
  }

  branch(): Log<T> {
    return new Log<T>(this, [], 0);
  }

  *[Symbol.iterator](): Iterator<T> {
    for (let index = 0; index < this.length; index += 1) yield this.at(index) as T;
  }

  toJSON(): T[] {
    return [...this];
  }
}

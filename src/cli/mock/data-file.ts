import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { UsageError } from '../usage-error.ts';

/** How long changes are collected before they are written, in milliseconds. */
const COLLECT_MS = 200;

/** What a file of state says; undefined: there is none yet. */
export function readData(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`--data: ${path} can't be read: ${(error as Error).message}`);
  }
}

/** Writes a file as a whole: whoever reads it finds the old text or the new one, whenever the process ends. */
function writeAtomically(path: string, text: string): void {
  const beside = `${path}.${process.pid}.new`;
  const file = openSync(beside, 'w', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(beside, path);
}

/** Keeps a backend's state in a file. */
export class DataFile {
  private readonly path: string;
  private readonly snapshot: () => Promise<string>;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private written: string | undefined;

  constructor(path: string, snapshot: () => Promise<string>) {
    this.path = path;
    this.snapshot = snapshot;
  }

  /** Something may have changed: it is written soon. */
  touch(): void {
    this.timer ??= setTimeout(() => void this.keep(), COLLECT_MS);
  }

  /** Writes now, and only tells where that can't be done. */
  async keep(): Promise<void> {
    try {
      await this.save();
    } catch (error) {
      console.error(`--data: ${this.path} can't be written: ${String(error)}`);
    }
  }

  /** Writes now, unless nothing has changed. */
  async save(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const text = await this.snapshot();
    if (text === this.written) return;
    writeAtomically(this.path, text);
    this.written = text;
  }
}

/** What the store needs of the browser; tests bring their own. */
export interface Environment {
  nowMs(): number;
  /** A new idempotency key. */
  newKey(): string;
  /** Calls back once after `delayMs`. Returns the way to stop it. */
  setTimer(callback: () => void, delayMs: number): () => void;
  /** Whether somebody can see the page. */
  isVisible(): boolean;
  isOnline(): boolean;
  /** Calls back when the page is shown or hidden, or the device goes online or offline. Returns the way to stop. */
  onWake(listener: () => void): () => void;
  /** Opens the line to this account's other tabs; undefined where there is none. */
  openChannel(name: string, listener: () => void): Channel | undefined;
  /** Text kept for this tab over a reload; null where there is none or it may not be kept. */
  load(name: string): string | null;
  save(name: string, text: string | null): void;
}

/** The line to other tabs: says that something changed, not what. */
export interface Channel {
  tell(): void;
  close(): void;
}

/** A key of 128 random bits. `randomUUID` is missing where the page is not served safely. */
function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const wakeListeners = new Set<() => void>();
let hearsWakes = false;

/** One set of listeners a page, however many accounts come and go on it. */
function hearWakes(): void {
  if (hearsWakes) return;
  hearsWakes = true;
  const tell = () => {
    for (const listener of [...wakeListeners]) listener();
  };
  document.addEventListener('visibilitychange', tell);
  for (const type of ['pageshow', 'online', 'offline']) window.addEventListener(type, tell);
}

function onWake(listener: () => void): () => void {
  hearWakes();
  const own = () => listener();
  wakeListeners.add(own);
  return () => wakeListeners.delete(own);
}

const channelListeners = new Map<string, Set<() => void>>();
let line: BroadcastChannel | undefined;

function tellHere(name: unknown, but?: () => void): void {
  const listeners = typeof name === 'string' ? channelListeners.get(name) : undefined;
  for (const listener of [...(listeners ?? [])]) if (listener !== but) listener();
}

/** One line a page to its other tabs, for all accounts: opening one takes longer than drawing most of a widget. */
function pageLine(): BroadcastChannel {
  if (line !== undefined) return line;
  line = new BroadcastChannel('billet');
  line.onmessage = ({ data }: MessageEvent<unknown>) => tellHere(data);
  return line;
}

function openChannel(name: string, listener: () => void): Channel | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined;
  const channel = pageLine();
  const own = () => listener();
  const listeners = channelListeners.get(name) ?? new Set();
  channelListeners.set(name, listeners.add(own));
  const tell = () => {
    channel.postMessage(name);
    tellHere(name, own);
  };
  const close = () => {
    listeners.delete(own);
    if (listeners.size === 0) channelListeners.delete(name);
  };
  return { tell, close };
}

function load(name: string): string | null {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}

function save(name: string, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, text);
  } catch {
    // A page that may not store has no reload protection; the backend's key still pays once.
  }
}

function setTimer(callback: () => void, delayMs: number): () => void {
  const timer = setTimeout(callback, delayMs);
  return () => clearTimeout(timer);
}

/** The browser that the page runs in. */
export const browserEnvironment: Environment = {
  nowMs: () => Date.now(),
  newKey,
  setTimer,
  isVisible: () => document.visibilityState !== 'hidden',
  isOnline: () => navigator.onLine,
  onWake,
  openChannel,
  load,
  save,
};

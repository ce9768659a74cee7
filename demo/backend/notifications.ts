import pg from 'pg';

/** How long to wait before a connection that was lost is made again, in milliseconds. */
const AGAIN_MS = 1000;

type Listener = (payload: string | null) => void;

/** What instances tell each other (`NOTIFY`), heard on a connection of its own, which is made again when it is lost. */
export class Notifications {
  private readonly url: string;
  private readonly listeners = new Map<string, Listener[]>();
  private client: pg.Client | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isClosed = false;

  constructor(url: string) {
    this.url = url;
  }

  /** Resolves once it is listened to; `null` is what is heard after a time in which nothing could be. */
  async listen(channel: string, listener: Listener): Promise<void> {
    this.listeners.set(channel, [...(this.listeners.get(channel) ?? []), listener]);
    if (this.client) await this.client.query(`LISTEN ${channel}`);
    else await this.connect();
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.timer);
    await this.client?.end();
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url });
    client.on('error', () => undefined);
    client.on('end', () => this.again(client));
    client.on('notification', ({ channel, payload }) => {
      for (const listener of this.listeners.get(channel) ?? []) listener(payload ?? '');
    });
    this.client = client;
    await client.connect();
    for (const channel of this.listeners.keys()) await client.query(`LISTEN ${channel}`);
  }

  private again(lost: pg.Client): void {
    if (this.isClosed || lost !== this.client) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.reconnect(), AGAIN_MS);
  }

  private async reconnect(): Promise<void> {
    try {
      await this.connect();
      for (const listener of [...this.listeners.values()].flat()) listener(null);
    } catch {
      this.again(this.client as pg.Client);
    }
  }
}

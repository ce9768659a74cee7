import type { ActivityEvent, Charge, LedgerEntry, NoticeName } from '../../contract/index.ts';
import type { TestBackend } from './story.ts';

const PAGE_LIMIT = 1000;

/** A charge when it was attempted or resolved: as it was then, with the instant of it. */
export interface ChargeRow {
  readonly charge: Charge;
  readonly at: string;
}

type Windowed = 'charges' | 'notifications' | 'ledger';

function chargeRow({ at, event }: ActivityEvent): ChargeRow[] {
  if (event.type === 'charge.attempted') return [{ charge: event.charge, at: event.charge.startedAt }];
  return event.type === 'charge.resolved' ? [{ charge: event.charge, at }] : [];
}

/** What happened in a story, read from the backend as it goes, and how much of it was looked at. */
export class ActivityLog {
  private readonly backend: TestBackend;
  private readonly events: ActivityEvent[] = [];
  /** Where the last page read began. */
  private cursor: string | undefined;
  private readonly seen: Record<Windowed, number> = { charges: 0, notifications: 0, ledger: 0 };

  constructor(backend: TestBackend) {
    this.backend = backend;
  }

  /** The charges attempted or resolved since this was last asked. */
  async newCharges(): Promise<ChargeRow[]> {
    return (await this.since('charges')).flatMap(chargeRow);
  }

  /** The notices sent since this was last asked. */
  async newNotices(): Promise<NoticeName[]> {
    return (await this.since('notifications')).flatMap(({ event }) =>
      event.type === 'notice.sent' ? [event.notice.name] : [],
    );
  }

  /** The entries posted since this was last asked. */
  async newEntries(): Promise<LedgerEntry[]> {
    return (await this.since('ledger')).flatMap(({ event }) => (event.type === 'entry.posted' ? [event.entry] : []));
  }

  /** The charge attempted as the Nth of the story, from 1. */
  async nthCharge(n: number): Promise<Charge | undefined> {
    await this.read();
    return this.events.flatMap(({ event }) => (event.type === 'charge.attempted' ? [event.charge] : [])).at(n - 1);
  }

  /** The charge that failed last, at once or when it was resolved. */
  async lastFailed(): Promise<Charge | undefined> {
    await this.read();
    return this.events
      .flatMap(chargeRow)
      .filter(({ charge }) => charge.status === 'failed')
      .at(-1)?.charge;
  }

  private async since(window: Windowed): Promise<ActivityEvent[]> {
    await this.read();
    const events = this.events.slice(this.seen[window]);
    this.seen[window] = this.events.length;
    return events;
  }

  /** Reads on. The last page is read again, since it may have grown: its events are known by their `seq`. */
  private async read(): Promise<void> {
    for (;;) {
      const page = await this.backend.listActivity({
        order: 'oldest',
        limit: PAGE_LIMIT,
        ...(this.cursor === undefined ? {} : { cursor: this.cursor }),
      });
      const lastSeq = this.events.at(-1)?.seq ?? -1;
      this.events.push(...page.events.filter(({ seq }) => seq > lastSeq));
      if (page.nextCursor === null || page.events.length === 0) return;
      this.cursor = page.nextCursor;
    }
  }
}

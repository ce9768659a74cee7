import type { Engine } from './engine.ts';

/** How long a worker that found nothing to do rests, in milliseconds. */
const REST_MS = 250;

/** Runs what is due: fees, drafts, suspensions that end, charges that somebody left behind. */
export class Worker {
  private readonly engine: Engine;
  private isStopped = false;
  private running: Promise<void> | null = null;

  constructor(engine: Engine) {
    this.engine = engine;
  }

  start(): void {
    this.running ??= this.loop();
  }

  /** Ends after what is under way. */
  async stop(): Promise<void> {
    this.isStopped = true;
    await this.running;
  }

  private async loop(): Promise<void> {
    while (!this.isStopped) {
      const wasBusy = await this.once();
      if (!wasBusy) await new Promise((resolve) => setTimeout(resolve, REST_MS));
    }
  }

  /** One account, if one is due. What goes wrong with it is told and tried again later. */
  private async once(): Promise<boolean> {
    try {
      return await this.engine.runDue();
    } catch (error) {
      if (!this.isStopped) console.error('worker:', error);
      return false;
    }
  }
}

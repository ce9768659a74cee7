import { MS_PER_DAY } from '../../rules/index.ts';
import type { Backend } from '../backend.ts';
import { pass } from '../run.ts';
import { DEMONSTRATIONS } from './all.ts';
import { comingOn } from './world.ts';

/** Lets time pass to an instant; in a demonstration that lives on, with what comes of itself meanwhile. */
export function passLiving(backend: Backend, toMs: number): void {
  const preset = backend.livesOn;
  const fromMs = backend.account.nowMs;
  const lastDay = Math.floor(toMs / MS_PER_DAY);
  for (let day = Math.floor(fromMs / MS_PER_DAY); preset !== null && day <= lastDay; day += 1) {
    for (const { atMs, happen } of comingOn(DEMONSTRATIONS[preset], day)) {
      if (atMs <= fromMs || atMs > toMs) continue;
      pass(backend, atMs);
      happen(backend);
    }
  }
  pass(backend, toMs);
}

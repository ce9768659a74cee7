import { html, type TemplateResult } from 'lit';
import type { TestControls } from '../../contract/index.ts';
import { button, chip } from '../../ui/index.ts';
import type { BenchView } from './view.ts';

type Move = (controls: TestControls) => Promise<void>;

/** The clock: where it stands, and how it is moved. It never goes back. */
export function clockSection({ state, localizer, busy, run }: BenchView): TemplateResult {
  const { t } = localizer;
  const { now, running, nextTimerAt } = state.clock;
  const move = (step: Move) =>
    run(async (controls) => {
      await step(controls);
      const time = localizer.zoned((await controls.getClock()).now);
      return t('mockControls.clockMoved', { time });
    });
  const stepButton = (label: string, step: Move, disabled = false) =>
    button({ label, busy: false, disabled: busy || disabled, onClick: () => move(step) });
  return html`<div class="clock">
    <p class="now">
      <time class="num" datetime=${now}>${localizer.instant(now, 'dateTime')}</time>
      <span class="muted small">${localizer.zone(now)}</span>
      ${running ? chip('busy', t('mockControls.clockRuns')) : chip('neutral', t('mockControls.clockStands'))}
    </p>
    <div class="buttons">
      ${stepButton(t('mockControls.plusHour'), (controls) => controls.advanceBy('PT1H'))}
      ${stepButton(t('mockControls.plusDay'), (controls) => controls.advanceBy('P1D'))}
      ${stepButton(t('mockControls.plusMonth'), (controls) => controls.advanceBy('P1M'))}
      ${stepButton(running ? t('mockControls.stop') : t('mockControls.run'), (controls) => controls.setRunning(!running))}
    </div>
    <div class="buttons">
      ${stepButton(t('mockControls.toNextTimer'), (controls) => controls.stepToNextTimer(), nextTimerAt === null)}
      <span class="small muted">
        ${nextTimerAt === null
          ? t('mockControls.noTimer')
          : t('mockControls.nextTimer', { time: localizer.when(nextTimerAt, Date.parse(now)) })}
      </span>
    </div>
  </div>`;
}

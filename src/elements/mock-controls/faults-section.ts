import { html, type TemplateResult } from 'lit';
import type { FaultSettings } from '../../contract/index.ts';
import { selectField, switchRow } from '../../ui/index.ts';
import type { BenchView } from './view.ts';

const LATENCIES_MS = ['0', '200', '1000', '5000'];

/** What goes wrong on purpose between the widgets and the backend. */
export function faultsSection({ state, localizer, busy, run }: BenchView): TemplateResult {
  const { t } = localizer;
  const { faults } = state;
  const set = (change: FaultSettings) =>
    run(async (controls) => {
      await controls.setFaults({ ...(await controls.getFaults()), ...change });
      return t('common.saved');
    });
  type Change = (on: boolean) => FaultSettings;
  const toggle = (id: string, label: string, description: string, checked: boolean, change: Change) =>
    switchRow({ id, label, description, checked, disabled: busy, onToggle: (on) => set(change(on)) });
  const latency = String(faults.latencyMs ?? 0);
  const choices = LATENCIES_MS.includes(latency) ? LATENCIES_MS : [...LATENCIES_MS, latency];
  return html`<div class="stack">
    ${selectField({
      id: 'latency',
      label: t('mockControls.latency'),
      value: latency,
      choices: choices.map((ms) => ({
        value: ms,
        label: ms === '0' ? t('mockControls.latencyNone') : t('mockControls.latencyMs', { ms }),
      })),
      onChange: (ms) => set({ latencyMs: Number(ms) }),
    })}
    ${toggle('offline', t('mockControls.offline'), t('mockControls.offlineHint'), faults.offline ?? false, (offline) => ({ offline }))}
    ${toggle('lost', t('mockControls.lost'), t('mockControls.lostHint'), (faults.losePercent ?? 0) > 0, (on) => ({
      losePercent: on ? 100 : 0,
    }))}
    ${toggle('read-only', t('mockControls.readOnly'), t('mockControls.readOnlyHint'), faults.readOnly ?? false, (readOnly) => ({
      readOnly,
    }))}
  </div>`;
}

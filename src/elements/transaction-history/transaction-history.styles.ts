import { css } from 'lit';
import { gridStyles } from './grid.styles.ts';
import { narrowStyles } from './narrow.styles.ts';
import { rowStyles } from './row.styles.ts';
import { toolStyles } from './tools.styles.ts';

const aroundRows = css`
  .overview {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: var(--_space-1) var(--_space-4);
    margin-block-end: var(--_space-1);
    color: var(--_muted);
    max-inline-size: none;
    font-size: var(--_size-2);
    font-variant-numeric: tabular-nums;
  }

  /* The card keeps the height that it had: the bones fill it, and are cut off where it ends. */
  :host(:state(sized)) .card {
    overflow: clip;
  }

  :host(:state(sized)) .rows-to-come {
    block-size: 0;
  }

  .updating {
    opacity: 0.6;
  }

  .detail-row {
    display: block;
    border-block-end: 1px solid var(--_line);
  }

  .detail {
    display: block;
    padding: 0;
    text-align: start;
  }

  .detail-inside {
    display: grid;
    gap: var(--_space-3);
    justify-items: start;
    padding: var(--_space-3) var(--_space-4) var(--_space-4) 40px;
    background: var(--_sunken);
    white-space: normal;
  }

  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(16em, 100%), 1fr));
    gap: var(--_space-2) var(--_space-4);
    inline-size: 100%;
    margin: 0;
  }

  .facts dt {
    color: var(--_muted);
    font-size: var(--_size-2);
  }

  .facts dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  p.attempts-title {
    margin: 0;
    font-weight: 600;
  }

  .attempts {
    margin: 0;
    padding-inline-start: 1.4em;
  }

  .attempts li > * {
    margin-inline-end: var(--_space-2);
  }

  .review {
    inline-size: 100%;
    padding-inline-start: 14px;
  }

  .review .actions {
    margin-block-start: var(--_space-3);
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-3);
    margin-block-start: var(--_space-3);
    color: var(--_muted);
    font-size: var(--_size-2);
  }

  .hidden-note {
    margin-block-start: var(--_space-3);
  }

  .export {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
    margin-block-end: var(--_space-3);
  }

  .export progress {
    flex: 1 1 120px;
    max-inline-size: 320px;
    accent-color: var(--_accent);
  }

  billet-statements {
    margin-block-start: var(--_space-3);
  }
`;

export const styles = [toolStyles, rowStyles, gridStyles, aroundRows, narrowStyles];

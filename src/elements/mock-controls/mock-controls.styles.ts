import { css } from 'lit';

export const styles = css`
  .now {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-2);
    font-size: var(--_size-4);
    font-weight: 600;
  }

  .clock,
  .stack {
    display: grid;
    gap: var(--_space-3);
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
  }

  .buttons button {
    min-block-size: 36px;
    padding: 4px 12px;
    font-size: var(--_size-2);
  }

  .buttons > span {
    flex: 1 1 160px;
  }

  .section {
    border-block-start: 1px solid var(--_line);
  }

  .section:first-of-type {
    margin-block-start: var(--_space-4);
  }

  .section > summary,
  .mail > summary {
    cursor: pointer;
    border-radius: 4px;
  }

  .section > summary {
    padding-block: 10px;
    font-weight: 600;
  }

  .section > div {
    display: grid;
    gap: var(--_space-3);
    padding-block-end: var(--_space-4);
  }

  .plain {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .plain.rows {
    gap: 0;
  }

  .plain.rows > * {
    padding-block: var(--_space-2);
  }

  .plain.rows > :first-child {
    border-block-start: 0;
  }

  .mail > summary {
    min-block-size: 24px;
  }

  .mail .subject {
    margin-inline-end: var(--_space-2);
  }

  pre {
    margin: var(--_space-2) 0 0;
    padding: var(--_space-3);
    border-radius: var(--_radius-small);
    background: var(--_sunken);
    font: 13px/1.5 ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .trace {
    max-block-size: 320px;
    overflow: auto;
    overscroll-behavior: contain;
    font-size: var(--_size-2);
  }

  .trace li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 var(--_space-3);
  }

  .trace li > :nth-child(2) {
    grid-column: 1;
  }

  .rules {
    grid-area: 1 / 2;
    color: var(--_accent);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
`;

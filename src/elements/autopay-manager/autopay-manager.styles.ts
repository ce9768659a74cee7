import { css } from 'lit';

export const styles = css`
  .fact .next {
    display: block;
    margin-block-start: var(--_space-1);
    color: var(--_muted);
    font-size: var(--_size-2);
    font-weight: 500;
    letter-spacing: 0;
  }

  .stack {
    display: grid;
    gap: var(--_space-2);
  }

  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--_space-1) var(--_space-3);
  }

  .rows > .row {
    min-block-size: 44px;
  }

  .rows:last-child > .row:last-child {
    padding-block-end: 0;
  }

  .row-actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
  }

  .order > .row {
    grid-template-columns: auto minmax(0, 1fr);
  }

  .position {
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    border: 1px solid var(--_line);
    border-radius: 50%;
    color: var(--_muted);
    font-size: var(--_size-2);
    font-variant-numeric: tabular-nums;
  }

  .position.used {
    border-color: var(--_accent);
    color: var(--_accent);
    font-weight: 650;
  }

  .method {
    display: grid;
    justify-items: start;
    gap: var(--_space-1);
    min-inline-size: 0;
  }

  .panel {
    display: grid;
    gap: var(--_space-3);
    margin-block-start: var(--_space-3);
    padding: var(--_space-4);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    background: color-mix(in oklab, var(--_sunken) 60%, var(--_surface));
  }

  .panel > button {
    justify-self: start;
  }

  .panel > .actions {
    margin-block-start: 0;
  }

  .panel .note {
    margin: 0;
  }

  .panel-title {
    font-weight: 650;
  }

  .choices {
    gap: var(--_space-2);
    font-size: var(--_size-3);
  }

  .choices > legend {
    margin-block-end: var(--_space-2);
    font-size: var(--_size-2);
  }

  .choices > .choice {
    align-items: start;
    min-block-size: 32px;
    padding-block: var(--_space-1);
    font-weight: 400;
    cursor: pointer;
  }

  .choices > .choice:has(:disabled) {
    cursor: not-allowed;
  }

  .choice .method strong {
    font-weight: 550;
  }

  .points {
    display: grid;
    gap: var(--_space-2);
    margin: 0;
    padding-inline-start: 1.2em;
    max-inline-size: var(--_line-length);
  }

  .facts {
    display: grid;
    gap: var(--_space-2);
    margin: 0;
  }

  .facts[aria-busy='true'] dd {
    opacity: 0.6;
  }

  .fact-row {
    display: grid;
    grid-template-columns: 7.5em minmax(0, 1fr);
    gap: 0 var(--_space-3);
  }

  .fact-row > dt {
    color: var(--_muted);
    font-size: var(--_size-2);
  }

  .fact-row > dd {
    margin: 0;
    max-inline-size: var(--_line-length);
  }

  details > summary {
    min-block-size: 32px;
    padding-block: var(--_space-1);
    color: var(--_accent);
    font-size: var(--_size-2);
    font-weight: 550;
    cursor: pointer;
  }

  .dates {
    display: grid;
    gap: var(--_space-1);
    margin: var(--_space-2) 0;
    padding: 0;
    list-style: none;
  }

  .dates > li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--_space-3);
    max-inline-size: 420px;
  }

  .message {
    margin-block-start: var(--_space-3);
  }

  .message > .note {
    margin: 0;
  }

  @container (max-width: 380px) {
    .panel {
      padding: var(--_space-3);
    }

    .fact-row,
    .row:has(> .row-actions) {
      grid-template-columns: minmax(0, 1fr);
    }

    .row-actions {
      justify-content: start;
      margin-inline-start: -8px;
    }

    .actions > button {
      flex: 1 1 auto;
    }
  }
`;

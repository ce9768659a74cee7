import { css } from 'lit';

export const styles = css`
  .time {
    position: relative;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .time li {
    display: grid;
    grid-template-columns: 92px 14px minmax(0, 1fr) auto;
    gap: var(--_space-1) var(--_space-3);
    padding-block: var(--_space-2);
  }

  .when {
    padding-block-start: 0.15em;
    font-variant-numeric: tabular-nums;
  }

  li > i {
    inline-size: 10px;
    block-size: 10px;
    margin-block-start: 0.42em;
    justify-self: center;
    border: 2px solid var(--_muted);
    border-radius: 50%;
    background: var(--_muted);
  }

  li.done > i {
    border-color: var(--_good);
    background: var(--_good);
  }

  li.fail > i {
    border-color: var(--_bad);
    border-radius: 2px;
    background: var(--_bad);
  }

  li.busy > i {
    border-color: var(--_accent);
    background: linear-gradient(90deg, var(--_accent) 50%, transparent 50%);
  }

  li.next > i {
    border-color: var(--_accent);
    background: transparent;
  }

  li.quiet > i {
    scale: 0.7;
  }

  .what {
    min-inline-size: 0;
  }

  .amount {
    text-align: end;
    font-weight: 550;
  }

  .status {
    margin-inline-start: var(--_space-1);
    font-size: var(--_size-2);
    font-weight: 550;
    color: var(--_muted);
  }

  .status.succeeded {
    color: var(--_good);
  }

  .status.failed {
    color: var(--_bad);
  }

  .status.processing,
  .status.requires_action {
    color: var(--_accent);
  }

  .rules {
    white-space: nowrap;
    font-size: var(--_size-1);
    font-variant-numeric: tabular-nums;
  }

  .now {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
    margin-block: var(--_space-2);
    color: var(--_accent);
    font-size: var(--_size-2);
    font-weight: 650;
  }

  .now::after {
    content: '';
    flex: 1;
    block-size: 1px;
    background: currentColor;
    opacity: 0.4;
  }

  .tools {
    margin-inline-start: -8px;
  }

  @container (max-width: 420px) {
    .time li {
      grid-template-columns: 14px minmax(0, 1fr) auto;
      gap: 0 var(--_space-2);
    }

    .when,
    .amount {
      grid-row: 1;
      padding: 0;
    }

    .when {
      grid-column: 2;
    }

    li > i {
      grid-column: 1;
      grid-row: 1;
      margin-block-start: 0.3em;
    }

    .what {
      grid-column: 2 / -1;
      grid-row: 2;
    }
  }

  @media (forced-colors: active) {
    li > i {
      forced-color-adjust: none;
      border-color: CanvasText;
      background: CanvasText;
    }

    li.next > i {
      background: Canvas;
    }

    .now::after {
      background: CanvasText;
    }
  }
`;

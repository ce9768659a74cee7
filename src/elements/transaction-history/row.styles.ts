import { css } from 'lit';

/** Rows and their cells, in the table and in the grid. */
export const rowStyles = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
    display: block;
  }

  thead,
  tbody {
    display: block;
  }

  .card {
    --_row: max(44px, calc(var(--_size) * 2.9));
  }

  .row {
    display: grid;
    grid-template-columns:
      32px calc(var(--_size) * 9) calc(var(--_size) * 7) minmax(0, 2.4fr) minmax(0, 1.2fr) minmax(0, 1.6fr)
      calc(var(--_size) * 6.5) calc(var(--_size) * 6.5);
    align-items: center;
    column-gap: var(--_space-3);
    min-block-size: var(--_row);
    border-block-end: 1px solid var(--_line);
    font-size: calc(var(--_size) * 0.93);
  }

  /* With ten usual rows as high as the usual grid: none is cut off before anybody scrolls. */
  .row.head {
    min-block-size: 40px;
    color: var(--_muted);
    font-size: var(--_size-1);
  }

  .cell {
    min-inline-size: 0;
    padding: 0;
    font-weight: inherit;
    text-align: start;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .head .cell {
    font-weight: 600;
    line-height: 1.3;
    white-space: normal;
  }

  .toggle {
    overflow: visible;
  }

  .chevron svg {
    transition: rotate var(--_quick);
  }

  .chevron[aria-expanded='true'] svg {
    rotate: 180deg;
  }

  .when,
  .amount,
  .balance {
    font-variant-numeric: tabular-nums;
  }

  .what {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    overflow: visible;
  }

  .what > .text {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .what > .attempts-note,
  .what > button {
    flex: none;
  }

  .attempts-note,
  .type,
  .method {
    color: var(--_muted);
  }

  .attempts-note {
    font-size: var(--_size-2);
  }

  .row .chip {
    vertical-align: middle;
  }

  .row .chip > span {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .amount,
  .balance {
    text-align: end;
  }

  .amount.in {
    color: var(--_good);
  }

  .amount.none,
  .row:not(.head) .balance {
    color: var(--_muted);
  }
`;

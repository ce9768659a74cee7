import { css } from 'lit';

/** The document on screen: a sheet inside the card. */
export const screenStyles = css`
  .paper {
    margin-block-start: var(--_space-4);
    padding: var(--_space-5);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    font-size: var(--_size-2);
    font-variant-numeric: tabular-nums;
  }

  .paper h3 {
    margin: 0;
    font-size: var(--_size-4);
    line-height: 1.3;
  }

  .paper h4 {
    margin: var(--_space-4) 0 0;
    font-size: var(--_size-3);
  }

  .paper table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  .paper thead th {
    padding: var(--_space-1) var(--_space-2) var(--_space-1) 0;
    border-block-end: 1px solid var(--_line);
    color: var(--_muted);
    font-size: var(--_size-1);
    font-weight: 600;
    text-align: start;
  }

  .paper .section th {
    padding-block: var(--_space-3) var(--_space-1);
    font-weight: 600;
    text-align: start;
  }

  .paper td {
    padding: 6px var(--_space-2) 6px 0;
    border-block-end: 1px solid var(--_line);
    vertical-align: top;
    overflow-wrap: anywhere;
  }

  .paper :is(td, th).end {
    padding-inline: var(--_space-2) 0;
    text-align: end;
    white-space: nowrap;
  }

  .paper thead th.end {
    white-space: normal;
  }

  .paper .chevron {
    min-block-size: 24px;
    min-inline-size: 24px;
    vertical-align: middle;
  }

  .chevron[aria-expanded='true'] svg {
    rotate: 180deg;
  }
`;

/** The parts of a document that look alike on screen and on paper. */
export const documentStyles = css`
  .letterhead,
  .parties {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 12px 24px;
  }

  .parties {
    margin-block: 20px 8px;
  }

  .party {
    flex: 1 1 180px;
    break-inside: avoid;
  }

  dl {
    margin: 0;
  }

  dd {
    margin: 0;
  }

  .meta > div,
  .totals > div {
    display: flex;
    justify-content: space-between;
    gap: 16px;
  }

  .meta dt {
    opacity: 0.75;
  }

  .count {
    font-weight: 400;
  }

  /* Charges and credits are tables of their own: their columns stand under each other. */
  table {
    table-layout: fixed;
  }

  thead th:first-child {
    inline-size: 9em;
  }

  thead th.end {
    inline-size: 11em;
  }

  /* With the year a date is long. */
  .years thead th:first-child {
    inline-size: 14em;
  }

  .years td.nowrap {
    white-space: normal;
  }

  .nowrap {
    white-space: nowrap;
  }

  .deep td:first-child {
    padding-inline-start: 16px;
  }

  .totals {
    inline-size: min(320px, 100%);
    margin-block-start: 16px;
    margin-inline-start: auto;
    break-inside: avoid;
  }

  .totals > div {
    padding-block: 4px;
  }

  .totals > .strong {
    border-block: 1px solid currentColor;
    font-weight: 700;
  }
`;

/** Paper only: a section's name stays with its first line, and nothing is cut in two. */
export const paperStyles = css`
  .section th {
    border-block-end: 0;
    padding-block-start: 4mm;
    font-size: inherit;
  }

  .totals {
    break-before: avoid;
  }

  .section,
  .day:has(+ .deep) {
    break-after: avoid;
  }

  .totals,
  .party {
    break-inside: avoid;
  }
`;

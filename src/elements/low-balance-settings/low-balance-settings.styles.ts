import { css } from 'lit';

export const styles = css`
  .group {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
    padding-block: var(--_space-4);
    border-block-start: 1px solid var(--_line);
  }

  .group .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(120px, 100%), 1fr));
    gap: 0 var(--_space-3);
    max-inline-size: calc(3 * 150px + 2 * var(--_space-3));
  }

  /* Label, input and hint of fields side by side each begin on one line. */
  .group .fields .field {
    grid-template-rows: subgrid;
    grid-row: span 3;
    row-gap: var(--_space-1);
    align-content: start;
  }

  .group .fields .field > label {
    align-self: end;
  }

  .group .fields .input.amount {
    inline-size: 100%;
  }

  .group .small {
    max-inline-size: var(--_line-length);
  }

  .warnings {
    display: grid;
    gap: var(--_space-2);
  }

  .warnings .note {
    margin: 0;
  }

  .aside {
    margin-block-start: var(--_space-3);
  }

  .aside > * + * {
    margin-block-start: var(--_space-2);
  }

  .aside[aria-busy='true'] > table {
    opacity: 0.6;
  }

  .aside .title {
    margin: 0;
    font-size: inherit;
    font-weight: 650;
  }

  table {
    inline-size: 100%;
    max-inline-size: 420px;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  caption {
    text-align: start;
    color: var(--_muted);
  }

  th,
  td {
    padding: 4px 0;
    padding-inline-start: var(--_space-3);
    text-align: end;
    font-weight: 400;
    vertical-align: baseline;
  }

  th[scope='row'],
  thead td {
    padding-inline-start: 0;
    text-align: start;
  }

  th[scope='col'] {
    color: var(--_muted);
    font-size: var(--_size-1);
    font-weight: 600;
  }

  tbody tr {
    border-block-start: 1px solid color-mix(in oklab, var(--_accent) 18%, transparent);
  }

  td.wanted {
    font-weight: 600;
  }

  dialog p + p {
    margin-block-start: var(--_space-2);
  }

  @container (max-width: 380px) {
    .group .fields {
      grid-template-columns: minmax(0, 1fr);
      row-gap: var(--_space-2);
      max-inline-size: none;
    }

    .actions > button {
      flex: 1 1 auto;
    }
  }
`;

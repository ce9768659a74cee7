import { css } from 'lit';

export const styles = css`
  dl,
  dd {
    margin: 0;
  }

  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(160px, 100%), 1fr));
    gap: var(--_space-3) var(--_space-4);
    margin-block-end: var(--_space-4);
  }

  dt {
    color: var(--_muted);
    font-size: var(--_size-2);
  }

  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: var(--_space-3);
  }

  form .input {
    inline-size: min(320px, 100%);
  }

  form .field {
    inline-size: 100%;
  }

  .effect {
    inline-size: 100%;
    overflow-x: auto;
  }

  table {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  th,
  td {
    padding: 4px 0;
    padding-inline-start: var(--_space-4);
    font-weight: inherit;
    text-align: start;
  }

  tr > :first-child {
    padding-inline-start: 0;
  }

  td,
  thead th:not(:first-child) {
    text-align: end;
  }

  thead th {
    vertical-align: bottom;
  }

  thead th {
    color: var(--_muted);
    font-size: var(--_size-1);
    font-weight: 600;
  }

  tbody tr:last-child > * {
    border-block-start: 1px solid var(--_line);
    font-weight: 600;
  }

  .actions {
    margin-block-start: 0;
  }

  @container (max-width: 380px) {
    table {
      inline-size: 100%;
    }

    th,
    td {
      padding-inline-start: var(--_space-2);
    }
  }
`;

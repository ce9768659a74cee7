import { css } from 'lit';

export const styles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--_space-3);
    margin-block-end: var(--_space-3);
  }

  .tools > .field {
    align-self: start;
  }

  .tools .input {
    inline-size: 150px;
  }

  .tools .field:has(#search) {
    flex: 1 1 160px;
    max-inline-size: 320px;
  }

  .tools #search {
    inline-size: 100%;
  }

  .tools #types {
    justify-content: space-between;
    flex-direction: row-reverse;
    min-inline-size: 128px;
    border-color: var(--_field-line);
    font-size: var(--_size-3);
    font-weight: 400;
  }

  .tools > button[type='submit'] {
    align-self: start;
    margin-block-start: calc(var(--_size-2) * 1.5 + var(--_space-1));
  }

  .types {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-4);
    flex-basis: 100%;
    min-inline-size: 0;
    margin: 0;
    padding: var(--_space-3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
  }

  .types legend {
    padding-inline: var(--_space-1);
    font-size: var(--_size-2);
    font-weight: 550;
  }

  .overview {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: var(--_space-1) var(--_space-4);
    margin-block-end: var(--_space-1);
    color: var(--_muted);
    font-size: var(--_size-2);
    font-variant-numeric: tabular-nums;
  }

  .updating {
    opacity: 0.6;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    display: block;
  }

  thead,
  tbody {
    display: block;
  }

  .row {
    display: grid;
    grid-template-columns:
      32px minmax(9.5em, 1.1fr) minmax(6em, 0.8fr) minmax(0, 2.6fr) minmax(0, 1.4fr) minmax(0, 1.6fr)
      minmax(6em, 0.9fr) minmax(6em, 0.9fr);
    align-items: center;
    column-gap: var(--_space-2);
    min-block-size: 44px;
    border-block-end: 1px solid var(--_line);
    font-size: calc(var(--_size) * 0.93);
  }

  .row.head {
    min-block-size: 36px;
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

  @container (max-width: 900px) {
    .row {
      grid-template-columns: 32px minmax(9.5em, 1.1fr) minmax(0, 2.2fr) minmax(0, 1.4fr) minmax(5em, 0.9fr) minmax(5em, 0.9fr);
    }

    .type,
    .method {
      display: none;
    }
  }

  @container (max-width: 620px) {
    .row {
      grid-template: 'toggle what amount' auto 'toggle when status' auto / 32px minmax(0, 1fr) auto;
      gap: 2px var(--_space-2);
      align-content: center;
      min-block-size: 72px;
    }

    .row.head,
    .balance {
      display: none;
    }

    .toggle {
      grid-area: toggle;
    }

    .what {
      grid-area: what;
    }

    .when {
      grid-area: when;
      color: var(--_muted);
      font-size: var(--_size-2);
    }

    .status {
      grid-area: status;
      max-inline-size: 50cqi;
      text-align: end;
    }

    .amount {
      grid-area: amount;
      font-weight: 550;
    }

    .detail-inside {
      padding-inline: var(--_space-3);
    }

    .tools > .field,
    .tools .field:has(#search) {
      flex: 1 1 120px;
      max-inline-size: none;
    }

    .tools .input,
    .tools #types {
      inline-size: 100%;
      min-inline-size: 0;
    }

    .tools > button[type='submit'] {
      flex: 1 1 100%;
      margin-block-start: 0;
    }
  }
`;

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
    max-inline-size: none;
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

  .scroller {
    position: relative;
    max-block-size: var(--billet-history-height, 480px);
    overflow: auto;
    overflow-anchor: none;
    scrollbar-gutter: stable;
    contain: layout style;
  }

  .grid-head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--_surface);
  }

  .grid-body {
    position: relative;
    overflow: hidden;
  }

  .probe {
    position: absolute;
    inset-block-start: 0;
    block-size: var(--_row);
    inline-size: 0;
    visibility: hidden;
    pointer-events: none;
  }

  .scroller .row:not(.head) {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    grid-template-rows: calc(var(--_row) - 1px) auto;
    min-block-size: 0;
    cursor: default;
  }

  .scroller .row:focus-visible {
    outline-offset: -2px;
    border-radius: var(--_radius-small);
  }

  .scroller .detail {
    grid-column: 1 / -1;
    min-inline-size: 0;
  }

  .waiting .text {
    color: transparent;
    border-radius: 4px;
    background: var(--_sunken);
  }

  .mark {
    flex: none;
    inline-size: 7px;
    block-size: 7px;
    border: 3.5px solid currentColor;
    border-radius: 50%;
    background: currentColor;
  }

  .neutral > .mark,
  .busy > .mark {
    border-width: 1.5px;
    background: none;
  }

  .busy > .mark {
    border-inline-end-color: transparent;
  }

  .warn > .mark {
    border-radius: 1px;
    rotate: 45deg;
  }

  .bad > .mark {
    border-radius: 1px;
  }

  .chip > .word {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .view-switch:not(:focus-within) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
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
      grid-template-columns:
        32px calc(var(--_size) * 8) minmax(0, 2fr) minmax(0, 1.2fr) calc(var(--_size) * 6.2)
        calc(var(--_size) * 6.2);
      column-gap: var(--_space-2);
    }

    .type,
    .method {
      display: none;
    }
  }

  @container (max-width: 620px) {
    .card {
      --_row: max(72px, calc(var(--_size) * 4.4));
    }

    .row {
      grid-template: 'toggle what amount' auto 'toggle when status' auto / 32px minmax(0, 1fr) auto;
      gap: 2px var(--_space-2);
      align-content: center;
    }

    .scroller .row:not(.head) {
      grid-template-rows: calc(var(--_row) / 2) calc(var(--_row) / 2 - 1px) auto;
      row-gap: 0;
    }

    .scroller .what,
    .scroller .amount {
      align-self: end;
      padding-block-end: 1px;
    }

    .scroller .when,
    .scroller .status {
      align-self: start;
      padding-block-start: 1px;
    }

    .scroller .detail {
      grid-column: 1 / -1;
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

    .tools {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }

    .tools > .field:has(#period, #search),
    .types {
      grid-column: 1 / -1;
      max-inline-size: none;
    }

    .tools .input,
    .tools #types {
      inline-size: 100%;
      min-inline-size: 0;
      padding-inline: var(--_space-2);
    }

    .tools > button[type='submit'] {
      align-self: end;
    }
  }
`;

import { css } from 'lit';

/** Fewer columns where there is less room, and cards where there is little. */
export const narrowStyles = css`
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

    .what .retry {
      min-block-size: 24px;
      padding-block: 0;
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
      padding-inline: var(--_space-1);
      font-size: var(--_size-2);
    }

    .tools > button[type='submit'] {
      align-self: end;
    }
  }
  /* A third line, for the status: nothing is cut off that says what happened. */
  @container (max-width: 420px) {
    .card {
      --_row: max(92px, calc(var(--_size) * 5.8));
    }

    .row {
      position: relative;
      grid-template: 'toggle what amount' auto 'toggle when when' auto 'toggle status status' auto / 24px minmax(0, 1fr) auto;
      column-gap: var(--_space-1);
    }

    .scroller {
      scrollbar-width: thin;
    }

    .row .chevron {
      margin-inline-start: -8px;
    }

    .row .chip {
      padding-inline: 8px;
      font-size: var(--_size-1);
    }

    .scroller .row:not(.head) {
      grid-template-rows: calc(var(--_row) * 0.34) calc(var(--_row) * 0.26) calc(var(--_row) * 0.4 - 1px) auto;
    }

    .scroller .row:not(.head) :is(.when, .status) {
      align-self: center;
      padding-block: 0;
    }

    .row .status {
      max-inline-size: none;
      text-align: start;
    }

    .what .retry {
      position: absolute;
      inset-block-start: calc(var(--_row) * 0.49);
      inset-inline-end: 0;
      translate: 0 -50%;
    }
  }
`;

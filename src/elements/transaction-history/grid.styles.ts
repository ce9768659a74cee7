import { css } from 'lit';

/** The grid, which scrolls in itself. */
export const gridStyles = css`
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
    inline-size: 0;
    visibility: hidden;
    pointer-events: none;
  }

  .row-probe {
    inset-block-start: 0;
    block-size: var(--_row);
  }

  /* Stands on the bottom, so that nothing can be scrolled to that is not there. */
  .view-probe {
    inset-block-end: 0;
    block-size: var(--billet-history-height, 480px);
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

  .scroller .chevron::before {
    content: '';
    inline-size: 7px;
    block-size: 7px;
    margin-block-start: -4px;
    border: solid currentColor;
    border-width: 0 1.5px 1.5px 0;
    rotate: 45deg;
    transition: rotate var(--_quick);
  }

  .scroller .chevron[aria-expanded='true']::before {
    margin-block-start: 4px;
    rotate: 225deg;
  }

  .scroller .chip {
    display: inline-block;
    overflow: hidden;
    text-overflow: ellipsis;
    unicode-bidi: plaintext;
  }

  /* The same marks as elsewhere, by shape and not by colour alone. */
  .scroller .chip::before {
    content: '';
    display: inline-block;
    inline-size: 7px;
    block-size: 7px;
    margin-inline-end: 6px;
    border: 3.5px solid currentColor;
    border-radius: 50%;
    vertical-align: 1px;
  }

  /* The text of the chip decides on which side of it the mark stands. */
  .scroller .chip:dir(rtl)::before {
    margin-inline: 5px;
  }

  .scroller .chip:is(.neutral, .busy)::before {
    border-width: 1.5px;
  }

  .scroller .chip.busy::before {
    border-inline-end-color: transparent;
  }

  .scroller .chip:is(.warn, .bad)::before {
    border-radius: 1px;
  }

  .scroller .chip.warn::before {
    rotate: 45deg;
  }

  .scroller :is(.amount, .balance) {
    unicode-bidi: isolate;
  }

  .view-switch:not(:focus-within) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;

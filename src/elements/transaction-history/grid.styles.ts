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
`;

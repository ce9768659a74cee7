import { css } from 'lit';

/** A card and what stands in it: title row, fact, sentence, content, actions, notes. */
export const cardStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
    container-type: inline-size;
    color: var(--_ink);
    font-family: var(--billet-font, inherit);
    font-size: var(--_size-3);
    line-height: 1.5;
    text-align: start;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  .card {
    padding: 20px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow-wrap: break-word;
  }

  .card > header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-2);
    min-block-size: 32px;
    margin-block-end: var(--_space-2);
  }

  .card > header .title {
    flex: 1 1 auto;
    min-inline-size: min-content;
    margin: 0;
    font-size: var(--_size-3);
    font-weight: 600;
    line-height: 1.4;
  }

  p {
    margin: 0;
    max-inline-size: var(--_line-length);
  }

  /* Text in another language than the page's keeps its own order of words, on the page's side. */
  [data-foreign='rtl'] {
    text-align: right;
  }

  [data-foreign='rtl'] :where(p, li, dt, dd, label, legend, caption, figcaption, h1, h2, h3, h4, h5, h6, strong, small, time),
  [data-foreign='rtl'] :where(span:not(.visually-hidden, .spinner, .currency-code, .axis > *), .hint, .text, .next, .what > div, div.small:not(.axis)) {
    unicode-bidi: plaintext;
  }

  .fact {
    margin-block: var(--_space-3) var(--_space-2);
    font-size: var(--_size-5);
    font-weight: 650;
    line-height: 1.15;
    letter-spacing: -0.02em;
    font-variant-numeric: tabular-nums;
  }

  /* Better broken than cut off, where a long amount meets a narrow card. */
  .fact .num {
    white-space: normal;
    overflow-wrap: anywhere;
  }

  .fact .currency-code {
    color: var(--_muted);
    font-size: var(--_size-3);
    font-weight: 500;
    letter-spacing: 0;
  }

  .fact small {
    display: block;
    color: var(--_muted);
    font-size: var(--_size-2);
    font-weight: 500;
    letter-spacing: 0;
  }

  .content {
    margin-block-start: var(--_space-3);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    margin-block-start: var(--_space-4);
  }

  .muted {
    color: var(--_muted);
  }

  .small {
    font-size: var(--_size-2);
  }

  .good {
    color: var(--_good);
  }

  .warn {
    color: var(--_warn);
  }

  .bad {
    color: var(--_bad);
  }

  .num {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .end {
    text-align: end;
  }

  .rows {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .rows > * {
    padding-block: var(--_space-3);
    border-block-start: 1px solid var(--_line);
  }

  .sunken {
    padding: var(--_space-2) var(--_space-3);
    border-radius: var(--_radius-small);
    background: var(--_sunken);
  }

  .aside {
    padding: 10px 14px;
    border-inline-start: 3px solid var(--_accent);
    background: color-mix(in oklab, var(--_accent) 7%, transparent);
    border-start-end-radius: var(--_radius-small);
    border-end-end-radius: var(--_radius-small);
    font-size: var(--_size-2);
  }

  @container (max-width: 380px) {
    .card {
      padding: var(--_space-4);
    }

    .fact {
      font-size: calc(var(--_size-5) * 0.82);
    }
  }
`;

import { css } from 'lit';

export const styles = css`
  .path {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 6px;
    align-items: center;
    max-inline-size: none;
    padding: var(--_space-2) var(--_space-3);
    border-radius: var(--_radius-small);
    background: var(--_sunken);
    font-size: var(--_size-2);
  }

  .path strong {
    font-weight: 600;
  }

  :host(:dir(rtl)) .arrow {
    scale: -1 1;
  }

  /* A sentence in another language than the page's, in pieces. */
  [data-foreign='rtl'] .path {
    flex-direction: row-reverse;
    justify-content: flex-end;
  }

  [data-foreign='rtl'] .path .arrow {
    scale: none;
  }

  .methods {
    margin: var(--_space-3) 0 0;
    padding: 0;
    list-style: '';
  }

  .method {
    display: grid;
    grid-template-columns: 24px 44px minmax(0, 1fr) auto auto;
    grid-template-areas: 'handle mark label switch tools' '. . note note note';
    gap: var(--_space-1) var(--_space-3);
    align-items: center;
    padding-block: var(--_space-3);
    border-block-start: 1px solid var(--_line);
  }

  .method:has(> .handle[hidden]) {
    grid-template-columns: 0 44px minmax(0, 1fr) auto auto;
    column-gap: var(--_space-2);
  }

  .handle {
    grid-area: handle;
    display: grid;
    place-items: center;
    inline-size: 24px;
    min-block-size: 40px;
    color: var(--_muted);
    cursor: grab;
    touch-action: none;
  }

  .dragged {
    position: relative;
    z-index: 1;
    border-radius: var(--_radius-small);
    background: var(--_surface);
    box-shadow: 0 4px 16px rgb(0 0 0 / 0.25);
    cursor: grabbing;
  }

  .dragged .handle {
    cursor: grabbing;
  }

  .wire {
    margin-block-start: var(--_space-3);
    padding-block-start: var(--_space-2);
    border-block-start: 1px solid var(--_line);
  }

  .wire summary {
    min-block-size: 32px;
    padding-block: 4px;
    color: var(--_accent);
    font-weight: 550;
    cursor: pointer;
  }

  .wire dl {
    display: grid;
    gap: var(--_space-1);
    margin-block: var(--_space-2);
    font-size: var(--_size-2);
  }

  .wire dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-3);
    align-items: center;
  }

  .wire dt {
    min-inline-size: 9em;
    color: var(--_muted);
  }

  .wire dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .mark {
    grid-area: mark;
    display: grid;
    place-items: center;
    block-size: 28px;
    border: 1px solid var(--_line);
    border-radius: 5px;
    background: var(--_sunken);
    font-size: 11px;
    font-weight: 700;
    letter-spacing: 0.02em;
  }

  .label {
    grid-area: label;
    min-inline-size: 0;
  }

  .label strong {
    font-weight: 600;
  }

  .star {
    color: var(--_warn);
    vertical-align: -2px;
  }

  .auto {
    grid-area: switch;
    display: inline-flex;
    gap: var(--_space-3);
    align-items: center;
    justify-content: end;
    min-block-size: 40px;
  }

  .none-row {
    display: flex;
    gap: var(--_space-3);
    align-items: center;
    justify-content: space-between;
    min-block-size: 40px;
    padding-block-start: var(--_space-2);
    border-block-start: 1px solid var(--_line);
  }

  .auto:has(> input) {
    min-inline-size: 40px;
  }

  .auto.small {
    max-inline-size: 13em;
    text-align: end;
  }

  .none-row input,
  .auto input[type='radio'] {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 2px;
    accent-color: var(--_accent);
  }

  .tools {
    grid-area: tools;
    display: flex;
    gap: 0;
  }

  .note-row {
    grid-area: note;
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-2);
    align-items: center;
    font-size: var(--_size-2);
  }

  .note-row > button.quiet {
    margin-inline-start: -8px;
  }

  .note-row .problem {
    flex-basis: 100%;
    font-weight: 550;
  }

  .consequences {
    display: grid;
    gap: var(--_space-2);
    margin: 0;
    padding-inline-start: 1.2em;
  }

  @container (max-width: 640px) {
    .method {
      grid-template-columns: 24px 44px minmax(0, 1fr) auto;
      grid-template-areas: 'handle mark label switch' '. . note note' '. . tools tools';
    }

    .method:has(> .handle[hidden]) {
      grid-template-columns: 0 44px minmax(0, 1fr) auto;
    }

    .tools {
      margin-inline-start: -8px;
    }
  }

  @container (max-width: 420px) {
    .wide {
      display: none;
    }

    .method {
      grid-template-columns: 16px 40px minmax(0, 1fr) auto;
      grid-template-areas: 'handle mark label switch' '. note note note' '. tools tools tools';
      column-gap: var(--_space-2);
    }

    .method:has(> .auto.small) {
      grid-template-areas: 'handle mark label label' '. switch switch switch' '. note note note' '. tools tools tools';
    }

    .auto.small {
      justify-content: start;
      max-inline-size: none;
      min-block-size: 0;
      text-align: start;
    }
  }
`;

import { css } from 'lit';

/** What the test form has beside the kit's fields. Colours are the kit's tokens, which the root around it sets. */
export const testVaultStyles = css`
  .vault-form {
    display: grid;
    gap: var(--_space-3);
  }

  .vault-form .kinds {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-4);
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  .vault-form .kinds legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0 0 var(--_space-1);
    font-size: var(--_size-2);
    font-weight: 550;
  }

  .vault-form .choice {
    align-items: center;
    min-block-size: 32px;
  }

  .vault-form .choice > input {
    margin: 0;
  }

  .vault-form .test-note {
    max-inline-size: none;
    padding: var(--_space-2) var(--_space-3);
    border-radius: var(--_radius-small);
    background: var(--_sunken);
    font-size: var(--_size-2);
  }

  .vault-form .number-line {
    position: relative;
  }

  .vault-form .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(120px, 1fr));
    gap: var(--_space-3);
    align-items: start;
  }

  .vault-form .brand {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    color: var(--_muted);
    font-size: var(--_size-2);
    font-weight: 600;
  }

  .cheque {
    inline-size: 100%;
    max-inline-size: 340px;
    block-size: auto;
    direction: ltr;
  }

  .cheque .paper {
    fill: var(--_sunken);
    stroke: var(--_line);
  }

  .cheque .lines {
    fill: none;
    stroke: color-mix(in oklab, var(--_muted) 45%, transparent);
    stroke-width: 1.5;
  }

  .cheque .zone rect {
    fill: var(--_surface);
    stroke: var(--_line);
  }

  .cheque .zone text {
    fill: var(--_muted);
    font: 600 13px ui-monospace, monospace;
  }

  .cheque .named text {
    fill: var(--_ink);
  }

  .cheque .other rect {
    fill: none;
    stroke: none;
  }

  .cheque .focused rect {
    stroke: var(--_accent);
    stroke-width: 2;
  }

  .cheque .focused text {
    fill: var(--_accent);
  }

  @media (forced-colors: active) {
    .cheque .paper,
    .cheque .zone rect {
      fill: Canvas;
      stroke: CanvasText;
    }

    .cheque .zone text {
      fill: CanvasText;
    }

    .cheque .other rect {
      stroke: none;
    }

    .cheque .focused rect {
      fill: Highlight;
      stroke: Highlight;
    }

    .cheque .focused text {
      fill: HighlightText;
    }
  }

  .vault-step {
    display: grid;
    gap: var(--_space-3);
    padding: var(--_space-4);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    background: var(--_sunken);
  }

  .vault-step h3 {
    margin: 0;
    font-size: var(--_size-3);
    font-weight: 600;
  }

  .vault-step .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }
`;

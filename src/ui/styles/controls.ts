import { css } from 'lit';

/** Buttons, switches, fields, dialogs. */
export const controlStyles = css`
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }

  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: 40px;
    padding: 6px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    background: transparent;
    font-weight: 550;
    line-height: 1.3;
    cursor: pointer;
    touch-action: manipulation;
    transition: background var(--_quick);
  }

  button:hover {
    background: color-mix(in oklab, var(--_ink) 6%, transparent);
  }

  button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  button.primary:hover {
    background: color-mix(in oklab, var(--_accent) 88%, var(--_ink));
  }

  button.danger {
    border-color: color-mix(in oklab, var(--_bad) 45%, transparent);
    color: var(--_bad);
  }

  button.quiet {
    min-block-size: 32px;
    padding: 2px 8px;
    border-color: transparent;
    color: var(--_accent);
  }

  button.icon {
    min-inline-size: 32px;
    min-block-size: 32px;
    padding: 0;
    border-color: transparent;
    color: var(--_muted);
  }

  button:disabled,
  button[aria-disabled='true'] {
    cursor: not-allowed;
    opacity: 0.6;
  }

  button[aria-busy='true'] {
    cursor: progress;
    opacity: 0.85;
  }

  .spinner {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    border: 2px solid currentColor;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: spin 0.8s linear infinite;
  }

  @keyframes spin {
    to {
      rotate: 1turn;
    }
  }

  button[role='switch'] {
    position: relative;
    flex: none;
    inline-size: 40px;
    min-block-size: 24px;
    block-size: 24px;
    padding: 0;
    border: 1px solid var(--_field-line);
    border-radius: 12px;
    background: color-mix(in oklab, var(--_ink) 22%, var(--_surface));
  }

  button[role='switch']::after {
    content: '';
    position: absolute;
    inset-block: 2px;
    inset-inline-start: 2px;
    inline-size: 18px;
    border-radius: 50%;
    background: var(--_surface);
    transition: inset-inline-start var(--_quick);
  }

  button[role='switch'][aria-checked='true'] {
    border-color: var(--_accent);
    background: var(--_accent);
  }

  button[role='switch'][aria-checked='true']::after {
    inset-inline-start: 18px;
  }

  .switch-row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--_space-1) var(--_space-4);
  }

  .switch-row .label {
    font-weight: 600;
  }

  .fields {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: var(--_space-3);
  }

  .field {
    display: grid;
    gap: var(--_space-1);
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
    font-size: var(--_size-2);
  }

  .field > label,
  .field > legend {
    padding: 0;
    font-weight: 550;
  }

  .field .hint {
    color: var(--_muted);
  }

  .field .error {
    display: flex;
    gap: 6px;
    align-items: baseline;
    color: var(--_bad);
    font-weight: 550;
  }

  .field .hint,
  .field .error {
    max-inline-size: 40ch;
  }

  .input {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: 40px;
    inline-size: 100%;
    padding: 0 12px;
    border: 1px solid var(--_field-line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    font-size: var(--_size-3);
  }

  .input.amount {
    inline-size: 150px;
    max-inline-size: 100%;
    font-variant-numeric: tabular-nums;
  }

  .input > bdi {
    color: var(--_muted);
  }

  .input > input {
    flex: 1;
    min-inline-size: 0;
    inline-size: 100%;
    min-block-size: 38px;
    padding: 0;
    border: 0;
    outline: 0;
    background: none;
  }

  input.input,
  select.input,
  textarea.input {
    padding-block: 6px;
  }

  .input:has(> input:focus-visible),
  input.input:focus-visible,
  select.input:focus-visible,
  textarea.input:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }

  .input:has([aria-invalid='true']),
  .input[aria-invalid='true'] {
    border-color: var(--_bad);
    box-shadow: inset 0 0 0 1px var(--_bad);
  }

  .choice {
    display: flex;
    gap: var(--_space-2);
    align-items: start;
    min-block-size: 24px;
  }

  .choice > input {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    margin: 0.2em 0 0;
    accent-color: var(--_accent);
  }

  .error-summary {
    margin-block-end: var(--_space-3);
    padding: var(--_space-3);
    border: 2px solid var(--_bad);
    border-radius: var(--_radius-small);
  }

  .error-summary ul {
    margin: var(--_space-1) 0 0;
    padding: 0;
    list-style: none;
  }

  .error-summary button {
    padding-inline: 0;
    color: var(--_bad);
    text-align: start;
    text-decoration: underline;
  }

  dialog {
    inline-size: min(480px, calc(100vw - 32px));
    max-block-size: calc(100dvh - 32px);
    padding: var(--_space-5);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    overscroll-behavior: contain;
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 0.5);
  }

  dialog .title:focus {
    outline: none;
  }

  dialog .title {
    margin: 0 0 var(--_space-2);
    font-size: var(--_size-4);
    font-weight: 600;
    line-height: 1.3;
  }

  @media (forced-colors: active) {
    .error-summary button {
      padding-inline: var(--_space-2);
    }

    /* Here every button has a border that is seen: none touches another or the edge. */
    button:is(.quiet, .icon) {
      margin: 2px;
    }

    button[role='switch'] {
      border-color: ButtonText;
    }

    button[role='switch']::after {
      background: ButtonText;
    }

    button[role='switch'][aria-checked='true'] {
      background: Highlight;
      forced-color-adjust: none;
    }

    button[role='switch'][aria-checked='true']::after {
      background: HighlightText;
    }

    button:disabled,
    button[aria-disabled='true'] {
      color: GrayText;
      opacity: 1;
    }
  }
`;

import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    container-type: normal;
  }

  dialog:not(:modal) {
    position: fixed;
    inset: 0;
    z-index: 1000;
    margin: auto;
    block-size: fit-content;
  }

  dialog > .content {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-4);
    margin: 0;
  }

  dialog > .actions {
    position: sticky;
    inset-block-end: calc(-1 * var(--_space-5));
    margin-block: var(--_space-4) calc(-1 * var(--_space-5));
    padding-block: var(--_space-3) var(--_space-5);
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
  }

  .step {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-4);
    overflow-wrap: anywhere;
  }

  .step:focus {
    outline: none;
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0 0 var(--_space-1);
    font-size: var(--_size-2);
    font-weight: 550;
  }

  .quick {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }

  .quick button {
    flex: 1 1 80px;
    font-variant-numeric: tabular-nums;
  }

  .quick button[aria-pressed='true'] {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .choices .choice {
    padding-block: var(--_space-2);
  }

  .method-choice {
    border-block-start: 1px solid var(--_line);
  }

  .method-choice:has(input:disabled) {
    color: var(--_muted);
  }

  .block {
    display: block;
  }

  .star {
    color: var(--_warn);
    vertical-align: -2px;
  }

  .address {
    display: grid;
    gap: var(--_space-3);
  }

  .address > legend {
    padding-block-end: var(--_space-2);
    font-size: var(--_size-3);
    font-weight: 600;
  }

  .address-shown {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 var(--_space-3);
    align-items: start;
  }

  .address-shown > :first-child {
    grid-column: 1 / -1;
  }

  .receipt-tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }

  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(130px, 1fr));
    gap: var(--_space-3);
    align-items: start;
  }

  .agreement {
    display: grid;
    gap: var(--_space-2);
  }

  .agreement h3 {
    margin: 0;
    font-weight: 600;
  }

  .summary {
    display: grid;
    gap: 0;
    margin: 0;
  }

  .summary > div {
    display: flex;
    gap: var(--_space-4);
    justify-content: space-between;
    padding-block: var(--_space-2);
    border-block-start: 1px solid var(--_line);
  }

  .summary > div:first-child {
    border-block-start: 0;
  }

  .summary dt {
    flex: none;
    max-inline-size: 45%;
    color: var(--_muted);
  }

  .summary dd {
    min-inline-size: 0;
    margin: 0;
    text-align: end;
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
  }

  .summary .strong dt,
  .summary .strong dd {
    color: var(--_ink);
    font-weight: 650;
  }

  .aside p + p {
    margin-block-start: var(--_space-1);
  }

  .sentence {
    display: flex;
    gap: var(--_space-2);
    align-items: center;
    font-weight: 550;
  }

  .sentence svg {
    flex: none;
  }

  details > summary {
    min-block-size: 32px;
    padding-block: 4px;
    color: var(--_accent);
    font-weight: 550;
    cursor: pointer;
  }

  .note {
    margin: 0;
  }

  @media (max-width: 480px) {
    dialog {
      padding: var(--_space-4);
    }

    dialog .actions button {
      flex: 1 1 auto;
    }
  }
`;

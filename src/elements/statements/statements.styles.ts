import { css } from 'lit';
import { documentStyles, screenStyles } from './document.styles.ts';

const formStyles = css`
  form {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: var(--_space-3);
    margin-block-start: var(--_space-3);
  }

  form .input {
    inline-size: 160px;
  }

  form .field:has(#kind) {
    inline-size: 220px;
  }

  form #kind {
    inline-size: 100%;
  }

  form > button {
    margin-block-start: calc(var(--_size-2) * 1.5 + var(--_space-1));
  }

  .done {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    margin-block-start: var(--_space-4);
  }

  a.button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 40px;
    padding: 6px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    color: inherit;
    font-weight: 550;
    text-decoration: none;
  }

  .updating {
    opacity: 0.6;
  }

  @container (max-width: 520px) {
    form {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }

    form > .field:has(select),
    form > button {
      grid-column: 1 / -1;
      margin-block-start: 0;
    }

    form .field:has(#kind),
    form .input {
      inline-size: 100%;
      min-inline-size: 0;
    }

    form .input {
      padding-inline: var(--_space-1);
      font-size: var(--_size-2);
    }

    .paper thead th:first-child {
      inline-size: 5em;
    }

    .paper .years thead th:first-child,
    .paper thead th.end {
      inline-size: 7em;
    }

    .paper {
      padding: var(--_space-3) 0 0;
      border-width: 1px 0 0;
      border-radius: 0;
    }
  }
`;

export const styles = [documentStyles, screenStyles, formStyles];

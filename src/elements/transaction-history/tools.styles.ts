import { css } from 'lit';

/** The form with dates, types and search. */
export const toolStyles = css`
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

  .tools select.input {
    inline-size: auto;
    min-inline-size: 150px;
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
`;

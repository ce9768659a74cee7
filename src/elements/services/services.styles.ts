import { css } from 'lit';

export const styles = css`
  .filter {
    margin-block-end: var(--_space-3);
    max-inline-size: 320px;
  }

  .service {
    display: grid;
    gap: var(--_space-2);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: var(--_space-1) var(--_space-3);
  }

  .what {
    flex: 1 1 200px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .what > .muted {
    margin-inline-start: var(--_space-1);
  }

  .row-actions {
    display: flex;
    flex-wrap: wrap;
    margin-inline: calc(-1 * var(--_space-2));
  }

  dl,
  dd {
    margin: 0;
  }

  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(150px, 100%), 1fr));
    gap: var(--_space-2) var(--_space-4);
    font-size: var(--_size-2);
  }

  .facts .num {
    white-space: normal;
  }

  dt {
    color: var(--_muted);
    font-size: var(--_size-2);
  }

  .compare {
    display: grid;
    gap: var(--_space-2);
  }

  .compare .actions {
    margin-block-start: var(--_space-1);
  }

  .plans {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr));
    gap: var(--_space-2) var(--_space-4);
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-3);
    margin-block-start: var(--_space-3);
    color: var(--_muted);
    font-size: var(--_size-2);
  }

  dialog p + p {
    margin-block-start: var(--_space-2);
  }
`;

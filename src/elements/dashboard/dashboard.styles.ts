import { css } from 'lit';

export const styles = css`
  .dashboard {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--billet-gap, 24px);
    align-items: start;
  }

  .columns,
  .column {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--billet-gap, 24px);
    align-items: start;
    align-content: start;
  }

  @container (min-width: 900px) {
    .columns {
      grid-template-columns: minmax(0, 5fr) minmax(0, 7fr);
    }
  }

  @container (max-width: 480px) {
    .dashboard,
    .columns,
    .column {
      gap: var(--billet-gap, 16px);
    }
  }
`;

import { css } from 'lit';

/** Seven columns on a page that is held upright: dates and amounts as wide as they are, the rest for the words. */
export const printedStyles = css`
  .asked {
    margin-block-start: 2mm;
  }

  .overview {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 1mm 6mm;
    margin-block: 2mm 3mm;
  }

  .overview bdi {
    white-space: nowrap;
  }

  table {
    font-size: 9pt;
  }

  .what {
    inline-size: 30%;
  }

  .method {
    inline-size: 18%;
  }

  .status {
    inline-size: 17%;
  }

  /* Known words, which are not cut in two. */
  td:nth-child(4) {
    overflow-wrap: break-word;
  }

  thead th.end {
    white-space: normal;
  }
`;

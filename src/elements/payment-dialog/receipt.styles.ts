import { css } from 'lit';

/** A receipt on paper, beside what all papers have: the amount large, then a line for each fact. */
export const receiptStyles = css`
  .total {
    font-size: 26pt;
    font-weight: 650;
    line-height: 1.3;
  }

  table {
    margin-block-start: 8mm;
  }

  th[scope='row'] {
    inline-size: 45mm;
    padding-block: 1.2mm;
    border-block-end: 0.15mm solid #c9ced7;
    color: #5a6270;
    vertical-align: top;
  }
`;

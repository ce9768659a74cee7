import { css } from 'lit';

/** Paper: black on white, tables whose head is on each page and whose rows are never cut in two, numbered pages. */
export const printStyles = css`
  @page {
    margin: 16mm 14mm 18mm;

    @bottom-left {
      color: #5a6270;
      font: 8pt system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif;
    }

    @bottom-right {
      content: counter(page) ' / ' counter(pages);
      color: #5a6270;
      font: 8pt system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif;
    }
  }

  html {
    color-scheme: light;
  }

  body {
    margin: 0;
    background: #fff;
    color: #16191f;
    font:
      10pt/1.45 system-ui,
      'Segoe UI',
      Roboto,
      'Helvetica Neue',
      sans-serif;
    font-variant-numeric: tabular-nums;
  }

  h1 {
    margin: 0 0 2mm;
    font-size: 18pt;
    line-height: 1.2;
  }

  h2 {
    margin: 6mm 0 2mm;
    font-size: 11pt;
    break-after: avoid;
  }

  p {
    margin: 0;
  }

  .muted {
    color: #5a6270;
  }

  .end {
    text-align: end;
    white-space: nowrap;
  }

  /* A frame without a document type gives tables a size of their own. */
  table {
    font: inherit;
    inline-size: 100%;
    border-collapse: collapse;
  }

  thead {
    display: table-header-group;
  }

  tr {
    break-inside: avoid;
  }

  th {
    padding-block: 1mm;
    padding-inline: 0 3mm;
    border-block-end: 0.3mm solid #16191f;
    font-size: 8.5pt;
    font-weight: 600;
    text-align: start;
  }

  td {
    padding-block: 1.2mm;
    padding-inline: 0 3mm;
    border-block-end: 0.15mm solid #c9ced7;
    vertical-align: top;
    overflow-wrap: anywhere;
  }

  th.end,
  td.end {
    padding-inline: 3mm 0;
    text-align: end;
  }

  td.nowrap {
    white-space: nowrap;
  }
`;

import { css } from 'lit';

export const styles = css`
  .fact + p + p,
  .last {
    margin-block-start: var(--_space-2);
  }

  .beside {
    margin-block-end: var(--_space-2);
  }

  .pending > .note:last-child {
    margin-block-end: 0;
  }

  .pending {
    margin-block-end: var(--_space-3);
  }

  .part + .part {
    margin-block-start: var(--_space-4);
  }

  .nest {
    display: grid;
    gap: 6px;
    margin: var(--_space-2) 0 var(--_space-1);
    font-size: var(--_size-2);
  }

  .nest > div {
    display: grid;
    grid-template-columns: minmax(76px, 88px) minmax(0, 1fr) minmax(52px, auto);
    align-items: center;
    gap: var(--_space-3);
  }

  .nest dd {
    margin: 0;
    font-weight: 600;
  }

  .bar {
    display: block;
    inline-size: 100%;
    block-size: 10px;
    border-radius: 5px;
  }

  .bar .track {
    fill: color-mix(in oklab, var(--_accent) 14%, var(--_sunken));
  }

  .bar .depth-1 {
    fill: var(--_accent);
  }

  .bar .depth-2 {
    fill: color-mix(in oklab, var(--_accent) 62%, var(--_sunken));
  }

  .bar .depth-3 {
    fill: color-mix(in oklab, var(--_accent) 36%, var(--_sunken));
  }

  :host(:dir(rtl)) .bar {
    scale: -1 1;
  }

  .upcoming > button,
  .picture > button {
    margin-inline-start: -8px;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--_size-2);
  }

  th,
  td {
    padding: 6px var(--_space-2) 6px 0;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: baseline;
    font-weight: inherit;
  }

  thead th {
    color: var(--_muted);
    font-weight: 600;
  }

  th.end,
  td.end {
    padding-inline-end: 0;
    text-align: end;
  }

  form.pay {
    padding: var(--_space-4);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
  }

  form.pay .field {
    flex: 1 1 150px;
  }

  form.pay .input.amount {
    inline-size: 100%;
  }

  form.pay > p {
    margin-block-start: var(--_space-3);
  }

  @media (forced-colors: active) {
    .bar .track {
      fill: Canvas;
      stroke: CanvasText;
    }

    .bar .depth-1 {
      fill: CanvasText;
    }

    .bar .depth-2 {
      fill: Highlight;
    }

    .bar .depth-3 {
      fill: GrayText;
    }
  }
`;

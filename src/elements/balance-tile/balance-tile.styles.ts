import { css } from 'lit';

export const styles = css`
  .beside {
    display: block;
    margin-block-start: var(--_space-1);
    color: var(--_muted);
    font-size: var(--_size-3);
    font-weight: 400;
    line-height: 1.5;
    letter-spacing: 0;
  }

  .beside.bad {
    color: var(--_bad);
  }

  .last {
    margin-block-start: var(--_space-4);
  }

  .pending > .note:last-child {
    margin-block-end: 0;
  }

  .content > :first-child {
    margin-block-start: 0;
  }

  .content:has(> .your-time:first-child) {
    margin-block-start: var(--_space-1);
  }

  .your-time + .pending {
    margin-block-start: var(--_space-3);
  }

  .part:not(:first-child) {
    margin-block-start: var(--_space-4);
  }

  .chart-bone {
    block-size: 216px;
    border-radius: var(--_radius-small);
    background: var(--_sunken);
    opacity: 0.6;
  }

  .outlook {
    min-block-size: 216px;
  }

  .plot {
    position: relative;
  }

  .plot > .high,
  .plot > .low {
    position: absolute;
    inset-inline-start: 0;
    padding-inline: 0 4px;
    background: color-mix(in oklab, var(--_surface) 78%, transparent);
    font-size: var(--_size-1);
    line-height: 1.3;
  }

  .plot > .end {
    inset-inline: auto 0;
    padding-inline: 4px 0;
  }

  .plot > .high {
    inset-block-start: 0;
  }

  .plot > .low {
    inset-block-end: 0;
  }

  .course {
    display: block;
    inline-size: 100%;
    block-size: 136px;
    overflow: visible;
  }

  .course path,
  .legend path {
    fill: none;
    vector-effect: non-scaling-stroke;
  }

  .course .area {
    fill: color-mix(in oklab, var(--_accent) 12%, transparent);
  }

  .line {
    stroke: var(--_accent);
    stroke-width: 2px;
    stroke-linejoin: round;
  }

  .line.foreseen {
    stroke-dasharray: 2 4;
    stroke-linecap: round;
  }

  .threshold {
    stroke: var(--_warn);
    stroke-width: 1.5px;
    stroke-dasharray: 5 4;
  }

  .base,
  .now {
    stroke: var(--_line);
    stroke-width: 1px;
  }

  .dot {
    stroke: var(--_accent);
    stroke-width: 9px;
    stroke-linecap: round;
  }

  .dot-inside {
    stroke: var(--_surface);
    stroke-width: 5px;
    stroke-linecap: round;
  }

  .axis {
    display: grid;
    grid-template-columns: 1fr auto 1fr;
    margin-block-start: 2px;
    text-align: start;
  }

  .axis > :last-child {
    text-align: end;
  }

  .plot,
  .axis {
    direction: ltr;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px var(--_space-3);
    margin: var(--_space-1) 0;
    padding: 0;
    list-style: none;
  }

  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }

  .scroll {
    max-block-size: 320px;
    overflow: auto;
    overscroll-behavior: contain;
  }

  .scroll thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_surface);
  }

  .nest {
    display: grid;
    grid-template-columns: fit-content(40%) minmax(48px, 1fr) auto;
    align-items: center;
    gap: 6px var(--_space-3);
    margin: var(--_space-2) 0 var(--_space-1);
    font-size: var(--_size-2);
  }

  .nest > div {
    display: contents;
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
  .outlook > button {
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

  @container (max-width: 320px) {
    .nest {
      column-gap: var(--_space-2);
    }
  }

  @media (forced-colors: active) {
    .line,
    .dot {
      stroke: Highlight;
    }

    .threshold {
      stroke: CanvasText;
    }

    .base,
    .now {
      stroke: GrayText;
    }

    .dot-inside {
      stroke: Canvas;
    }

    .course .area {
      fill: none;
    }

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

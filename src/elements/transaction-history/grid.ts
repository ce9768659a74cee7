import { html, type TemplateResult } from 'lit';
import type { Localizer } from '../../ui/index.ts';
import { COLUMNS, columnTitle } from './table.ts';

/** The shell of the grid: head, and the body whose rows `GridWindow` fills. */
export function gridShell(name: string, count: number, localizer: Localizer): TemplateResult {
  return html`<div
    class="scroller"
    part="table"
    role="treegrid"
    aria-label=${name}
    aria-describedby="grid-help"
    aria-rowcount=${count + 1}
    aria-readonly="true"
  >
    <div role="rowgroup" class="grid-head">
      <div class="row head" role="row" aria-rowindex="1">
        ${COLUMNS.map((column) => {
          const title = columnTitle(column, localizer);
          const shown = column === 'toggle' ? html`<span class="visually-hidden">${title}</span>` : title;
          return html`<div class="cell ${column}" role="columnheader">${shown}</div>`;
        })}
      </div>
    </div>
    <div role="rowgroup" class="grid-body"></div>
    <div class="probe row-probe" role="presentation" aria-hidden="true"></div>
    <div class="probe view-probe" role="presentation" aria-hidden="true"></div>
  </div>`;
}

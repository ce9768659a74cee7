import { html, type TemplateResult } from 'lit';
import type { Localizer } from '../../ui/index.ts';
import { columnTitle, type Column } from './table.ts';

/**
 * The shell of the grid: head, and the body whose rows `GridWindow` fills. The columns are those of `COLUMNS`, written
 * out: a template for each is felt when the history is shown.
 */
export function gridShell(name: string, count: number, localizer: Localizer): TemplateResult {
  const title = (column: Column) => columnTitle(column, localizer);
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
        <div class="cell toggle" role="columnheader"><span class="visually-hidden">${title('toggle')}</span></div>
        <div class="cell when" role="columnheader">${title('when')}</div>
        <div class="cell type" role="columnheader">${title('type')}</div>
        <div class="cell what" role="columnheader">${title('what')}</div>
        <div class="cell method" role="columnheader">${title('method')}</div>
        <div class="cell status" role="columnheader">${title('status')}</div>
        <div class="cell amount" role="columnheader">${title('amount')}</div>
        <div class="cell balance" role="columnheader">${title('balance')}</div>
      </div>
    </div>
    <div role="rowgroup" class="grid-body"></div>
    <div class="probe row-probe" role="presentation" aria-hidden="true"></div>
    <div class="probe view-probe" role="presentation" aria-hidden="true"></div>
  </div>`;
}

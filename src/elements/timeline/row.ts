import { html, nothing, type TemplateResult } from 'lit';

/** How a point of the line looks: what is done, what failed, what is under way, what is to come. */
export type Mark = 'done' | 'fail' | 'busy' | 'quiet' | 'next';

export interface RowParts {
  readonly mark: Mark;
  /** ISO, for machines. */
  readonly at: string;
  readonly when: string;
  readonly what: unknown;
  /** Lines beneath, each smaller. */
  readonly lines?: readonly unknown[];
  readonly amount?: unknown;
}

/** One point of the line of time. */
export function row({ mark, at, when, what, lines = [], amount }: RowParts): TemplateResult {
  return html`<li class=${mark}>
    <time class="when small muted" datetime=${at}>${when}</time>
    <i aria-hidden="true"></i>
    <div class="what">
      <div>${what}</div>
      ${lines.map((line) => (line === '' || line === nothing ? nothing : html`<div class="small muted">${line}</div>`))}
    </div>
    ${amount === undefined ? nothing : html`<span class="amount num">${amount}</span>`}
  </li>`;
}

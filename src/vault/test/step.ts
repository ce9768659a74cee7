import { html, render, type TemplateResult } from 'lit';

/** A choice of a step at the simulated provider. */
export interface StepChoice<T> {
  readonly label: string;
  readonly value: T;
  readonly primary?: boolean;
}

let steps = 0;

/** What the simulated provider asks. */
export interface Step<T> {
  readonly title: string;
  readonly body: string;
  readonly choices: readonly StepChoice<T>[];
  /** The answer of a payer who went away: when `signal` aborts. */
  readonly otherwise: T;
  readonly signal: AbortSignal;
}

/** A step at the simulated provider: what it asks, and its answers. Its heading has the focus. */
export function askStep<T>(container: HTMLElement, { title, body, choices, otherwise, signal }: Step<T>): Promise<T> {
  steps += 1;
  const id = `vault-step-${steps}`;
  return new Promise((resolve) => {
    const choose = (value: T) => {
      render(html``, container);
      resolve(value);
    };
    const answer = ({ label, value, primary }: StepChoice<T>): TemplateResult =>
      html`<button type="button" class=${primary ? 'primary' : 'secondary'} @click=${() => choose(value)}>${label}</button>`;
    signal.addEventListener('abort', () => choose(otherwise), { once: true });
    render(
      html`<div class="vault-step" role="group" aria-labelledby=${id}>
        <h3 id=${id} tabindex="-1">${title}</h3>
        <p>${body}</p>
        <div class="row">${choices.map(answer)}</div>
      </div>`,
      container,
    );
    container.querySelector('h3')?.focus();
  });
}

/** Lets the root around a container wear a sheet, once. */
export function wear(container: HTMLElement, sheet: CSSStyleSheet | undefined): void {
  const root = container.getRootNode();
  if (sheet === undefined || !(root instanceof ShadowRoot || root instanceof Document)) return;
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

import { svg, type SVGTemplateResult } from 'lit';
import { html } from 'lit';

/** Drawn on a grid of 16, in the colour of the text around them. */
const SHAPES = {
  add: svg`<path d="M8 3v10M3 8h10" />`,
  alert: svg`<path d="M8 2 15 14H1Z M8 6.5v3.5 M8 12v.1" />`,
  arrowDown: svg`<path d="M8 3v10M4 9l4 4 4-4" />`,
  arrowUp: svg`<path d="M8 13V3M4 7l4-4 4 4" />`,
  bank: svg`<path d="M2 6 8 2.5 14 6ZM3.5 6v6M6.5 6v6M9.5 6v6M12.5 6v6M2 13h12" />`,
  bell: svg`<path d="M4 11V7a4 4 0 0 1 8 0v4l1 1.5H3ZM6.5 14.2h3" />`,
  calendar: svg`<path d="M2.5 4h11v9.5h-11ZM2.5 7h11M5.5 2.5v3M10.5 2.5v3" />`,
  card: svg`<path d="M1.5 3.5h13v9h-13ZM1.5 6.5h13M4 10h3" />`,
  check: svg`<path d="M3 8.5 6.5 12 13 4.5" />`,
  chevron: svg`<path d="m4 6 4 4 4-4" />`,
  clock: svg`<circle cx="8" cy="8" r="6" /><path d="M8 4.5V8l2.5 1.5" />`,
  close: svg`<path d="m4 4 8 8M12 4l-8 8" />`,
  copy: svg`<path d="M5.5 5.5h8v8h-8ZM10.5 5.5v-3h-8v8h3" />`,
  download: svg`<path d="M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11" />`,
  edit: svg`<path d="M3 13h2.5L13 5.5 10.5 3 3 10.5Z" />`,
  grip: svg`<path d="M6 4v.1M10 4v.1M6 8v.1M10 8v.1M6 12v.1M10 12v.1" stroke-width="2" />`,
  info: svg`<circle cx="8" cy="8" r="6" /><path d="M8 7.5v3.5M8 5v.1" />`,
  lock: svg`<path d="M3.5 7h9v6.5h-9ZM5.5 7V5a2.5 2.5 0 0 1 5 0v2" />`,
  print: svg`<path d="M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7Z" />`,
  refresh: svg`<path d="M13 8a5 5 0 1 1-1.5-3.6M13 2v3h-3" />`,
  remove: svg`<path d="M3 4.5h10M6 4.5v-2h4v2M4.5 4.5l.5 9h6l.5-9" />`,
  star: svg`<path d="m8 1.8 1.9 4 4.3.6-3.1 3 .7 4.3L8 11.6l-3.8 2.1.7-4.3-3.1-3 4.3-.6Z" fill="currentColor" />`,
  starOff: svg`<path d="m8 1.8 1.9 4 4.3.6-3.1 3 .7 4.3L8 11.6l-3.8 2.1.7-4.3-3.1-3 4.3-.6Z" />`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof SHAPES;

/** An icon beside words that say the same: hidden from who listens. */
export function icon(name: IconName, size = 16) {
  return html`<svg
    width=${size}
    height=${size}
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    ${SHAPES[name]}
  </svg>`;
}

import type { Appearance } from '@stripe/stripe-js';

const COLOURS = {
  colorPrimary: '--_accent',
  colorBackground: '--_surface',
  colorText: '--_ink',
  colorTextSecondary: '--_muted',
  colorDanger: '--_bad',
  colorSuccess: '--_good',
  colorWarning: '--_warn',
} as const;

let canvas: CanvasRenderingContext2D | null | undefined;

/** A colour as `rgb()`: pages mix theirs in spaces that Stripe's frame doesn't take. */
function asRgb(colour: string): string {
  if (colour.startsWith('rgb')) return colour;
  canvas ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (canvas === null) return colour;
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha = 255] = canvas.getImageData(0, 0, 1, 1).data;
  return alpha === 255 ? `rgb(${red}, ${green}, ${blue})` : `rgba(${red}, ${green}, ${blue}, ${alpha / 255})`;
}

/** A colour as the page computes it there; Stripe's frame knows none of our variables. */
function computedColour(probe: HTMLElement, variable: string): string {
  probe.style.setProperty('color', `var(${variable})`);
  return asRgb(getComputedStyle(probe).color);
}

/** Stripe's appearance in the colours, type and corners of the place where its form stands. */
export function appearanceAt(container: HTMLElement): Appearance {
  const probe = document.createElement('span');
  probe.hidden = true;
  container.append(probe);
  const colours = Object.entries(COLOURS).map(([name, variable]) => [name, computedColour(probe, variable)]);
  const style = getComputedStyle(container);
  const radius = style.getPropertyValue('--_radius-small').trim();
  probe.remove();
  return {
    theme: 'flat',
    labels: 'above',
    variables: {
      ...Object.fromEntries(colours),
      fontFamily: style.fontFamily,
      fontSizeBase: style.fontSize,
      borderRadius: /^[\d.]+(px|rem)$/.test(radius) ? radius : '8px',
    },
  };
}

/** The next element around one, as it is shown: through slots and out of shadow roots. */
function around(element: Element): Element | null {
  if (element.assignedSlot !== null) return element.assignedSlot;
  if (element.parentElement !== null) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** What a theme is usually switched with, on any element around. */
const THEME_ATTRIBUTES = ['class', 'style', 'theme', 'data-theme', 'data-mode', 'data-color-scheme', 'data-bs-theme'];

/** Calls back when the page may look another way. Returns the way to stop. */
export function onThemeChange(container: HTMLElement, listener: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', listener);
  const observer = new MutationObserver(listener);
  for (let element = around(container); element !== null; element = around(element)) {
    observer.observe(element, { attributes: true, attributeFilter: THEME_ATTRIBUTES });
  }
  // Some pages switch their theme by switching style sheets.
  observer.observe(document.head, { childList: true, subtree: true, attributes: true, characterData: true });
  return () => {
    dark.removeEventListener('change', listener);
    observer.disconnect();
  };
}

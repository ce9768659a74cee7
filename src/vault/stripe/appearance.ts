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

/** A colour as the page computes it there; Stripe's frame knows none of our variables. */
function computedColour(probe: HTMLElement, variable: string): string {
  probe.style.setProperty('color', `var(${variable})`);
  return getComputedStyle(probe).color;
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

/** Calls back when the page may look another way. Returns the way to stop. */
export function onThemeChange(container: HTMLElement, listener: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', listener);
  const observer = new MutationObserver(listener);
  for (let element: Element | null = container.parentElement; element !== null; element = element.parentElement) {
    observer.observe(element, { attributes: true, attributeFilter: ['class', 'style', 'data-theme', 'theme'] });
  }
  return () => {
    dark.removeEventListener('change', listener);
    observer.disconnect();
  };
}

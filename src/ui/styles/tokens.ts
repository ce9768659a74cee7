import { css } from 'lit';

/**
 * The look in values. Those with `--billet-` are the host's to set; those with `--_` are what the elements use. Colours
 * follow the `color-scheme` of the page where the element stands, never the system's. Lengths are on a 4 px grid, type
 * has five sizes.
 *
 * `--billet-font` (inherited), `--billet-font-size` (0.9375rem), `--billet-radius` (12px), `--billet-accent`,
 * `--billet-on-accent`, `--billet-ink`, `--billet-muted`, `--billet-surface`, `--billet-sunken`, `--billet-line`,
 * `--billet-good`, `--billet-warn`, `--billet-bad`.
 */
export const tokens = css`
  :host {
    --_accent: var(--billet-accent, light-dark(#2451c4, #8ab0ff));
    --_on-accent: var(--billet-on-accent, light-dark(#ffffff, #0b1733));
    --_ink: var(--billet-ink, light-dark(#16191f, #eceef2));
    --_muted: var(--billet-muted, light-dark(#5a6270, #a3abb9));
    --_surface: var(--billet-surface, light-dark(#ffffff, #171a20));
    --_sunken: var(--billet-sunken, light-dark(#f5f6f8, #1f232b));
    --_line: var(--billet-line, light-dark(#dfe2e8, #30353f));
    --_field-line: color-mix(in oklab, var(--_ink) 45%, var(--_surface));
    --_good: var(--billet-good, light-dark(#176b3a, #6fd39a));
    --_warn: var(--billet-warn, light-dark(#8a5300, #f0b45a));
    --_bad: var(--billet-bad, light-dark(#a8201a, #ff8f86));
    --_tint: 8%;

    --_space-1: 4px;
    --_space-2: 8px;
    --_space-3: 12px;
    --_space-4: 16px;
    --_space-5: 24px;
    --_radius: var(--billet-radius, 12px);
    --_radius-small: min(8px, var(--_radius));

    --_size: var(--billet-font-size, 0.9375rem);
    --_size-1: calc(var(--_size) * 0.8);
    --_size-2: calc(var(--_size) * 0.87);
    --_size-3: var(--_size);
    --_size-4: calc(var(--_size) * 1.2);
    --_size-5: calc(var(--_size) * 2.5);
    --_line-length: 62ch;

    --_quick: 140ms;
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_quick: 0ms;
    }
  }
`;

import { css } from 'lit';

/**
 * Chips, notes, skeletons, empty and error states. A skeleton whose final size is known shows at once, but for answers
 * that are quicker than the eye; one that only estimates it lets most backends answer before, so that nothing moves.
 */
export const stateStyles = css`
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    max-inline-size: 100%;
    padding: 2px 10px;
    border: 1px solid color-mix(in oklab, currentColor 30%, transparent);
    border-radius: 12px;
    background: color-mix(in oklab, currentColor var(--_tint), transparent);
    color: var(--_muted);
    font-size: var(--_size-2);
    font-weight: 550;
    line-height: 1.4;
  }

  .chip svg {
    flex: none;
  }

  .chip.good {
    color: var(--_good);
  }

  .chip.warn {
    color: var(--_warn);
  }

  .chip.bad {
    color: var(--_bad);
  }

  .chip.busy {
    color: var(--_accent);
  }

  .note {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: var(--_space-1) var(--_space-3);
    margin-block-end: var(--_space-3);
    padding: var(--_space-2) var(--_space-3);
    border-radius: var(--_radius-small);
    border: 1px solid color-mix(in oklab, currentColor 25%, transparent);
    background: color-mix(in oklab, currentColor var(--_tint), transparent);
    color: var(--_muted);
    font-size: var(--_size-2);
  }

  .note.warn {
    color: var(--_warn);
  }

  .note.bad {
    color: var(--_bad);
  }

  .note.good {
    color: var(--_good);
  }

  .note > svg {
    flex: none;
    margin-block-start: 0.2em;
  }

  .note > .text {
    flex: 1 1 12em;
    color: var(--_ink);
  }

  .state {
    display: grid;
    justify-items: start;
    gap: var(--_space-2);
    padding-block: var(--_space-3);
  }

  .state .what {
    font-weight: 550;
  }

  :host(:state(waiting)) {
    animation: appear 1ms linear 1s backwards;
  }

  :host(:state(waiting):state(sized)) {
    animation-delay: 150ms;
  }

  :host(:state(waiting)) .card {
    overflow: clip;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  .bone {
    display: block;
    block-size: 1em;
    border-radius: 4px;
    background: var(--_sunken);
    animation: breathe 1.4s ease-in-out infinite alternate;
  }

  .bone.fact {
    inline-size: 6ch;
    block-size: 1.15em;
    max-inline-size: 100%;
  }

  .bone.line {
    margin-block: 0.25em;
    inline-size: 92%;
  }

  .bone.line:last-child {
    inline-size: 60%;
  }

  .bone.row {
    block-size: 44px;
    margin-block: var(--_space-2);
  }

  .bone.row.narrow {
    display: none;
  }

  @container (max-width: 420px) {
    .bone.row.narrow {
      display: block;
    }
  }

  .bone.button {
    inline-size: 112px;
    block-size: 40px;
    border-radius: var(--_radius-small);
  }

  @keyframes breathe {
    from {
      opacity: 1;
    }

    to {
      opacity: 0.55;
    }
  }

  @media (forced-colors: active) {
    .bone {
      border: 1px solid GrayText;
    }
  }
`;

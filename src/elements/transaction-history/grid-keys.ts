/** What a key does in the grid: moves to a row, or opens and closes the one it is on. */
export type GridMove = { readonly to: number } | { readonly set: 'open' | 'closed' | 'other' };

export interface GridPlace {
  readonly active: number;
  readonly count: number;
  /** Rows that are seen at once. */
  readonly pageRows: number;
  readonly isRtl: boolean;
}

/** Arrows, Page Up and Down, Home and End move; Enter, Space and the arrows along the line open and close. */
export function moveOf(key: string, { active, count, pageRows, isRtl }: GridPlace): GridMove | undefined {
  const to = (index: number): GridMove => ({ to: Math.max(0, Math.min(index, count - 1)) });
  switch (key) {
    case 'ArrowDown':
      return to(active + 1);
    case 'ArrowUp':
      return to(active - 1);
    case 'PageDown':
      return to(active + pageRows);
    case 'PageUp':
      return to(active - pageRows);
    case 'Home':
      return to(0);
    case 'End':
      return to(count - 1);
    case 'ArrowRight':
      return { set: isRtl ? 'closed' : 'open' };
    case 'ArrowLeft':
      return { set: isRtl ? 'open' : 'closed' };
    case 'Enter':
    case ' ':
      return { set: 'other' };
    default:
      return undefined;
  }
}

/** An opened row: its place and how much higher than the others it is. */
export interface Opening {
  readonly index: number;
  readonly extraPx: number;
}

/**
 * Where rows stand that are all of one height, but for a few that are opened. Openings are in ascending order of index.
 */
export class GridLayout {
  constructor(
    readonly count: number,
    readonly rowPx: number,
    readonly openings: readonly Opening[],
  ) {}

  /** Where a row begins. */
  top(index: number): number {
    let px = index * this.rowPx;
    for (const opening of this.openings) {
      if (opening.index >= index) break;
      px += opening.extraPx;
    }
    return px;
  }

  get heightPx(): number {
    return this.top(this.count);
  }

  /** How high a row is. */
  height(index: number): number {
    return this.top(index + 1) - this.top(index);
  }

  /** The row at a height; the last one below the end. */
  indexAt(px: number): number {
    let above = 0;
    for (const { index, extraPx } of this.openings) {
      const end = (index + 1) * this.rowPx + above + extraPx;
      if (px < end) break;
      above += extraPx;
    }
    const guess = Math.floor((px - above) / this.rowPx);
    const inOpened = this.openings.find(({ index }) => this.top(index) <= px && px < this.top(index + 1));
    return Math.max(0, Math.min(inOpened?.index ?? guess, this.count - 1));
  }
}

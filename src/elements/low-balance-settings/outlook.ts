import type { Forecast, Preview } from '../../contract/index.ts';

/** How far the preview looks ahead. */
export const PREVIEW_DAYS = 30;

type PlannedCharge = Preview['charges'][number];

/** Top-ups of the coming days, taken together. */
export interface Outlook {
  readonly count: number;
  /** Added to the balance, without tax. */
  readonly totalMinor: number;
  readonly taxMinor: number;
  readonly firstOn: string | null;
}

function sum(charges: readonly PlannedCharge[], pick: (charge: PlannedCharge) => number): number {
  return charges.reduce((total, charge) => total + pick(charge), 0);
}

/** What some planned charges come to. */
export function outlookOf(charges: readonly PlannedCharge[]): Outlook {
  return {
    count: charges.length,
    totalMinor: sum(charges, ({ amountMinor }) => amountMinor),
    taxMinor: sum(charges, ({ taxMinor }) => taxMinor),
    firstOn: charges[0]?.date ?? null,
  };
}

/** Everything that a preview foresees: at once and later. */
export function outlookOfPreview({ charges, laterCharges }: Preview): Outlook {
  return outlookOf([...charges, ...laterCharges]);
}

/** What would happen if nothing was changed. */
export function outlookOfForecast({ charges }: Forecast): Outlook {
  return outlookOf(charges);
}

const NAMES: Readonly<Record<string, string>> = { GST: 'TPS', HST: 'TVH', PST: 'TVP', QST: 'TVQ' };

/** A Canadian tax by its French name; any other as it came: `GST/HST` is `TPS/TVH`. */
export function taxName(name: string): string {
  return name.replace(/\b(?:GST|HST|PST|QST)\b/g, (known) => NAMES[known] ?? known);
}

/** What a payer left the page with, so that it is known on return. Nothing of what they typed at Stripe is in it. */
export type Departure =
  | { readonly purpose: 'save'; readonly intentId: string; readonly resume: string | undefined }
  | { readonly purpose: 'pay'; readonly intentId: string; readonly chargeId: string };

const NAME = 'billet:stripe-departure';

/** The intent that a client secret opens. */
export function intentIdOf(clientSecret: string): string {
  return clientSecret.split('_secret')[0] as string;
}

/** Keeps for this tab what is needed on return. A page that may not store starts afresh on return. */
export function rememberDeparture(departure: Departure): void {
  try {
    sessionStorage.setItem(NAME, JSON.stringify(departure));
  } catch {
    // The payment itself is not in danger: the backend knows its intent.
  }
}

export function forgetDeparture(): void {
  try {
    sessionStorage.removeItem(NAME);
  } catch {
    // Nothing was kept, then.
  }
}

/** What was kept for an intent, once; undefined where nothing was, or for another one. */
export function takeDeparture(intentId: string): Departure | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(NAME) ?? 'null') as Departure | null;
    sessionStorage.removeItem(NAME);
    return kept?.intentId === intentId ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** What a payer left the page with, so that it is known on return. Nothing of what they typed at Stripe is in it. */
export type Departure =
  | { readonly purpose: 'save'; readonly intentId: string; readonly resume: string | undefined }
  | { readonly purpose: 'pay'; readonly intentId: string; readonly chargeId: string };

const NAME = 'billet:stripe-departure';

/** The intent that a client secret opens. */
export function intentIdOf(clientSecret: string): string {
  return clientSecret.split('_secret')[0] as string;
}

function write(text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(NAME);
    else sessionStorage.setItem(NAME, text);
  } catch {
    // A page that may not store starts afresh on return. No payment is in danger: the backend knows its intent.
  }
}

/** Does what may lead away from the page; what is needed on return is kept for this tab until it is known that not. */
export async function away<T>(departure: Departure, work: () => Promise<T>): Promise<T> {
  write(JSON.stringify(departure));
  try {
    return await work();
  } finally {
    write(null);
  }
}

/** What was kept for an intent, once; undefined where nothing was, or for another one. */
export function takeDeparture(intentId: string): Departure | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(NAME) ?? 'null') as Departure | null;
    write(null);
    return kept?.intentId === intentId ? kept : undefined;
  } catch {
    return undefined;
  }
}

import type { BillingAdapter, Charge, MethodKind } from '../contract/index.ts';
import type { VaultText } from './texts.ts';

/** What a payer is about to type details for. */
export interface VaultRequest {
  /** What may be typed, in the order in which it is offered. Never empty. */
  readonly kinds: readonly MethodKind[];
  /** `save`: the details are kept; `pay`: they pay at once, and are kept. */
  readonly purpose: 'save' | 'pay';
  /** With tax, in minor units of `currency`; null where nothing is paid now. */
  readonly amountMinor: number | null;
  readonly currency: string;
  /** The account's country, ISO 3166-1 alpha-2: decides the form of a bank account. */
  readonly country: string;
  /** BCP 47. */
  readonly locale: string;
  /** The instant at the account, ISO 8601: cards that expired before it are refused at the field. */
  readonly now: string;
  /** Kinds that the account tells apart, offered here or not. */
  readonly knownKinds: readonly MethodKind[];
  /** Where cards must come from, ISO 3166-1 alpha-2; null: anywhere. */
  readonly cardCountries: readonly string[] | null;
  /** The payer's e-mail address. */
  readonly email: string;
  readonly text: VaultText;
  /**
   * What the widget needs to go on where the payer has to leave the page for the provider's: handed back on return.
   * It holds nothing of what is typed in the vault.
   */
  readonly resume?: string;
  /** Called when the payer chose which kind to type; not from within `mount` or `update`. */
  readonly kindChosen?: (kind: MethodKind) => void;
}

/** What may be shown of details that were typed: never a card or account number. */
export interface VaultDetails {
  readonly kind: MethodKind;
  readonly brand?: string | undefined;
  readonly last4?: string | undefined;
  /** A month, `2030-12`. */
  readonly exp?: string | undefined;
}

/**
 * What became of the typed details. `invalid`: the problems stand at their fields, the first of which has the focus.
 * `cancelled`: the payer left the provider's step. `failed`: the provider could not take them now; `message` is what it
 * says to the payer, in their language, where it says something.
 */
export type VaultAnswer =
  | { readonly status: 'ready'; readonly token: string; readonly details: VaultDetails }
  | { readonly status: 'invalid' }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly message?: string | undefined };

/** Something that is wrong with what was typed, as it stands at its field. */
export interface VaultProblem {
  readonly text: string;
  /** Gives the focus to the field. */
  focus(): void;
}

/** A form that is on the page. */
export interface VaultSession {
  /**
   * Says at their fields what is wrong with what was typed, and sends nothing; the focus stays where it is. Whether
   * nothing is wrong. Left out where only `collect` can tell.
   */
  check?(): boolean;
  /**
   * What its fields say is wrong now, in their order, for a summary over the whole form. Left out where the provider
   * keeps that to itself.
   */
  readonly problems?: readonly VaultProblem[];
  /** Turns what was typed into a token. One call at a time; nothing typed is lost when it is not `ready`. */
  collect(): Promise<VaultAnswer>;
  /** Takes a changed request up without losing what was typed. */
  update(request: VaultRequest): void;
  /** Gives the focus to the first field that something is wrong with, else to the first one. */
  focus(): void;
  /** The form was moved with its frame kept: what is around it may look another way. */
  moved?(): void;
  /** Removes the form and forgets what was typed. */
  destroy(): void;
}

/** What a vault asks the backend for, where its provider works with intents (capability `providerIntents`). */
export type VaultBackend = Pick<BillingAdapter, 'capabilities' | 'createSetupIntent' | 'getConfirmation'>;

/** What a vault has around it. */
export interface VaultContext {
  /** The backend of the account that the details are for. */
  readonly backend: VaultBackend;
  /** Aborts when the form is wanted no more, also while it is still being loaded: nothing of it may be left then. */
  readonly signal: AbortSignal;
  /** Called when a form that was there is lost and cannot be put back: a way to try again is wanted. */
  readonly lost?: (code: VaultLoadCode) => void;
}

/**
 * What a payer came back with who had to leave the page. `save`: what became of the details; `resume` is the request's.
 * `pay`: the charge that they were asked about; its confirmation answers without asking again.
 */
export type VaultReturn =
  | { readonly purpose: 'save'; readonly answer: VaultAnswer; readonly resume: string | undefined }
  | { readonly purpose: 'pay'; readonly chargeId: string };

/** What a payer did with a confirmation. `unknown`: left open, or nobody knows: the backend decides. */
export type ConfirmationResult = 'confirmed' | 'refused' | 'abandoned' | 'unknown';

/** Where payment details are typed. Details never reach the widgets: they get a token and what may be shown. */
export interface Vault {
  /** Which kinds it can take. */
  readonly kinds: ReadonlySet<MethodKind>;
  /**
   * `inside`: the form may stand in a shadow root. `light`: it must stand in the document's own tree, so the container
   * is reached through slots.
   */
  readonly placement: 'inside' | 'light';
  /** Puts a form into an empty container in the page. Rejects with a `VaultLoadError` where the provider can't load. */
  mount(container: HTMLElement, request: VaultRequest, context: VaultContext): Promise<VaultSession>;
  /** Lets the payer confirm a charge that `requires_action` (R10). The caller then sends `confirmCharge`. */
  confirm(
    charge: Charge,
    container: HTMLElement,
    request: VaultRequest,
    context: VaultContext,
  ): Promise<ConfirmationResult>;
  /**
   * Whether a payer came back to this page from the provider's, and with what; given to the first who asks and never
   * again. Vaults whose payers never leave the page have none.
   */
  returned?(): Promise<VaultReturn | undefined>;
}

export type VaultLoadCode = 'blocked' | 'offline' | 'slow' | 'other_version' | 'misconfigured';

const BRAND: unique symbol = Symbol.for('billet.VaultLoadError');

/**
 * The provider's form could not be loaded; trying again may help. `instanceof` is true for any copy of this class: the
 * widgets and a vault may come from different files on one page.
 */
export class VaultLoadError extends Error {
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && BRAND in value;
  }

  readonly [BRAND] = true;
  override readonly name = 'VaultLoadError';
  readonly code: VaultLoadCode;

  constructor(code: VaultLoadCode, cause?: unknown) {
    super(`the payment form could not be loaded: ${code}`, { cause });
    this.code = code;
  }
}

import type { FailureReason, NoticeName } from '../../contract/index.ts';
import type { MailFacts } from './facts.ts';

/** A failed attempt's reason; `unknown`: the gateway gave none. */
export type MailReason = FailureReason | 'unknown';

/** The rows of the small table that each e-mail has. */
export type DetailName =
  | 'amount'
  | 'total'
  | 'method'
  | 'autoMethods'
  | 'reason'
  | 'at'
  | 'nextTry'
  | 'balance'
  | 'threshold'
  | 'alertThreshold'
  | 'cap'
  | 'capEnds'
  | 'dueNow'
  | 'activeFrom'
  | 'nextPayment';

/** Why something happened. */
export type WhyName =
  | 'payment'
  | 'retry'
  | 'topUp'
  | 'outstanding'
  | 'invoiceIssued'
  | 'invoiceDue'
  | 'cycle'
  | 'draft'
  | 'alert'
  | 'limited'
  | 'capped'
  | 'enabled'
  | 'updated'
  | 'cancelled'
  | 'registering';

/** What comes next; an e-mail says one or several. */
export type NextName =
  | 'balanceNow'
  | 'stillDue'
  | 'nothingDue'
  | 'topUpAgain'
  | 'retryYourself'
  | 'triedAt'
  | 'triedNever'
  | 'triedWithDebit'
  | 'triedWithInvoice'
  | 'triedWithDraft'
  | 'heldUntil'
  | 'chargesNothing'
  | 'topUpWatches'
  | 'topUpIsOff'
  | 'lookAt'
  | 'lookWithDebit'
  | 'capEnds'
  | 'addFunds'
  | 'chargedAtOnce'
  | 'paysOnIssue'
  | 'paysWhenDue'
  | 'paysCycle'
  | 'paysOn1st'
  | 'paysOn15th'
  | 'paysSplit'
  | 'payUntilActive'
  | 'payYourself'
  | 'othersPay'
  | 'payThisYourself';

/** How to stop it. */
export type StopName = 'topUp' | 'autoPay' | 'schedule' | 'alert' | 'single' | 'turnOnAgain';

/** The facts, and what of them only the language can say. */
export interface SaidFacts extends MailFacts {
  readonly reasonText: string;
}

type Phrase = (facts: SaidFacts) => string;

/** All that one language needs for the nine e-mails. What is left out does not compile. */
export interface MailCatalogue {
  readonly dir: 'ltr' | 'rtl';
  readonly greeting: (holder: string) => string;
  /** A label and its value on one line of plain text. */
  readonly labelled: (label: string, value: string) => string;
  readonly headings: Readonly<Record<'why' | 'next' | 'stop' | 'tried', string>>;
  readonly labels: Readonly<Record<DetailName, string>>;
  /** What this language calls taxes whose usual name is another; what is not here keeps its name. */
  readonly taxes: ReadonlyMap<string, string>;
  /** The value of "due now" where there is nothing. */
  readonly nothing: string;
  /** What went wrong, as the end of a sentence after a colon. */
  readonly reasons: Readonly<Record<MailReason, string>>;
  /** What the customer can do about it, a sentence of its own. */
  readonly remedies: Readonly<Record<MailReason, string>>;
  /** A method that a round tried without success; `until`: it is not charged automatically before, empty: it may be. */
  readonly attempt: (attempt: { readonly method: string; readonly reason: string; readonly until: string }) => string;
  /** What happened, and how much. */
  readonly notices: Readonly<Record<NoticeName, { readonly subject: Phrase; readonly what: Phrase }>>;
  readonly whys: Readonly<Record<WhyName, Phrase>>;
  readonly nexts: Readonly<Record<NextName, Phrase>>;
  readonly stops: Readonly<Record<StopName, Phrase>>;
}

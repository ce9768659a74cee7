import type { MethodKind } from '../../contract/index.ts';

/** What a message's function can use besides its own parameters; bound to the language of the catalogue. */
export interface MessageTools {
  /** The form for a count, by the plural rules of the language. */
  plural(count: number, forms: PluralForms): string;
  /** "a, b and c", as the language joins a list. */
  list(items: readonly string[]): string;
}

/** The forms that a language has of one word; `other` is the one that every language has. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** One message: a text, or a function of its parameters. Amounts and times come in already formatted. */
export type Message = string | ((params: never, tools: MessageTools) => string);

/** What names a payment method in a sentence. */
export interface NamedMethod {
  readonly kind: MethodKind;
  readonly brand?: string | undefined;
  readonly last4?: string | undefined;
  readonly nickname?: string | undefined;
}

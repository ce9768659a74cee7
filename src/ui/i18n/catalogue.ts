import type { en } from './en/index.ts';

type Messages = typeof en;

type KeysOf<Section extends keyof Messages> = `${Section}.${keyof Messages[Section] & string}`;

/** The name of a text: its section and its name in it, `common.tryAgain`. */
export type MessageKey = { [Section in keyof Messages]: KeysOf<Section> }[keyof Messages];

type MessageOf<Key extends MessageKey> = Key extends `${infer Section}.${infer Name}`
  ? Section extends keyof Messages
    ? Name extends keyof Messages[Section]
      ? Messages[Section][Name]
      : never
    : never
  : never;

/** What has to be given with a text: its parameters, or nothing. */
export type MessageParams<Key extends MessageKey> =
  MessageOf<Key> extends (params: infer Params, ...tools: never[]) => string ? [params: Params] : [];

/** A language: every text of English, with the same parameters. One that is missing doesn't compile. */
export type Catalogue = {
  readonly [Section in keyof Messages]: {
    readonly [Name in keyof Messages[Section]]: Messages[Section][Name] extends (...args: infer Args) => string
      ? (...args: Args) => string
      : string;
  };
};

/**
 * Texts that a host puts in place of ours, by key, in its own language. Parameters stand in braces:
 * `{'common.about': 'around {date}'}`; or a function of them.
 */
export type Strings = {
  readonly [Key in MessageKey]?: string | ((...params: MessageParams<Key>) => string);
};

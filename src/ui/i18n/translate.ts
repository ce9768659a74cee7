import type { MessageKey, MessageParams, Strings } from './catalogue.ts';
import { en } from './en/index.ts';
import { languageFor, languages } from './languages.ts';
import type { Message, MessageTools, PluralForms } from './message.ts';

/** Looks a text up and fills it in. A key is checked by the compiler, and so are its parameters. */
export type Translate = <Key extends MessageKey>(key: Key, ...params: MessageParams<Key>) => string;

function find(catalogue: object, key: string): Message | undefined {
  const [section = '', name = ''] = key.split('.');
  const messages = (catalogue as Record<string, Record<string, Message> | undefined>)[section];
  return messages !== undefined && Object.hasOwn(messages, name) ? messages[name] : undefined;
}

function fillIn(text: string, params: unknown): string {
  if (typeof params !== 'object' || params === null) return text;
  const values = params as Record<string, unknown>;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}

function say(message: Message, params: unknown, tools: MessageTools): string {
  return typeof message === 'string' ? message : message(params as never, tools);
}

const toolsOf = new Map<string, MessageTools>();

/** The plural rules and list of one language, made once. */
export function messageTools(language: string): MessageTools {
  const tools = toolsOf.get(language) ?? makeTools(language);
  toolsOf.set(language, tools);
  return tools;
}

function makeTools(language: string): MessageTools {
  const rules = new Intl.PluralRules(language);
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  return {
    plural: (count: number, forms: PluralForms) => forms[rules.select(count)] ?? forms.other,
    list: (items) => lists.format(items),
  };
}

/**
 * The texts for a locale: the host's own `strings` first (the later of several wins), then the kit's language, then
 * English. A host's text may be a template with its parameters in braces.
 */
export function translator(locale: string, ...strings: readonly (Strings | undefined)[]): Translate {
  const language = languageFor(locale);
  const catalogue = languages.get(language) ?? en;
  const tools = messageTools(language);
  const overrides: Strings = Object.assign({}, ...strings);
  return (key, ...args) => {
    const params: unknown = args[0];
    const override: unknown = Object.hasOwn(overrides, key) ? overrides[key] : undefined;
    if (typeof override === 'string') return fillIn(override, params);
    if (typeof override === 'function') return String((override as (params: unknown) => unknown)(params));
    return say(find(catalogue, key) ?? find(en, key) ?? key, params, tools);
  };
}

import ts from 'typescript';
import { parse, walk } from '../tidy/source.ts';

/** What one source file says that may name texts. */
export interface TextUses {
  readonly path: string;
  /** Every string that it has, property names of a map included. */
  readonly strings: ReadonlySet<string>;
  /** Sections whose texts it names by a variable, as in `errors.${code}`. */
  readonly sections: ReadonlySet<string>;
}

/** Where the names come from that a variable stands for, beside the file itself. */
const NAMES_OF: Readonly<Record<string, string>> = { errors: 'src/contract/', vault: 'src/vault/' };

/** Reads a file for the texts it names; comments name nothing. */
export function usesIn(path: string, text: string): TextUses {
  const strings = new Set<string>();
  const sections = new Set<string>();
  walk(parse(path, text), (node) => {
    if (ts.isStringLiteralLike(node)) strings.add(node.text);
    const section = ts.isTemplateHead(node) ? /^(\w+)\.$/.exec(node.text)?.[1] : undefined;
    if (section !== undefined) sections.add(section);
  });
  return { path, strings, sections };
}

/**
 * Keys of a catalogue that no file names. A key is named whole (`'common.cancel'`), or by its section and a variable,
 * where the name is then written in the same file or where the names of that section come from.
 */
export function unusedTexts(catalogue: Readonly<Record<string, object>>, files: readonly TextUses[]): string[] {
  return Object.entries(catalogue).flatMap(([section, texts]) => {
    const from = NAMES_OF[section];
    const named = files.filter(({ path, sections }) => sections.has(section) || (from && path.startsWith(from)));
    const isUsed = (name: string) =>
      files.some(({ strings }) => strings.has(`${section}.${name}`)) || named.some(({ strings }) => strings.has(name));
    return Object.keys(texts).filter((name) => !isUsed(name)).map((name) => `${section}.${name}`);
  });
}

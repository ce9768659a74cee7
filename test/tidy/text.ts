import ts from 'typescript';
import { lineOf, parse, walk, type Finding, type Sources } from './source.ts';

const MAX_LINES = 350;

/** Files of `src` that are longer than anyone wants to read. */
export function tooLong(sources: Sources): Finding[] {
  return Object.entries(sources).flatMap(([path, text]) => {
    const lines = text.replace(/\n$/, '').split('\n').length;
    return path.startsWith('src/') && lines > MAX_LINES ? [`${path}:${MAX_LINES} has ${lines} lines`] : [];
  });
}

function isText(node: ts.Node): node is ts.LiteralLikeNode {
  return (
    ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)
  );
}

/** Templates of `src` with a `style` attribute, which a strict Content-Security-Policy blocks. */
export function inlineStyles(sources: Sources): Finding[] {
  return Object.entries(sources).flatMap(([path, text]) => {
    const file = parse(path, text);
    const findings: Finding[] = [];
    walk(file, (node) => {
      if (path.startsWith('src/') && isText(node) && /(^|\s)style\s*=/.test(node.text)) {
        findings.push(`${path}:${lineOf(file, node)} has a style attribute`);
      }
    });
    return findings;
  });
}

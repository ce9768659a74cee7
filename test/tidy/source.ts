import ts from 'typescript';

/** Source files by path, relative to the repository, with `/` between folders. */
export type Sources = Readonly<Record<string, string>>;

/** What one file does that a check forbids, as `path:line what`. */
export type Finding = string;

/** How a file names another module. `type` imports are erased; `dynamic` ones load when they are reached. */
export interface ImportEdge {
  readonly specifier: string;
  readonly kind: 'static' | 'dynamic' | 'type';
  readonly line: number;
}

/** Parses a file with the compiler, without types. */
export function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
}

/** The line (from 1) on which a node starts. */
export function lineOf(file: ts.SourceFile, node: ts.Node): number {
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
}

/** Calls `visit` for every node under `node`, outermost first. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

function isErased(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  return ts.isImportDeclaration(node) ? node.importClause?.isTypeOnly === true : node.isTypeOnly;
}

function edgeOf(node: ts.Node): Omit<ImportEdge, 'line'> | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    const specifier = node.moduleSpecifier;
    if (specifier === undefined || !ts.isStringLiteral(specifier)) return undefined;
    return { specifier: specifier.text, kind: isErased(node) ? 'type' : 'static' };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    return { specifier: node.argument.literal.text, kind: 'type' };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [specifier] = node.arguments;
    // A computed import cannot be followed; the empty name makes every check that reads it complain.
    const isText = specifier !== undefined && ts.isStringLiteralLike(specifier);
    return { specifier: isText ? specifier.text : '', kind: 'dynamic' };
  }
  return undefined;
}

/** Every import of a file: declarations, re-exports, `import()` and `import('…')` types. */
export function importsOf(path: string, text: string): ImportEdge[] {
  const file = parse(path, text);
  const edges: ImportEdge[] = [];
  walk(file, (node) => {
    const edge = edgeOf(node);
    if (edge !== undefined) edges.push({ ...edge, line: lineOf(file, node) });
  });
  return edges;
}

/** The path that a relative specifier names, seen from the file `from`. */
export function resolveFrom(from: string, specifier: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

import ts from 'typescript';
import { importsOf, lineOf, parse, walk, type Finding, type Sources } from './source.ts';

/** What reaches outside of a pure function: the clock, chance, waiting, the page, the process, the network. */
const IMPURE = new Set([
  ...['Date', 'performance', 'console', 'crypto', 'Promise', 'process', 'globalThis', 'self', 'fetch', 'XMLHttpRequest'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame', 'requestIdleCallback'],
  ...['window', 'document', 'navigator', 'location', 'history', 'localStorage', 'sessionStorage', 'indexedDB'],
  ...['HTMLElement', 'Element', 'Node', 'Event', 'EventTarget', 'CustomEvent', 'customElements', 'MutationObserver'],
  ...['WebSocket', 'EventSource', 'BroadcastChannel', 'Worker', 'Buffer', 'require', 'AbortController'],
]);

/** `object.property` pairs that are impure where the object alone is not. */
const IMPURE_MEMBERS = new Set(['Math.random', 'Temporal.Now']);

const PURE_PACKAGES = /^temporal-polyfill(\/|$)/;

/** Names that the file itself declares: a parameter called `history` is not the page's. */
function declaredNames(file: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  walk(file, (node) => {
    const name = (node as Partial<ts.NamedDeclaration>).name;
    const declares =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeAliasDeclaration(node) ||
      ts.isImportSpecifier(node) ||
      ts.isNamespaceImport(node);
    if (declares && name !== undefined && ts.isIdentifier(name)) names.add(name.text);
  });
  return names;
}

/** Whether an identifier only names a member (`row.location`, `{ location: 1 }`), and so is no global. */
function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  if (ts.isBindingElement(parent)) return parent.propertyName === node;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return true;
  const named =
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isNamedTupleMember(parent) ||
    ts.isEnumMember(parent);
  return named && parent.name === node;
}

function impurityOf(node: ts.Node, declared: ReadonlySet<string>): string | undefined {
  if (node.kind === ts.SyntaxKind.AsyncKeyword) return 'is async';
  if (ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && node.awaitModifier !== undefined)) return 'awaits';
  if (ts.isPropertyAccessExpression(node) && IMPURE_MEMBERS.has(node.getText())) return `uses ${node.getText()}`;
  if (!ts.isIdentifier(node) || !IMPURE.has(node.text)) return undefined;
  return isMemberName(node) || declared.has(node.text) ? undefined : `uses ${node.text}`;
}

function impuritiesOf(path: string, text: string): Finding[] {
  const file = parse(path, text);
  const declared = declaredNames(file);
  const findings: Finding[] = [];
  walk(file, (node) => {
    const what = impurityOf(node, declared);
    if (what !== undefined) findings.push(`${path}:${lineOf(file, node)} ${what}`);
  });
  const packages = importsOf(path, text)
    .filter(({ specifier, kind }) => kind === 'dynamic' || !(specifier.startsWith('.') || PURE_PACKAGES.test(specifier)))
    .map(({ specifier, line }) => `${path}:${line} imports ${specifier}`);
  return [...findings, ...packages];
}

/** Everything in `src/rules` that could make the same facts give another decision. */
export function impurities(sources: Sources): Finding[] {
  return Object.entries(sources)
    .filter(([path]) => path.startsWith('src/rules/'))
    .flatMap(([path, text]) => impuritiesOf(path, text));
}

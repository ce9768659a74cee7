import { importsOf, resolveFrom, type Finding, type Sources } from './source.ts';

/** What of package.json starts something: its entry points, its commands and its scripts. */
export interface PackageEntries {
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
}

/** A built path as the pattern of its source; the second star of a path stands for what the first one did. */
function sourcePattern(target: string): RegExp | undefined {
  const built = /^(?:\.\/)?dist\/(.+)\.js$/.exec(target)?.[1];
  if (built === undefined) return undefined;
  let star = 0;
  const escaped = built.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', () => (star++ === 0 ? '([^/]+)' : '\\1'));
  return new RegExp(`^src/${escaped}\\.ts$`);
}

function entryPatterns(entries: PackageEntries): RegExp[] {
  const targets = Object.values(entries.exports).flatMap((entry) =>
    typeof entry === 'string' ? [entry] : Object.values(entry),
  );
  return [...targets, ...Object.values(entries.bin)].flatMap((target) => sourcePattern(target) ?? []);
}

function startedByScripts(entries: PackageEntries): Set<string> {
  const words = Object.values(entries.scripts).flatMap((script) => script.split(/\s+/));
  return new Set(words.filter((word) => word.startsWith('src/')));
}

/** Everything that can be got to from `roots` by following imports. */
function reachable(sources: Sources, roots: readonly string[]): Set<string> {
  const seen = new Set(roots);
  const waiting = [...roots];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    for (const { specifier } of importsOf(path, sources[path] ?? '')) {
      const target = specifier.startsWith('.') ? resolveFrom(path, specifier) : specifier;
      if (target in sources && !seen.has(target)) {
        seen.add(target);
        waiting.push(target);
      }
    }
  }
  return seen;
}

/** The files of `src` that nothing loads: no entry point, command, script, page, test or story leads to them. */
export function unreached(sources: Sources, entries: PackageEntries): Finding[] {
  const patterns = entryPatterns(entries);
  const started = startedByScripts(entries);
  const isRoot = (path: string) =>
    !path.startsWith('src/') || path === 'src/billet.ts' || started.has(path) || patterns.some((p) => p.test(path));
  const paths = Object.keys(sources);
  const seen = reachable(sources, paths.filter(isRoot));
  return paths.filter((path) => !seen.has(path)).map((path) => `${path}:1 is reached by nothing`);
}

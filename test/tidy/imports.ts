import { importsOf, resolveFrom, type Finding, type ImportEdge, type Sources } from './source.ts';

const FOLDERS = ['contract', 'rules', 'mock', 'http', 'conformance', 'vault', 'ui', 'elements', 'typings', 'react', 'cli'] as const;

/** A folder of `src`, or the files that put everything together: those right in `src` and the define files. */
type Place = (typeof FOLDERS)[number] | 'assembly';

/** Which other places each may import. */
const MAY_IMPORT: Readonly<Record<Place, readonly Place[]>> = {
  contract: [],
  rules: ['contract'],
  mock: ['contract', 'rules'],
  http: ['contract'],
  conformance: ['contract'],
  vault: ['contract'],
  ui: ['contract'],
  elements: ['contract', 'ui', 'vault'],
  typings: ['contract', 'ui', 'elements', 'assembly'],
  react: ['contract', 'ui', 'elements', 'typings', 'assembly'],
  cli: [...FOLDERS, 'assembly'],
  assembly: [...FOLDERS, 'assembly'],
};

/** Packages that only some places may import. */
const PACKAGES: readonly { readonly name: RegExp; readonly what: string; readonly places: readonly Place[] }[] = [
  { name: /^zod(\/|$)/, what: 'zod', places: ['contract', 'http'] },
  { name: /^temporal-polyfill(\/|$)/, what: 'temporal-polyfill', places: ['rules', 'mock'] },
  { name: /^(react|@lit\/react)(\/|$)/, what: 'React', places: ['react'] },
  { name: /^(vue|svelte)(\/|$)/, what: 'Vue or Svelte', places: ['typings'] },
  { name: /^(lit|lit-html|lit-element|@lit\/[^/]+)(\/|$)/, what: 'Lit', places: ['ui', 'vault', 'elements', 'typings'] },
  { name: /^@stripe\/stripe-js(\/|$)/, what: 'Stripe', places: ['vault'] },
  { name: /^node:/, what: 'Node', places: ['cli'] },
];

function placeOf(path: string): Place | undefined {
  if (path.endsWith('.define.ts') || /^src\/[^/]+$/.test(path)) return 'assembly';
  const folder = path.split('/')[1];
  return FOLDERS.find((known) => known === folder);
}

/** The element that a file belongs to: the name of its folder. */
function elementOf(path: string): string | undefined {
  return /^src\/elements\/([^/]+)\//.exec(path)?.[1];
}

function packageFinding(place: Place, edge: ImportEdge): string | undefined {
  const rule = PACKAGES.find(({ name }) => name.test(edge.specifier));
  if (rule !== undefined && !rule.places.includes(place)) {
    return `${place} imports ${rule.what}, which only ${rule.places.join(', ')} may`;
  }
  if (edge.specifier === '@stripe/stripe-js' && edge.kind !== 'type') {
    return 'imports the Stripe entry that injects a script; its /pure entry does not';
  }
  return undefined;
}

/** An element may use another one's class; what else is in its folder is its own. */
function insideFinding(path: string, target: string): string | undefined {
  const [own, other] = [elementOf(path), elementOf(target)];
  if (own === undefined || other === undefined || own === other) return undefined;
  if (target === `src/elements/${other}/${other}.ts`) return undefined;
  if (path.endsWith('.define.ts') && target.endsWith('.define.ts')) return undefined;
  return `imports the inside of the element ${other}`;
}

function folderFinding(path: string, place: Place, target: string, edge: ImportEdge): string | undefined {
  const to = placeOf(target);
  if (to === undefined) return `imports ${target}, which is in no known folder of src`;
  if (to !== place && !MAY_IMPORT[place].includes(to)) return `${place} imports ${to}`;
  if (to === 'mock' && place !== 'mock' && edge.kind === 'static') return 'imports the mock, which loads on demand only';
  return insideFinding(path, target);
}

function edgeFinding(path: string, place: Place, edge: ImportEdge): string | undefined {
  if (edge.specifier === '') return 'imports a computed name';
  if (!edge.specifier.startsWith('.')) return packageFinding(place, edge);
  if (!edge.specifier.endsWith('.ts') && !edge.specifier.endsWith('.json')) {
    return `imports ${edge.specifier} without the .ts of the file`;
  }
  return folderFinding(path, place, resolveFrom(path, edge.specifier), edge);
}

/** Every import in `src` that the table of folders and packages does not allow. */
export function forbiddenImports(sources: Sources): Finding[] {
  return Object.entries(sources).flatMap(([path, text]) => {
    const place = placeOf(path);
    if (place === undefined) return [`${path}:1 is in no known folder of src`];
    return importsOf(path, text).flatMap((edge) => {
      const what = edgeFinding(path, place, edge);
      return what === undefined ? [] : [`${path}:${edge.line} ${what}`];
    });
  });
}

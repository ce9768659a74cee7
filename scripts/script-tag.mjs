// How the files for script tags are built: `billet.js`, complete in itself, and the mock and the Stripe vault in files
// of their own beside it, which only a page that asks for them ever loads.
import { join } from 'node:path';
import { root } from './setup.mjs';

const MOCK_FILE = 'billet-mock.js';
const STRIPE_FILE = 'billet-stripe.js';

/** Leaves the import of the mock in place, pointing to the file beside this one. */
function mockApart() {
  const mock = join(root, 'src', 'mock', 'index.ts');
  return {
    name: 'billet:mock-apart',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (importer === undefined || !source.startsWith('.')) return null;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      return resolved?.id === mock ? { id: `./${MOCK_FILE}`, external: true } : null;
    },
  };
}

// Lit makes its Trusted Types policy when it loads. Where a page allows other names only, or has a Lit of its own, that
// throws and would take the whole file with it: ours has the kit's name, and a refusal is left to the first rendering.
const LIT_POLICY = /(\w+)\.createPolicy\("lit-html",(\{createHTML:(\w+)=>\3\})\)/;
const OUR_POLICY = '(()=>{try{return $1.createPolicy("billet",$2)}catch{}})()';

function trustedTypesPolicy() {
  let found = false;
  return {
    name: 'billet:trusted-types-policy',
    transform(code, id) {
      if (!/[\\/]lit-html[\\/]lit-html\.js(\?|$)/.test(id)) return null;
      if (!LIT_POLICY.test(code)) this.error('Lit makes its Trusted Types policy in another way than expected');
      found = true;
      return { code: code.replace(LIT_POLICY, OUR_POLICY), map: null };
    },
    buildEnd(error) {
      if (error === undefined && !found) this.error('Lit, whose Trusted Types policy must be renamed, was not found');
    },
  };
}

function bundle(entry, fileName, plugins) {
  return {
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    plugins,
    build: {
      outDir: join(root, 'dist', 'cdn'),
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      lib: { entry: join(root, entry), formats: ['es'], fileName: () => fileName },
      rolldownOptions: {
        input: join(root, entry),
        preserveEntrySignatures: 'strict',
        output: { minify: true, format: 'es', codeSplitting: false, entryFileNames: fileName },
      },
    },
  };
}

/** The Vite configurations of the files, to be built one after the other into `dist/cdn`. */
export function scriptTagBuilds() {
  return [
    bundle('src/billet.ts', 'billet.js', [mockApart(), trustedTypesPolicy()]),
    bundle('src/mock/index.ts', MOCK_FILE, []),
    bundle('src/vault/stripe/index.ts', STRIPE_FILE, []),
  ];
}

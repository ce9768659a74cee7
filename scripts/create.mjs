// npm run create -- billet-x: starts a new element: class, styles, definition, texts, test and story; all of them work.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, say, stop } from './setup.mjs';

const LANGUAGES = { en: 'English', es: 'Spanish', fr: 'French' };

function pascal(name) {
  return name.replace(/(^|-)([a-z0-9])/g, (_match, _dash, letter) => letter.toUpperCase());
}

function camel(name) {
  return name.replace(/-([a-z0-9])/g, (_match, letter) => letter.toUpperCase());
}

function words(name) {
  const text = name.replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function elementFile(name) {
  return `import type { TemplateResult } from 'lit';
import { BilletElement, card, type Answers, type CardParts } from '../../ui/index.ts';
import { styles } from './${name}.styles.ts';

/**
 * @summary ${words(name)}.
 * @tag billet-${name}
 *
 * @csspart card - The whole card.
 */
export class Billet${pascal(name)} extends BilletElement {
  static override styles = [BilletElement.styles, styles];

  constructor() {
    super();
    this.use('account');
  }

  protected override render(): TemplateResult {
    return card(this, {
      title: this.t('${camel(name)}.title'),
      needs: ['account'],
      skeleton: { lines: 1 },
      changes: false,
      ready: (answers) => this.#parts(answers),
    });
  }

  #parts({ account }: Answers<'account'>): CardParts {
    return { sentence: this.t('${camel(name)}.signedIn', { name: account.holder.name }) };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billet-${name}': Billet${pascal(name)};
  }
}
`;
}

function stylesFile() {
  return `import { css } from 'lit';

/** What this card has besides the shared styles. */
export const styles = css\`\`;
`;
}

function defineFile(name) {
  return `import { defineElement } from '../../ui/define-element.ts';
import { Billet${pascal(name)} } from './${name}.ts';

defineElement('billet-${name}', Billet${pascal(name)});
`;
}

function textsFile(name, language) {
  const type = language === 'en' ? '' : `import type { Catalogue } from '../catalogue.ts';\n\n`;
  const typed = language === 'en' ? '' : `: Catalogue['${camel(name)}']`;
  const parameters = language === 'en' ? '{ name }: { name: string }' : '{ name }';
  const note = language === 'en' ? '' : ` To be translated into ${LANGUAGES[language]}.`;
  return `${type}/** The texts of \`<billet-${name}>\`.${note} */
export const ${camel(name)}${typed} = {
  title: '${words(name)}',
  signedIn: (${parameters}) => \`Signed in as \${name}.\`,
};
`;
}

function testFile(name) {
  return `import { expect } from '@open-wc/testing';
import type { Billet${pascal(name)} } from '../../src/elements/${name}/${name}.ts';
import '../../src/elements/${name}/${name}.define.ts';
import { expectAccessible } from './support/axe.ts';
import { byRole, nameOf } from './support/find.ts';
import { mockOf, says, underProvider } from './support/mock.ts';

describe('billet-${name}', () => {
  it('is a card with its heading, and says whose account it is', async () => {
    const mock = await mockOf('prepaid-trunk');
    const element = await underProvider<Billet${pascal(name)}>('billet-${name}', mock);
    const { holder } = await mock.getAccount({});
    await says(element, \`Signed in as \${holder.name}.\`);
    expect(nameOf(byRole(element, 'heading'))).to.equal('${words(name)}');
    await expectAccessible(element);
  });
});
`;
}

function storyFile(name) {
  return `import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Billet${pascal(name)} } from '../../src/elements/${name}/${name}.ts';
import '../../src/elements/${name}/${name}.define.ts';
import { elementIn, onMock, says } from '../support/on-mock.ts';

const meta: Meta<Billet${pascal(name)}> = { title: 'Elements/${words(name)}', component: 'billet-${name}' };

export default meta;

export const Default: StoryObj<Billet${pascal(name)}> = {
  render: onMock({ preset: 'prepaid-trunk' }, (adapter) => html\`<billet-${name} .adapter=\${adapter}></billet-${name}>\`),
  play: async ({ canvasElement }) => says(await elementIn(canvasElement, 'billet-${name}'), 'Signed in as'),
};
`;
}

function reactFile(name) {
  const className = `Billet${pascal(name)}`;
  return `'use client';

import '../../elements/${name}/${name}.define.ts';
import { ${className} as element } from '../../elements/${name}/${name}.ts';
import { component } from '../component.ts';

/** \`<billet-${name}>\` for React. */
export const ${className} = component('billet-${name}', element);
`;
}

/** Where an element is named besides its own files: each path, with what becomes of its text. */
function mentions(name) {
  const catalogue = (text) =>
    text
      .replace(/\n\n(?=\/\*\*)/, `\nimport { ${camel(name)} } from './${name}.ts';\n\n`)
      .replace(/\n};/, `\n  ${camel(name)},\n};`);
  const className = `Billet${pascal(name)}`;
  return {
    'src/define.ts': (text) => `${text}import './elements/${name}/${name}.define.ts';\n`,
    'src/index.ts': (text) =>
      text.replace("export * from './ui/index.ts';", `export { ${className} } from './elements/${name}/${name}.ts';\n$&`),
    'src/react/index.ts': (text) =>
      text.replace('export type {', `export { ${className} } from './components/${name}.ts';\n$&`),
    'src/typings/elements.ts': (text) =>
      text.replace('\n} as const satisfies', `\n  'billet-${name}': [],$&`),
    ...Object.fromEntries(Object.keys(LANGUAGES).map((language) => [`src/ui/i18n/${language}/index.ts`, catalogue])),
  };
}

const name = /^(?:billet-)?([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/.exec(process.argv[2] ?? '')?.[1];
if (name === undefined) stop('name the element: npm run create -- billet-something');

const folder = `src/elements/${name}`;
const files = {
  [`${folder}/${name}.ts`]: elementFile(name),
  [`${folder}/${name}.styles.ts`]: stylesFile(),
  [`${folder}/${name}.define.ts`]: defineFile(name),
  ...Object.fromEntries(
    Object.keys(LANGUAGES).map((language) => [`src/ui/i18n/${language}/${name}.ts`, textsFile(name, language)]),
  ),
  [`src/react/components/${name}.ts`]: reactFile(name),
  [`test/elements/${name}.test.ts`]: testFile(name),
  [`stories/elements/${name}.stories.ts`]: storyFile(name),
};

const taken = Object.keys(files).filter((path) => existsSync(join(root, path)));
if (taken.length > 0) stop(`nothing was written, because there is already ${taken.join(', ')}`);
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  say(`wrote ${path}`);
}
for (const [path, add] of Object.entries(mentions(name))) {
  const before = readFileSync(join(root, path), 'utf8');
  const after = add(before);
  if (after === before) stop(`${path} looks otherwise than expected: name the element there yourself`);
  writeFileSync(join(root, path), after);
  say(`added it to ${path}`);
}
say('now: npm run manifest, and its page in the demo');

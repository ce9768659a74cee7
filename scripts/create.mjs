// npm run create -- billet-x: starts a new element with its styles, definition, test and story, all of which work.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, say, stop } from './setup.mjs';

function pascal(name) {
  return name.replace(/(^|-)([a-z0-9])/g, (_match, _dash, letter) => letter.toUpperCase());
}

function words(name) {
  const text = name.replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function elementFile(name) {
  return `import { LitElement, html } from 'lit';
import { property } from 'lit/decorators.js';
import { styles } from './${name}.styles.ts';

/**
 * @summary ${words(name)}.
 * @tag billet-${name}
 *
 * @csspart base - The whole of it.
 */
export class Billet${pascal(name)} extends LitElement {
  static override styles = styles;

  /** What it is called on the page. */
  @property() label = '${words(name)}';

  override render() {
    return html\`<section part="base" aria-label=\${this.label}><p>\${this.label}</p></section>\`;
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

export const styles = css\`
  :host {
    display: block;
    container-type: inline-size;
  }

  :host([hidden]) {
    display: none;
  }
\`;
`;
}

function defineFile(name) {
  return `import { Billet${pascal(name)} } from './${name}.ts';

if (!customElements.get('billet-${name}')) customElements.define('billet-${name}', Billet${pascal(name)});
`;
}

function testFile(name) {
  return `import { expect, fixture, html } from '@open-wc/testing';
import type { Billet${pascal(name)} } from '../../src/elements/${name}/${name}.ts';
import '../../src/elements/${name}/${name}.define.ts';

describe('billet-${name}', () => {
  it('is a region with the name it is given', async () => {
    const element = await fixture<Billet${pascal(name)}>(html\`<billet-${name} label="Given"></billet-${name}>\`);
    const region = element.shadowRoot?.querySelector('section');
    expect(region?.getAttribute('aria-label')).to.equal('Given');
    await expect(element).to.be.accessible();
  });
});
`;
}

function storyFile(name) {
  return `import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Billet${pascal(name)} } from '../../src/elements/${name}/${name}.ts';
import '../../src/elements/${name}/${name}.define.ts';

const meta: Meta<Billet${pascal(name)}> = {
  title: 'Elements/${words(name)}',
  component: 'billet-${name}',
  args: { label: '${words(name)}' },
  render: ({ label }) => html\`<billet-${name} label=\${label}></billet-${name}>\`,
};

export default meta;

export const Default: StoryObj<Billet${pascal(name)}> = {};
`;
}

const name = /^(?:billet-)?([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/.exec(process.argv[2] ?? '')?.[1];
if (name === undefined) stop('name the element: npm run create -- billet-something');

const folder = `src/elements/${name}`;
const files = {
  [`${folder}/${name}.ts`]: elementFile(name),
  [`${folder}/${name}.styles.ts`]: stylesFile(),
  [`${folder}/${name}.define.ts`]: defineFile(name),
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
say('now: npm run manifest');

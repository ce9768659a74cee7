import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/define.ts';
import { createMock } from '../../src/mock/index.ts';
import { textOf } from './support/find.ts';

/** Frameworks take a property back by setting it to undefined, some to null: it is as if it had been left out. */

const TAGS = ['statements', 'transaction-history', 'timeline', 'balance-tile', 'mock-controls'] as const;

function propertiesOf(element: LitElement): string[] {
  const declared = (element.constructor as typeof LitElement).elementProperties;
  const attributes = [...declared].filter(([, { attribute, state }]) => attribute !== false && !state);
  return attributes.map(([name]) => String(name));
}

describe('a property that is taken back', () => {
  for (const tag of TAGS) {
    for (const nothing of [undefined, null]) {
      it(`leaves billet-${tag} as it is without it (${nothing})`, async () => {
        const adapter = await createMock({ preset: 'prepaid-voip' });
        const element = document.createElement(`billet-${tag}`);
        element.adapter = adapter;
        await fixture(html`<div lang="en">${element}</div>`);
        await waitUntil(() => textOf(element) !== '' && !textOf(element).includes('Loading'));
        const [before, failures] = [textOf(element), [] as string[]];
        const names = propertiesOf(element);
        expect(names).to.include('headingLevel');
        for (const name of names) {
          Reflect.set(element, name, nothing);
          await element.updateComplete.catch((error: unknown) => failures.push(`${name}: ${error}`));
        }
        expect(failures).to.deep.equal([]);
        await waitUntil(() => !textOf(element).includes('Loading'));
        expect(textOf(element) === before, 'its text').to.equal(true);
      });
    }
  }

  for (const nothing of [undefined, null]) {
    it(`leaves a provider with the backend that it names besides (${nothing})`, async () => {
      const provider = document.createElement('billet-provider');
      const failures: string[] = [];
      provider.addEventListener('billet-error', ({ message }) => failures.push(message));
      Object.assign(provider, { baseUrl: nothing, adapter: nothing, timeZone: nothing, mock: 'prepaid-voip' });
      await fixture(html`${provider}`);
      const ends = () => provider.store !== undefined || failures.length > 0;
      await waitUntil(ends, 'a backend', { timeout: 5000 });
      expect(failures).to.deep.equal([]);
      expect(provider.store?.adapter.testControls).not.to.equal(undefined);
      Object.assign(provider, { mock: nothing });
      await provider.updateComplete;
      expect(provider.store).to.equal(undefined);
    });
  }
});

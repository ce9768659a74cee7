import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import '../../src/elements/balance-tile/balance-tile.define.ts';
import { placeOf, rememberedHeight, rememberHeight } from '../../src/ui/element/size-memory.ts';
import { allByRole } from './support/find.ts';
import { mockOf, says } from './support/mock.ts';

describe('how high a card was', () => {
  beforeEach(() => sessionStorage.removeItem('billet-sizes'));

  it('is remembered for its place and about its width', () => {
    rememberHeight('tile', 480, 600.5);
    rememberHeight('tile', 280, 900);
    expect(rememberedHeight('tile', 480)).to.equal(600.5);
    expect(rememberedHeight('tile', 495)).to.equal(600.5);
    expect(rememberedHeight('tile', 281)).to.equal(900);
    expect(rememberedHeight('tile', 400)).to.equal(undefined);
    expect(rememberedHeight('list', 480)).to.equal(undefined);
    rememberHeight('tile', 480, 640);
    expect(rememberedHeight('tile', 480)).to.equal(640);
  });

  it('is not many lengths, the last ones', () => {
    for (let place = 0; place < 200; place += 1) rememberHeight(`place ${place}`, 480, place);
    const kept = JSON.parse(sessionStorage.getItem('billet-sizes') ?? '') as object;
    expect(Object.keys(kept)).to.have.length(80);
    expect(rememberedHeight('place 199', 480)).to.equal(199);
    expect(rememberedHeight('place 3', 480)).to.equal(undefined);
  });

  for (const nonsense of ['{', 'null', '{"tile":7}', '{"tile":[[480,"600px; color: red"],[480]]}']) {
    it(`is not known where something else was kept: ${nonsense}`, () => {
      sessionStorage.setItem('billet-sizes', nonsense);
      expect(rememberedHeight('tile', 480)).to.equal(undefined);
      rememberHeight('tile', 480, 600);
      expect(rememberedHeight('tile', 480)).to.equal(600);
    });
  }

  it('says nothing of the address of the page, and tells two of a kind apart', async () => {
    const both = await fixture(html`<div><billet-balance-tile></billet-balance-tile><billet-balance-tile></billet-balance-tile></div>`);
    const [first, second] = [...both.children].map((each) => placeOf(each, 'en'));
    expect(first).to.match(/^[0-9a-z]+$/);
    expect(first).not.to.equal(second);
    expect(first).not.to.equal(placeOf(both.children[0]!, 'fr'));
  });
});

describe('a skeleton', () => {
  it('is as high as the card was the last time, and lets go of it', async () => {
    const wait = () => fixture<HTMLElement>(html`<billet-balance-tile lang="en"></billet-balance-tile>`);
    const element = await wait();
    rememberHeight(placeOf(element, 'en'), element.clientWidth, 777);
    element.remove();
    const again = (await wait()) as HTMLElement & { adapter: unknown };
    expect(again.getBoundingClientRect().height).to.equal(777);
    expect(again.matches(':state(sized)')).to.equal(true);
    again.adapter = await mockOf('prepaid-trunk');
    await says(again, 'Last payment');
    await nextFrame();
    expect(again.getBoundingClientRect().height).not.to.equal(777);
    const height = () => rememberedHeight(placeOf(again, 'en'), again.clientWidth);
    await waitUntil(() => height() === again.getBoundingClientRect().height, 'its height is remembered');
    allByRole(again, 'button', /^Show all/)[0]?.click();
    await nextFrame();
    await nextFrame();
    expect(height(), 'what a person opened is not').to.be.lessThan(again.getBoundingClientRect().height);
  });
});

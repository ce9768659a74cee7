import { expect } from '@open-wc/testing';
import type axeCore from 'axe-core';
import 'axe-core/axe.min.js';

declare const axe: typeof axeCore;

function isOnItsWay({ effect, playState }: Animation): boolean {
  return playState === 'running' && effect?.getComputedTiming().iterations !== Infinity;
}

/** Of the whole page: each shadow root answers for itself alone. */
function* animationsIn(root: Document | ShadowRoot): Generator<Animation> {
  yield* root.getAnimations();
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) yield* animationsIn(shadowRoot);
}

/** A colour that is on its way to another one is neither: waits for a frame in which none is. */
async function colourAtRest(): Promise<void> {
  for (;;) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const running = [...animationsIn(document)].filter(isOnItsWay);
    if (running.length === 0) return;
    await Promise.allSettled(running.map(({ finished }) => finished));
  }
}

/** Holds that axe finds nothing, sizes of targets included; says what it found and where. */
export async function expectAccessible(element: Element): Promise<void> {
  await colourAtRest();
  const { violations, passes } = await axe.run(element, {
    rules: { 'target-size': { enabled: true }, region: { enabled: false } },
  });
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
  expect(found.join('\n')).to.equal('');
  expect(passes.length).to.be.greaterThan(0);
}

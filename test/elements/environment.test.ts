import { expect, waitUntil } from '@open-wc/testing';
import { browserEnvironment } from '../../src/ui/store/environment.ts';

/** Another tab of the same origin, as far as this one can tell: a window with a line of its own. */
async function otherTab(): Promise<{ readonly line: BroadcastChannel; readonly heard: unknown[] }> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const view = frame.contentWindow as Window & { BroadcastChannel: typeof BroadcastChannel };
  const line = new view.BroadcastChannel('billet');
  const heard: unknown[] = [];
  line.onmessage = ({ data }: MessageEvent<unknown>) => heard.push(data);
  return { line, heard };
}

describe('the line to other tabs', () => {
  it('tells the others, there and here, of one account and of no other, and not who tells', async () => {
    const { line, heard } = await otherTab();
    const told: string[] = [];
    const open = (name: string, who: string) => browserEnvironment.openChannel(name, () => told.push(who));
    const mine = open('a', 'mine');
    const beside = open('a', 'beside');
    const another = open('b', 'another');
    mine?.tell();
    await waitUntil(() => heard.length === 1);
    expect(heard).to.deep.equal(['a']);
    expect(told).to.deep.equal(['beside']);
    line.postMessage('a');
    await waitUntil(() => told.length === 3);
    expect(told).to.deep.equal(['beside', 'mine', 'beside']);
    beside?.close();
    line.postMessage('a');
    line.postMessage({ not: 'a name' });
    line.postMessage('b');
    await waitUntil(() => told.includes('another'));
    expect(told.slice(3)).to.deep.equal(['mine', 'another']);
    for (const channel of [mine, another]) channel?.close();
    line.close();
  });
});

describe('waking up', () => {
  it('is told to all who listen, until they stop', () => {
    let wakes = 0;
    const stop = browserEnvironment.onWake(() => (wakes += 1));
    const stopOther = browserEnvironment.onWake(() => (wakes += 10));
    window.dispatchEvent(new Event('online'));
    expect(wakes).to.equal(11);
    stopOther();
    document.dispatchEvent(new Event('visibilitychange'));
    expect(wakes).to.equal(12);
    stop();
    window.dispatchEvent(new Event('offline'));
    expect(wakes).to.equal(12);
  });
});

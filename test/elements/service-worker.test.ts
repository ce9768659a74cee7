import { expect } from '@open-wc/testing';
import { createHttpAdapter } from '../../src/http/index.ts';

const FOLDER = new URL('./service-worker/', import.meta.url);

/** The fetch of a page that a service worker answers, as a mocked network has it. */
async function answeredPage(): Promise<HTMLIFrameElement> {
  const registration = await navigator.serviceWorker.register(new URL('worker.ts', FOLDER), { type: 'module' });
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  while (worker?.state !== 'activated') await new Promise((resolve) => setTimeout(resolve, 20));
  const page = document.createElement('iframe');
  page.src = new URL('page.html', FOLDER).href;
  await new Promise((resolve) => {
    page.onload = resolve;
    document.body.append(page);
  });
  return page;
}

describe('the handler in a service worker', () => {
  it('answers a page as a backend over the network does', async () => {
    const page = await answeredPage();
    const { fetch } = page.contentWindow as unknown as { fetch: typeof globalThis.fetch };
    const adapter = createHttpAdapter({ baseUrl: new URL('billing', FOLDER), fetch: (input, init) => fetch(input, init) });
    const { balanceMinor, version } = await adapter.getAccount({});
    const { methods } = await adapter.listMethods({});
    const payment = { amountMinor: 2500, currency: 'USD', method: { id: methods[0]?.id ?? '' } };
    const first = await adapter.pay(payment, { idempotencyKey: 'once', ifVersion: version });
    expect(await adapter.pay(payment, { idempotencyKey: 'once', ifVersion: version })).to.deep.equal(first);
    expect((await adapter.getAccount({})).balanceMinor).to.equal(balanceMinor + 2500);
    const refused = await adapter.pay(payment, { idempotencyKey: 'late', ifVersion: version }).catch(({ code }: Error & { code: string }) => code);
    expect(refused).to.equal('version_conflict');
    const bare = await fetch(new URL('billing/payments', FOLDER), { method: 'POST', body: '{}' });
    expect([bare.status, ((await bare.json()) as { code: string }).code]).to.deep.equal([403, 'forbidden']);
    page.remove();
    for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
  });
});

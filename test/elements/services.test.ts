import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { BillingError, type AccountSeed } from '../../src/contract/index.ts';
import type { BilletServices } from '../../src/elements/services/services.ts';
import '../../src/elements/services/services.define.ts';
import { createMock, type MockOptions } from '../../src/mock/index.ts';
import { allByRole, byRole, press, textOf, type } from './support/find.ts';

async function show(options: MockOptions = { preset: 'prepaid-voip' }) {
  const mock = await createMock(options);
  const element = await fixture<BilletServices>(
    html`<billet-services lang="en" .adapter=${mock}></billet-services>`,
  );
  await waitUntil(() => !textOf(element).includes('Loading'));
  return { element, mock };
}

function seedOf(count: number): AccountSeed {
  return {
    now: '2026-11-24T15:00:00Z',
    timeZone: 'America/New_York',
    services: Array.from({ length: count }, (_, index) => ({
      id: `did-${index}`,
      kind: 'local' as const,
      number: `+1 604 555 ${String(index).padStart(4, '0')}`,
      rateCentre: index % 2 === 0 ? 'Vancouver' : 'Burnaby',
      note: index === 777 ? 'Front desk' : '',
      plan: 'flat' as const,
      feesMinor: { flat: 499, 'per-minute': 85 },
      ratePerMinute: '0.009',
      orderedOn: '2023-05-25',
      nextBillingOn: '2026-11-25',
    })),
  };
}

describe('billet-services', () => {
  it('shows each number with its place, note, plan, fee and dates', async () => {
    const { element } = await show();
    const [first] = allByRole(element, 'listitem');
    for (const text of ['+1 604 555 0140', 'Vancouver, BC', 'Note: Shop', 'Flat rate', '$4.99 a month', 'May 25, 2023', 'November 25, 2026']) {
      expect(first?.textContent).to.contain(text);
    }
    expect(textOf(element)).to.contain('4 numbers, $13.59 a month in all.');
    await expect(element).to.be.accessible();
  });

  it('switches a plan once a month: compared first, refused after it with the date', async () => {
    const { element, mock } = await show();
    byRole(element, 'button', 'Switch plan of +1 604 555 0140').click();
    await element.updateComplete;
    expect(textOf(element)).to.contain('$4.14 less a month.');
    expect(textOf(element)).to.contain('up to about 460 minutes a month');
    await expect(element).to.be.accessible();
    byRole(element, 'button', 'Switch to per minute').click();
    await waitUntil(() => textOf(element).includes('The new fee holds from November 25, 2026.'));
    const { services } = await mock.listServices({});
    expect(services.find(({ id }) => id === 'did-1')?.plan).to.equal('per-minute');
    const again = byRole(element, 'button', 'Switch plan of +1 604 555 0140');
    await waitUntil(() => again.getAttribute('aria-disabled') === 'true');
    expect(textOf(element)).to.contain('It can be switched again from December 1, 2026.');
    again.click();
    await element.updateComplete;
    expect(allByRole(element, 'button', /^Switch to/)).to.have.length(0);
    await expect(element).to.be.accessible();
  });

  it('says why toll-free and international numbers keep their plan', async () => {
    const { element } = await show();
    const tollFree = byRole(element, 'button', 'Switch plan of +1 800 555 0142');
    expect(tollFree.getAttribute('aria-disabled')).to.equal('true');
    const why = element.shadowRoot?.getElementById(tollFree.getAttribute('aria-describedby') ?? '');
    expect(why?.textContent).to.contain('toll-free numbers cannot be switched');
    expect(textOf(element)).to.contain('The plan of international numbers cannot be switched.');
  });

  it('shows what the backend refused', async () => {
    const mock = await createMock({ preset: 'prepaid-voip' });
    const switchPlan = () => Promise.reject(new BillingError('plan_switch_limit', { operation: 'switchPlan' }));
    const element = await fixture<BilletServices>(
      html`<billet-services lang="en" .adapter=${{ ...mock, switchPlan }}></billet-services>`,
    );
    await waitUntil(() => allByRole(element, 'listitem').length > 0);
    byRole(element, 'button', 'Switch plan of +1 604 555 0140').click();
    await element.updateComplete;
    byRole(element, 'button', 'Switch to per minute').click();
    await waitUntil(() => textOf(element).includes('The plan of this number was already switched this month.'));
    await expect(element).to.be.accessible();
  });

  it('removes a number after naming it and what changes, by keyboard', async () => {
    const { element, mock } = await show();
    byRole(element, 'button', 'Remove +1 604 555 0140').focus();
    await press('Enter');
    await element.updateComplete;
    const dialog = byRole(element, 'dialog', 'Remove +1 604 555 0140?');
    expect(dialog.textContent).to.contain('$2.35 instead of $7.34');
    await expect(element).to.be.accessible();
    await press('Escape');
    await waitUntil(() => allByRole(element, 'dialog').length === 0);
    expect((await mock.listServices({})).services).to.have.length(4);
    await press('Enter');
    await waitUntil(() => allByRole(element, 'dialog').length === 1);
    byRole(element, 'button', 'Remove number').click();
    await waitUntil(() => textOf(element).includes('+1 604 555 0140 was removed.'));
    expect((await mock.listServices({})).services).to.have.length(3);
    await waitUntil(() => allByRole(element, 'listitem').length === 3);
  });

  it('stays usable with 1,000 numbers', async () => {
    const { element } = await show({ policy: 'prepaid-voip', account: seedOf(1000) });
    expect(allByRole(element, 'listitem').length).to.be.lessThan(60);
    expect(textOf(element)).to.contain('25 of 1,000 shown');
    type(byRole(element, 'searchbox', 'Find a number, place or note'), 'front desk');
    await waitUntil(() => allByRole(element, 'listitem').length === 1);
    type(byRole(element, 'searchbox', 'Find a number, place or note'), '5550123');
    await waitUntil(() => textOf(element).includes('+1 604 555 0123'));
    type(byRole(element, 'searchbox', 'Find a number, place or note'), 'nowhere');
    await waitUntil(() => textOf(element).includes('No number matches.'));
    byRole(element, 'button', 'Show all numbers').click();
    await waitUntil(() => allByRole(element, 'listitem').length === 25);
    byRole(element, 'button', 'Show more').click();
    await waitUntil(() => allByRole(element, 'listitem').length === 75);
  });

  it('says what will be here while there is none', async () => {
    const { element } = await show({ policy: 'prepaid-voip', account: seedOf(0) });
    expect(textOf(element)).to.contain('The numbers that you order will be listed here');
  });

  it('says that it is not offered where the policy or the backend has none', async () => {
    const { element } = await show({ preset: 'invoice-portal' });
    expect(textOf(element)).to.contain('This account has no such feature.');
    const other = await show({ preset: 'prepaid-voip', capabilities: [] });
    expect(textOf(other.element)).to.contain('This account has no such feature.');
  });

  it('lets a reader look and not touch', async () => {
    const { element, mock } = await show();
    await mock.testControls.setFaults({ readOnly: true });
    element.store?.refresh();
    await waitUntil(() => textOf(element).includes('but not change it'));
    const remove = byRole(element, 'button', 'Remove +1 604 555 0140');
    expect(remove.getAttribute('aria-disabled')).to.equal('true');
    remove.click();
    await element.updateComplete;
    expect(allByRole(element, 'dialog')).to.have.length(0);
  });
});

import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { CAPABILITIES, type AccountSeed } from '../../src/contract/index.ts';
import { BillingError } from '../../src/contract/index.ts';
import type { BilletTaxProfile } from '../../src/elements/tax-profile/tax-profile.ts';
import '../../src/elements/tax-profile/tax-profile.define.ts';
import { createMock, type MockOptions } from '../../src/mock/index.ts';
import { allByRole, byRole, textOf, type } from './support/find.ts';

function inProvince(province: string, more: Partial<AccountSeed> = {}): MockOptions {
  const account: AccountSeed = {
    now: '2026-11-24T15:00:00Z',
    timeZone: 'America/Vancouver',
    country: 'CA',
    province,
    methods: [{ id: 'visa', kind: 'card', brand: 'visa', last4: '4242', exp: '2030-12' }],
    ...more,
  };
  return { policy: 'prepaid-voip', account };
}

async function show(options: MockOptions) {
  const mock = await createMock(options);
  const element = await fixture<BilletTaxProfile>(html`<billet-tax-profile lang="en" .adapter=${mock}></billet-tax-profile>`);
  await waitUntil(() => !textOf(element).includes('Loading'));
  return { element, mock };
}

describe('billet-tax-profile', () => {
  it('shows the taxes and offers no tax id to be entered where the backend can take none', async () => {
    const { element } = await show({ ...inProvince('BC'), capabilities: CAPABILITIES.filter((each) => each !== 'taxes') });
    expect(textOf(element)).to.contain('PST 7% ($7.00)').and.not.contain('Provincial tax ID');
    expect(allByRole(element, 'button')).to.have.length(0);
    await expect(element).to.be.accessible();
  });

  it('enters a tax id in BC, and the next deposit is without PST', async () => {
    const { element, mock } = await show(inProvince('BC'));
    expect(textOf(element)).to.contain('Canada');
    expect(textOf(element)).to.contain('British Columbia');
    expect(textOf(element)).to.contain('GST 5% ($5.00) and PST 7% ($7.00): $112.00 in all.');
    await expect(element).to.be.accessible();
    type(byRole(element, 'textbox', 'Provincial tax ID'), 'PST-1234-5678');
    await element.updateComplete;
    const effect = byRole(element, 'table', 'Tax on a deposit');
    expect(effect.textContent?.replace(/\s+/g, ' ')).to.match(/PST 7% \$7\.00 –/);
    expect(effect.textContent?.replace(/\s+/g, ' ')).to.match(/You pay \$112\.00 \$105\.00/);
    await expect(element).to.be.accessible();
    byRole(element, 'button', 'Save').click();
    await waitUntil(() => textOf(element).includes('Your provincial tax ID was saved.'));
    await waitUntil(() => textOf(element).includes('you pay GST 5% ($5.00): $105.00 in all.'));
    const paid = await mock.pay(
      { amountMinor: 2000, currency: 'USD', method: { id: 'visa' } },
      { idempotencyKey: 'k' },
    );
    expect(paid.charges[0]?.taxLines.map(({ name }) => name)).to.deep.equal(['GST']);
    await expect(element).to.be.accessible();
  });

  it('removes it again, after showing what that costs', async () => {
    const { element, mock } = await show(inProvince('SK', { provincialTaxId: 'SK-1' }));
    expect(textOf(element)).to.contain('Exempt with your provincial tax ID.');
    type(byRole(element, 'textbox', 'Provincial tax ID'), ' ');
    await element.updateComplete;
    expect(byRole(element, 'table', 'Tax on a deposit').textContent).to.contain('$111.00');
    byRole(element, 'button', 'Remove tax ID').click();
    await waitUntil(() => textOf(element).includes('Your provincial tax ID was removed.'));
    expect((await mock.getAccount({})).provincialTaxId).to.equal(null);
  });

  it('has no field where there is no provincial tax id', async () => {
    const { element } = await show(inProvince('ON'));
    expect(allByRole(element, 'textbox')).to.have.length(0);
    expect(textOf(element)).to.contain('There is no provincial tax ID where this account is.');
    expect(textOf(element)).to.contain('HST 13% ($13.00): $113.00 in all.');
    await expect(element).to.be.accessible();
  });

  it('says that a form exempts the account', async () => {
    const { element } = await show(inProvince('BC', { pstExempt: true }));
    expect(textOf(element)).to.contain('Exempt with the exemption form that we have from you.');
  });

  it('sends nothing without an id, and says so at the field', async () => {
    const { element, mock } = await show(inProvince('BC'));
    const before = (await mock.getAccount({})).version;
    byRole(element, 'button', 'Save').click();
    await element.updateComplete;
    const field = byRole(element, 'textbox', 'Provincial tax ID');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(element.shadowRoot?.activeElement).to.equal(field);
    expect((await mock.getAccount({})).version).to.equal(before);
  });

  it('shows a refusal at the field and keeps what was typed', async () => {
    const mock = await createMock(inProvince('BC'));
    const setProvincialTaxId = () =>
      Promise.reject(new BillingError('tax_id_not_applicable', { operation: 'setProvincialTaxId' }));
    const element = await fixture<BilletTaxProfile>(
      html`<billet-tax-profile lang="en" .adapter=${{ ...mock, setProvincialTaxId }}></billet-tax-profile>`,
    );
    await waitUntil(() => !textOf(element).includes('Loading'));
    type(byRole(element, 'textbox', 'Provincial tax ID'), 'X-1');
    await element.updateComplete;
    byRole(element, 'button', 'Save').click();
    await waitUntil(() => textOf(element).includes('There is no provincial tax ID where this account is.'));
    expect((byRole(element, 'textbox', 'Provincial tax ID') as HTMLInputElement).value).to.equal('X-1');
  });

  it('says that it is not offered where there are no taxes', async () => {
    const { element } = await show({ preset: 'prepaid-trunk' });
    expect(textOf(element)).to.contain('This account has no such feature.');
  });

  it('lets a reader look and not touch', async () => {
    const { element, mock } = await show(inProvince('BC'));
    await mock.testControls.setFaults({ readOnly: true });
    element.store?.refresh();
    await waitUntil(() => textOf(element).includes('but not change it'));
    expect((byRole(element, 'textbox', 'Provincial tax ID') as HTMLInputElement).disabled).to.equal(true);
  });
});

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { BilletTransactionHistory } from '../../src/elements/transaction-history/transaction-history.ts';
import '../../src/elements/transaction-history/transaction-history.define.ts';
import { elementIn, fill, found, onMock, press, says, type Mock, type World } from '../support/on-mock.ts';

const TAG = 'billet-transaction-history';

const meta: Meta<BilletTransactionHistory> = {
  title: 'Elements/Transaction history',
  component: TAG,
};

export default meta;

type Story = StoryObj<BilletTransactionHistory>;

interface Shown {
  readonly view?: 'grid' | 'pages';
  readonly from?: string;
  readonly to?: string;
  readonly types?: string;
}

function story(world: World, shown: Shown = {}, play?: (element: HTMLElement) => Promise<void>): Story {
  const { view = 'grid', from = '', to = '', types = '' } = shown;
  const render = onMock(
    world,
    (adapter) => html`<billet-transaction-history
      view=${view}
      from=${from}
      to=${to}
      types=${types}
      .adapter=${adapter}
    ></billet-transaction-history>`,
  );
  if (play === undefined) return { render };
  return { render, play: async ({ canvasElement }) => play(await elementIn(canvasElement, TAG)) };
}

const CARD = { id: 'visa', kind: 'card', brand: 'visa', last4: '4242', exp: '2030-12', autoCharge: true } as const;

async function pay(mock: Mock, amountMinor: number): Promise<void> {
  await mock.pay({ amountMinor, currency: 'USD', method: { id: 'visa' } }, { idempotencyKey: `story-${amountMinor}` });
}

const DECLINED: World = {
  policy: 'prepaid-trunk',
  account: { balanceMinor: 5000, methods: [{ ...CARD, gateway: ['declined', 'ok'] }] },
  before: (mock) => pay(mock, 5000),
};

/** A year of a busy account as one long list. */
export const Grid = story({ preset: 'prepaid-trunk' }, { from: '2025-12-01' });

/** The same as a plain table, page by page. */
export const Pages = story({ preset: 'prepaid-trunk' }, { view: 'pages' });

/** Some types only, as a host's link can ask for. */
export const FailedOnly = story({ preset: 'prepaid-trunk' }, { from: '2025-12-01', types: 'failed' });

/** The policy leaves types out: the statement has them. */
export const SomeNotShown = story({ preset: 'prepaid-voip' });

/** Invoices and payments of a postpaid account. */
export const Postpaid = story({ preset: 'invoice-portal' }, { from: '2025-12-01' });

/** A row that stands for the attempts of one round: primary failed, fallback paid. */
export const Attempts = story(
  { preset: 'prepaid-trunk' },
  { view: 'pages', from: '2026-01-01', to: '2026-12-31', types: 'deposit failed' },
  async (element) => {
    const rows = () => [...(element.shadowRoot?.querySelectorAll('tr') ?? [])];
    const round = await found(() => rows().find(({ textContent }) => textContent?.includes('2 attempts')), '2 attempts');
    round.querySelector('button')?.click();
    await says(element, 'Attempts, the latest first');
  },
);

/** The taxes of a deposit, where its row is opened. */
export const TaxLines = story(
  { preset: 'prepaid-voip' },
  { view: 'pages', from: '2026-08-01', to: '2026-11-24', types: 'deposit' },
  async (element) => {
    await press(element, 'Details of ');
    await says(element, 'GST 5%');
  },
);

/** What can be saved, and how. */
export const Export = story({ preset: 'prepaid-trunk' }, {}, async (element) => {
  await press(element, 'Export');
  await says(element, 'Save as CSV');
});

/** What can be saved where numbers are written with a comma: spreadsheets there read no other ones. */
export const ExportFrench: Story = {
  render: onMock({ preset: 'prepaid-voip' }, (adapter) => html`<div lang="fr-CA">
    <billet-transaction-history .adapter=${adapter}></billet-transaction-history>
  </div>`),
  play: async ({ canvasElement }) => {
    const element = await elementIn(canvasElement, TAG);
    await press(element, 'Exporter');
    await says(element, 'Enregistrer au format CSV (virgule décimale)');
    await says(element, 'Enregistrer au format CSV (point décimal)');
  },
};

/** Where there is little room rows are cards. */
export const Narrow: Story = {
  render: onMock(
    DECLINED,
    (adapter) => html`<billet-transaction-history .adapter=${adapter}></billet-transaction-history>`,
  ),
  play: async ({ canvasElement }) => {
    const element = await elementIn(canvasElement, TAG);
    element.style.setProperty('max-inline-size', '280px');
    await says(element, 'Failed: declined');
  },
};

/** Nothing has happened yet. */
export const Empty = story({ policy: 'prepaid-trunk' }, {}, async (element) => {
  await says(element, 'There are no transactions in this range.');
  await press(element, 'Show all transactions');
  await says(element, 'Your payments and charges will be listed here.');
});

/** From after To: said at the field. */
export const TurnedRound = story({ preset: 'prepaid-trunk' }, {}, async (element) => {
  await fill(element, 'From', '2026-03-02');
  await fill(element, 'To', '2026-03-01');
  await press(element, 'Show');
  await says(element, 'The first date must not be after the last.');
});

/** A search that finds nothing. */
export const NothingFound = story({ preset: 'prepaid-trunk' }, {}, async (element) => {
  await fill(element, 'Search descriptions', 'carrier pigeon');
  await press(element, 'Show');
  await says(element, 'No transaction matches this search.');
});

/** A failed payment is retried: what it will charge, then what became of it. */
export const Retry = story(DECLINED, { view: 'pages' }, async (element) => {
  await press(element, 'Retry $50.00');
  await says(element, 'Visa ·· 4242 is charged $50.00 now.');
  await press(element, 'Pay $50.00');
  await says(element, '$50.00 was paid with Visa ·· 4242.');
});

/** A retry that fails again says what to do. */
export const RetryFails = story(
  { ...DECLINED, account: { ...DECLINED.account, methods: [{ ...CARD, gateway: ['declined', 'insufficient_funds'] }] } },
  { view: 'pages' },
  async (element) => {
    await press(element, 'Retry $50.00');
    await says(element, 'is charged $50.00 now');
    await press(element, 'Pay $50.00');
    await says(element, 'failed: insufficient funds');
  },
);

/** The viewer may look, and is told why nothing can be pressed. */
export const ReadOnly = story({
  ...DECLINED,
  before: async (mock) => {
    await pay(mock, 5000);
    await mock.testControls.setFaults({ readOnly: true });
  },
});

/** The backend does not answer. */
export const Failing = story({
  preset: 'prepaid-trunk',
  before: (mock) => mock.testControls.setFaults({ failPercent: 100 }),
});

/** The last good answer stays while the backend is away, with its time. */
export const Stale = story({ preset: 'prepaid-trunk' }, { view: 'pages' }, async (element) => {
  await says(element, 'transactions');
  await (element as BilletTransactionHistory).adapter?.testControls?.setFaults({ offline: true });
  await says(element, 'Shown as of');
});

/** A backend without statements: what the history does not show is named, without the way to it. */
export const WithoutStatements = story({ preset: 'prepaid-voip', lacks: ['statements'] }, {}, async (element) => {
  await says(element, 'Not shown here');
});

/** No backend is known yet. */
export const Pending: Story = { render: () => html`<billet-transaction-history></billet-transaction-history>` };

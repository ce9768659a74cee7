import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { BilletStatements } from '../../src/elements/statements/statements.ts';
import '../../src/elements/statements/statements.define.ts';
import { elementIn, fill, onMock, press, says, type World } from '../support/on-mock.ts';

const TAG = 'billet-statements';

const meta: Meta<BilletStatements> = { title: 'Elements/Statements', component: TAG };

export default meta;

type Story = StoryObj<BilletStatements>;

interface Shown {
  readonly kind?: 'charges' | 'deposits';
  readonly from?: string;
  readonly to?: string;
}

function story(world: World, shown: Shown = {}, play?: (element: HTMLElement) => Promise<void>): Story {
  const { kind = 'charges', from = '', to = '' } = shown;
  const render = onMock(
    world,
    (adapter) => html`<billet-statements kind=${kind} from=${from} to=${to} .adapter=${adapter}></billet-statements>`,
  );
  if (play === undefined) return { render };
  return { render, play: async ({ canvasElement }) => play(await elementIn(canvasElement, TAG)) };
}

const JUNE = { from: '2026-06-01', to: '2026-06-30' };

/** Before anything was asked for. */
export const Choice = story({ preset: 'prepaid-voip' });

/** Every charge and deposit of a month. */
export const Invoice = story({ preset: 'prepaid-voip' }, JUNE);

/** The calls, day by day. */
export const Calls = story({ preset: 'prepaid-voip' }, JUNE, async (element) => {
  await press(element, 'Show what Communication charges');
  await press(element, 'Show the entries of');
});

/** Deposits with their taxes and the registration numbers. */
export const CanadianInvoice = story(
  { preset: 'prepaid-voip' },
  { kind: 'deposits', from: '2026-01-01', to: '2026-12-31' },
);

/** Last month's, by the button. */
export const GetInvoice = story({ preset: 'prepaid-trunk' }, {}, async (element) => {
  await press(element, 'Get invoice');
  await says(element, 'Total charges');
});

/** From after To: said at the field, and nothing is asked for. */
export const TurnedRound = story({ preset: 'prepaid-voip' }, {}, async (element) => {
  await fill(element, 'From', '2026-06-30');
  await fill(element, 'To', '2026-06-01');
  await press(element, 'Get invoice');
  await says(element, 'The first date must not be after the last.');
});

/** The backend makes the document itself: it is downloaded, not printed. */
export const OwnDocument = story(
  {
    preset: 'prepaid-voip',
    change: (mock) => ({
      getStatement: async (input) => ({ ...(await mock.getStatement(input)), pdfUrl: 'https://billing.example.com/invoice.pdf' }),
    }),
  },
  JUNE,
  (element) => says(element, 'Download'),
);

/** The backend does not answer. */
export const Failing = story({
  preset: 'prepaid-voip',
  before: (mock) => mock.testControls.setFaults({ failPercent: 100 }),
});

/** Nothing happened on these dates. */
export const Empty = story({ preset: 'prepaid-trunk' }, { from: '2020-01-01', to: '2020-01-31' });

/** A postpaid account. */
export const Postpaid = story({ preset: 'invoice-portal' }, { from: '2026-01-01', to: '2026-12-31' });

/** A backend without statements. */
export const Unsupported = story({ preset: 'prepaid-voip', lacks: ['statements'] }, {}, async (element) => {
  await says(element, 'This account has no such feature.');
});

/** No backend is known yet. */
export const Pending: Story = { render: () => html`<billet-statements></billet-statements>` };

import type { WorldAction, WorldArguments } from '../../contract/schema/scenario.ts';
import { typedAmount } from './money.ts';
import type { WorldDeed } from './parse.ts';
import type { Story } from './story.ts';

type Actions = { readonly [K in WorldAction]: (story: Story, args: WorldArguments[K]) => Promise<void> };

const ACTIONS: Actions = {
  debit: ({ backend, currency }, { type, amount }) =>
    backend.testControls.debit({ type, amountMinor: typedAmount(amount, currency) }),
  usageStart: ({ backend }, { id }) => backend.testControls.usageStart({ id }),
  usageEnd: ({ backend, currency }, { id, amount }) =>
    backend.testControls.usageEnd({ id, amountMinor: typedAmount(amount, currency) }),
  credit: ({ backend, currency }, { type, amount }) =>
    backend.testControls.credit({ type, amountMinor: typedAmount(amount, currency) }),
  invoice: ({ backend, currency }, { amount, ...invoice }) =>
    backend.testControls.issueInvoice({ ...invoice, amountMinor: typedAmount(amount, currency) }),
  gateway: ({ backend }, { method, outcomes }) => backend.testControls.setGateway({ methodId: method, outcomes }),
};

/** Does what the world does, through the controls. Rejects with the backend's refusal. */
export async function actOut(story: Story, { action, args }: WorldDeed): Promise<void> {
  const act = ACTIONS[action] as (story: Story, args: WorldDeed['args']) => Promise<void>;
  await act(story, args);
}

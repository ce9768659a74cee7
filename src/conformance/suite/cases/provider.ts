import type { MethodKind } from '../../../contract/index.ts';
import { PAY, PREPAID, PREPAID_POLICY } from '../accounts.ts';
import { Skip, type Case, type Subject } from '../case.ts';
import { controlsOf, hold, newKey, refused, requireCapability, same } from '../check.ts';

/** A kind that the account keeps. */
async function keptKind({ adapter }: Subject): Promise<MethodKind> {
  const [kind] = (await adapter.getAccount({})).policy.methods.kinds;
  if (!kind) throw new Skip('the account keeps no methods');
  return kind;
}

/** What holds of the provider's intents, where the backend has them for a form in the browser. */
export const providerCases: readonly Case[] = [
  {
    id: 'provider/setup-intent',
    level: 'MUST',
    rules: [],
    title: 'details are saved with a fresh intent each time, which changes nothing on the account',
    needs: ['money'],
    run: async (subject) => {
      requireCapability(subject, 'providerIntents');
      const { adapter } = subject;
      const kinds = [await keptKind(subject)];
      const { version } = await adapter.getAccount({});
      const first = await adapter.createSetupIntent({ kinds });
      const second = await adapter.createSetupIntent({ kinds });
      hold(first.clientSecret !== '' && second.clientSecret !== '', 'a client secret is empty');
      hold(first.clientSecret !== second.clientSecret, 'two intents have one client secret');
      same((await adapter.getAccount({})).version, version, 'the version of the account');
    },
  },
  {
    id: 'provider/setup-intent-kinds',
    level: 'MUST',
    rules: ['R20'],
    title: 'no intent is made for a kind that the policy does not keep',
    needs: ['controls'],
    run: async (subject) => {
      requireCapability(subject, 'providerIntents');
      await controlsOf(subject).load(PREPAID_POLICY, PREPAID);
      const call = subject.adapter.createSetupIntent({ kinds: ['card', 'bank_account'] });
      await refused(call, 'method_not_accepted', 'a bank account');
    },
  },
  {
    id: 'provider/confirmation',
    level: 'MUST',
    rules: ['R10'],
    title: 'a charge that waits for its payer has one intent to confirm, and no other charge has any',
    needs: ['controls'],
    run: async (subject) => {
      requireCapability(subject, 'providerIntents');
      const { adapter } = subject;
      const controls = controlsOf(subject);
      await controls.load(PREPAID_POLICY, PREPAID);
      await controls.setGateway({ methodId: 'first', outcomes: ['requires_action'] });
      const { charges } = await adapter.pay(PAY, { idempotencyKey: newKey() });
      const [charge] = charges;
      same(charge?.status, 'requires_action', 'the charge');
      const chargeId = charge?.id ?? '';
      const { clientSecret } = await adapter.getConfirmation({ chargeId });
      hold(clientSecret !== '', 'the client secret is empty');
      same((await adapter.getConfirmation({ chargeId })).clientSecret, clientSecret, 'the intent, asked for again');
      await controls.answerConfirmation({ chargeId, answer: 'confirmed' });
      await adapter.confirmCharge({ chargeId }, { idempotencyKey: newKey() });
      await refused(adapter.getConfirmation({ chargeId }), 'not_found', 'the intent of a charge that ended');
      await refused(adapter.getConfirmation({ chargeId: 'verify-no-such-charge' }), 'not_found', 'of no charge');
    },
  },
];

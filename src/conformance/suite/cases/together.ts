import { PAY, PREPAID, PREPAID_POLICY, START } from '../accounts.ts';
import { Skip, type Case, type Subject } from '../case.ts';
import { allPages, controlsOf, hold, newKey, refused, same } from '../check.ts';
import { attempts } from '../look.ts';

async function load(subject: Subject): Promise<void> {
  await controlsOf(subject).load(PREPAID_POLICY, PREPAID);
}

async function order({ adapter }: Subject): Promise<string[]> {
  return (await adapter.listMethods({})).methods.map(({ id }) => id);
}

/** What holds when several tabs, or charges, meet. */
export const togetherCases: readonly Case[] = [
  {
    id: 'together/stale-version',
    level: 'MUST',
    rules: [],
    title: 'a command for a version that is over is a version_conflict and changes nothing',
    needs: ['controls'],
    run: async (subject) => {
      await load(subject);
      const { adapter } = subject;
      const { version } = await adapter.getAccount({});
      await adapter.reorderMethods(
        { methodIds: ['second', 'first', 'third'] },
        { idempotencyKey: newKey(), ifVersion: version },
      );
      const late = adapter.reorderMethods(
        { methodIds: ['third', 'second', 'first'] },
        { idempotencyKey: newKey(), ifVersion: version },
      );
      await refused(late, 'version_conflict', 'an order for the version before');
      same(await order(subject), ['second', 'first', 'third'], 'the order');
    },
  },
  {
    id: 'together/stale-order',
    level: 'MUST',
    rules: ['R21'],
    title: 'an order that is no permutation of the methods is a stale_order and changes nothing',
    needs: ['controls'],
    run: async (subject) => {
      await load(subject);
      const { adapter } = subject;
      for (const methodIds of [['second', 'first'], ['first', 'first', 'second'], ['first', 'second', 'third', 'fourth']]) {
        const call = adapter.reorderMethods({ methodIds }, { idempotencyKey: newKey() });
        await refused(call, 'stale_order', methodIds.join(', '));
      }
      same(await order(subject), ['first', 'second', 'third'], 'the order');
    },
  },
  {
    id: 'together/while-processing',
    level: 'MUST',
    rules: ['R11'],
    title: 'while a charge is processing nothing else is charged, by hand or automatically',
    needs: ['controls'],
    run: async (subject) => {
      const controls = controlsOf(subject);
      const topUp = { enabled: true, thresholdMinor: 5000, amountMinor: 5000 };
      await controls.load(PREPAID_POLICY, { ...PREPAID, topUp });
      await controls.setGateway({ methodId: 'first', outcomes: ['unknown:ok', 'ok'] });
      const { charges } = await subject.adapter.pay(PAY, { idempotencyKey: newKey() });
      same(charges[0]?.status, 'processing', 'the charge whose outcome is unknown');
      const again = subject.adapter.pay(PAY, { idempotencyKey: newKey() });
      await refused(again, 'charge_in_progress', 'another payment meanwhile');
      await controls.debit({ type: 'usage', amountMinor: 8000 });
      same(await attempts(subject), 1, 'charges while it is processing, the balance below the threshold');
      await controls.advanceBy('PT10M');
      same((await subject.adapter.getAccount({})).openCharge, null, 'the open charge ten minutes later');
      same(await attempts(subject), 2, 'charges once it was resolved: the top-up that waited');
    },
  },
  {
    id: 'together/pages-while-rows-arrive',
    level: 'MUST',
    rules: ['R72'],
    title: 'rows that arrive while pages are read make none come twice and none go missing',
    needs: ['controls'],
    run: async (subject) => {
      const controls = controlsOf(subject);
      await load(subject);
      const debit = (): Promise<void> => controls.debit({ type: 'usage', amountMinor: 1 });
      for (let count = 0; count < 12; count += 1) await debit();
      const range = { from: '2026-03-01', to: '2026-03-03' };
      const before = (await subject.adapter.listHistory({ ...range, limit: 1000 })).rows.map(({ id }) => id);
      const rows = await allPages(async (cursor) => {
        const from = cursor === undefined ? {} : { cursor };
        const page = await subject.adapter.listHistory({ ...range, limit: 4, ...from });
        await debit();
        return { items: page.rows, nextCursor: page.nextCursor };
      }, 50);
      const ids = rows.map(({ id }) => id);
      same(new Set(ids).size, ids.length, 'how many different rows there are');
      same(before.filter((id) => !ids.includes(id)), [], 'rows that went missing');
    },
  },
  {
    id: 'together/refusal-changes-nothing',
    level: 'MUST',
    rules: ['R7'],
    title: 'a refused command changes nothing, not even the version',
    needs: ['controls'],
    run: async (subject) => {
      await load(subject);
      const { adapter } = subject;
      const before = await adapter.getAccount({});
      const key = (): { idempotencyKey: string } => ({ idempotencyKey: newKey() });
      await refused(adapter.pay({ ...PAY, amountMinor: -1 }, key()), 'invalid_amount', 'a negative amount');
      await refused(adapter.pay({ ...PAY, amountMinor: Number.NaN }, key()), 'invalid_amount', 'an amount that is none');
      await refused(adapter.pay({ ...PAY, amountMinor: 10.5 }, key()), 'invalid_amount', 'half a cent');
      await refused(adapter.pay({ ...PAY, currency: 'CAD' }, key()), 'currency_mismatch', 'another currency');
      await refused(adapter.pay({ ...PAY, method: { id: 'nobody' } }, key()), 'not_found', 'no such method');
      await refused(adapter.removeMethod({ methodId: 'nobody' }), 'not_found', 'no such method');
      same(await adapter.getAccount({}), before, 'the account');
      same(await attempts(subject), 0, 'charges');
    },
  },
  {
    id: 'together/told',
    level: 'SHOULD',
    rules: [],
    title: 'whoever listens is told of a change',
    needs: ['controls'],
    run: async (subject) => {
      const { adapter } = subject;
      if (!adapter.subscribe) throw new Skip('the backend tells nothing by itself');
      await load(subject);
      await adapter.getAccount({});
      let stop: (() => void) | undefined;
      const told = new Promise<boolean>((resolve) => {
        stop = adapter.subscribe?.(() => resolve(true));
        setTimeout(() => resolve(false), 5000);
      });
      await controlsOf(subject).debit({ type: 'usage', amountMinor: 1 });
      hold(await told, 'nothing was told within 5 seconds');
      stop?.();
    },
  },
  {
    id: 'together/preview',
    level: 'MUST',
    rules: ['R80'],
    title: 'a preview tells what a command would charge, and charges nothing',
    needs: ['controls'],
    run: async (subject) => {
      const { adapter } = subject;
      if (!adapter.capabilities.has('preview')) throw new Skip('the backend has no preview');
      await load(subject);
      const before = await adapter.getAccount({});
      const preview = await adapter.preview({ command: { operation: 'pay', input: PAY } });
      same(preview.charges.map(({ methodId, amountMinor }) => [methodId, amountMinor]), [['first', 2500]], 'what it tells');
      same(await adapter.getAccount({}), before, `the account, still at ${START}`);
    },
  },
];

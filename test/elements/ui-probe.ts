import { html, type TemplateResult } from 'lit';
import type { BillingAdapter } from '../../src/contract/index.ts';
import { defineElement } from '../../src/ui/define-element.ts';
import { BilletElement, button, card, chip, DialogController, factAmount, ReadController } from '../../src/ui/index.ts';
import type { Intent } from '../../src/ui/index.ts';
import { settled } from '../ui/world.ts';

export const PAYMENT = { amountMinor: 5000, currency: 'USD', method: { id: 'm-1' } };

/** A widget that has one of everything that the base gives. */
export class ProbeElement extends BilletElement {
  readonly dialog = new DialogController(this, 'sure');
  readonly history = new ReadController(this, 'listHistory');
  range: { from: string; to: string } | undefined;
  intent: Intent<'pay'> | undefined;
  renders = 0;

  constructor() {
    super();
    this.use('account', 'methods');
  }

  protected override willUpdate(changed: Parameters<BilletElement['willUpdate']>[0]): void {
    super.willUpdate(changed);
    this.history.ask(this.range);
  }

  protected override render(): TemplateResult {
    this.renders += 1;
    return card(this, {
      title: this.t('balanceTile.balance'),
      needs: ['account', 'methods'],
      skeleton: { fact: true, lines: 2, rows: 1, actions: 1 },
      ready: ({ account }) => ({
        chip: chip('good', this.t('terms.autoCharge')),
        fact: factAmount(account.balanceMinor, this.localizer),
        sentence: html`<span id="total">${this.history.data?.total ?? ''}</span>`,
        actions: button({ label: 'Pay', kind: 'primary', disabled: !this.canChange, onClick: () => void this.pay() }),
        extra: this.dialog.render(() => ({
          title: 'Are you sure?',
          content: html`<p>Really.</p>`,
          actions: button({ label: 'Yes', onClick: () => this.dialog.close() }),
        })),
      }),
    });
  }

  pay() {
    this.intent ??= this.store?.intent('pay', PAYMENT);
    return this.intent === undefined ? undefined : this.perform(this.intent);
  }

  remove_(methodId: string) {
    return this.perform(['removeMethod', { methodId }]);
  }

  say(text: string): void {
    this.announce(text);
  }
}

defineElement('ui-probe', ProbeElement);

/** Lets answers arrive and elements render. */
export async function rendered(...elements: Element[]): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) {
    await settled();
    for (const element of elements) await (element as Partial<BilletElement>).updateComplete;
  }
}

/** Puts a probe on the page. */
export async function mountProbe(adapter: BillingAdapter | undefined, parent: ParentNode = document.body) {
  const probe = document.createElement('ui-probe') as ProbeElement;
  probe.adapter = adapter;
  parent.append(probe);
  await rendered(probe);
  return probe;
}

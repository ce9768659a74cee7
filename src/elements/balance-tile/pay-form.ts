import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Account, Method, OperationInput } from '../../contract/index.ts';
import {
  amountField,
  button,
  errorText,
  note,
  selectField,
  type AccountStore,
  type Intent,
  type Localizer,
} from '../../ui/index.ts';
import { amountProblem, payableMethods } from './pay-rules.ts';

type Host = ReactiveControllerHost & {
  readonly localizer: Localizer;
  readonly store: AccountStore | undefined;
  readonly account: Account | undefined;
};

interface Facts {
  readonly account: Account;
  readonly methods: readonly Method[];
}

/** Sends an intent with the events around it; undefined while there is no backend. */
type Perform = (intent: Intent<'pay'>) => Promise<Intent<'pay'> | undefined>;

/**
 * Pays with a method that is kept on the account, in the card itself. One intent a decision: its key is made when Pay
 * is pressed, and goes with the same amount from the same method until that has an answer (R6).
 */
export class PayForm implements ReactiveController {
  readonly #host: Host;
  readonly #perform: Perform;
  readonly #done: (text: string) => void;
  #open = false;
  #typed: string | undefined;
  #methodId: string | undefined;
  #problem: string | undefined;
  #refusal: string | undefined;
  #intent: Intent<'pay'> | undefined;
  #running = false;

  /** `done` is told in words what became of a payment that was answered. */
  constructor(host: Host, perform: Perform, done: (text: string) => void) {
    this.#host = host;
    this.#perform = perform;
    this.#done = done;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  get open(): boolean {
    return this.#open;
  }

  show(): void {
    this.#open = true;
    this.#problem = undefined;
    this.#refusal = undefined;
    this.#host.requestUpdate();
  }

  close(): void {
    this.#open = false;
    this.#typed = undefined;
    this.#intent = undefined;
    this.#problem = undefined;
    this.#host.requestUpdate();
  }

  render({ account, methods }: Facts): TemplateResult {
    const { localizer } = this.#host;
    const { t } = localizer;
    const payable = payableMethods(account, methods);
    const method = payable.find(({ id }) => id === this.#methodId) ?? payable[0];
    if (method === undefined) {
      return html`${note('neutral', t('balanceTile.payNoMethod'))}${this.#cancelButton()}`;
    }
    const typed = this.#typed ?? this.#suggested(account);
    return html`<form class="pay" @submit=${(event: Event) => this.#submit(event, account, method)}>
      ${this.#refusal === undefined ? nothing : html`<div role="alert">${note('bad', this.#refusal)}</div>`}
      <div class="fields">
        ${amountField(
          {
            id: 'pay-amount',
            label: t('balanceTile.payAmount'),
            hint: this.#hint(account),
            error: this.#problem,
            value: typed,
            onInput: (value) => this.#change(value),
          },
          localizer,
        )}
        ${selectField({
          id: 'pay-method',
          label: t('balanceTile.payFrom'),
          value: method.id,
          choices: payable.map((each) => ({ value: each.id, label: localizer.method(each) })),
          onChange: (id) => this.#choose(id),
        })}
      </div>
      ${this.#consequence(account, method, typed)}
      <div class="actions">${this.#payButton(account, method, typed)}${this.#cancelButton()}</div>
    </form>`;
  }

  #suggested(account: Account): string {
    const { policy, topUp, amountDueMinor } = account;
    const usualMinor = topUp.amountMinor ?? policy.payments.minimumMinor;
    const minor = policy.billing === 'prepaid' ? usualMinor : amountDueMinor;
    return this.#host.localizer.amountForInput(minor);
  }

  #hint({ policy, amountDueMinor }: Account): string | undefined {
    const { localizer } = this.#host;
    const { minimumMinor } = policy.payments;
    if (policy.billing === 'postpaid') {
      return localizer.t('balanceTile.payAtMost', { amount: localizer.money(amountDueMinor) });
    }
    if (minimumMinor === null) return undefined;
    return localizer.t('balanceTile.payAtLeast', { amount: localizer.money(minimumMinor) });
  }

  #consequence(account: Account, method: Method, typed: string): TemplateResult | typeof nothing {
    const { localizer } = this.#host;
    const minor = localizer.parseAmount(typed);
    if (amountProblem(minor, account, localizer) !== undefined) return nothing;
    const facts = { amount: localizer.money(minor), method: localizer.method(method), to: account.seller.name };
    const taxed = account.taxExample.lines.length > 0;
    return html`<p class="small muted">
      ${localizer.t('balanceTile.payConsequence', facts)} ${taxed ? localizer.t('balanceTile.payTaxes') : nothing}
    </p>`;
  }

  #payButton(account: Account, method: Method, typed: string): TemplateResult {
    const { localizer } = this.#host;
    const { t } = localizer;
    const minor = localizer.parseAmount(typed);
    const named = Number.isSafeInteger(minor) && minor > 0;
    return button({
      label: named ? t('balanceTile.payThis', { amount: localizer.money(minor) }) : t('balanceTile.pay'),
      kind: 'primary',
      busy: this.#running || this.#host.store?.latest('pay')?.status === 'running',
      disabled: account.openCharge !== null || (this.#host.store?.unknown.length ?? 0) > 0,
      onClick: () => void this.#pay(account, method),
    });
  }

  #cancelButton(): TemplateResult {
    return button({ label: this.#host.localizer.t('common.cancel'), onClick: () => this.close() });
  }

  #change(value: string): void {
    this.#typed = value;
    this.#problem = undefined;
    this.#host.requestUpdate();
  }

  #choose(id: string): void {
    this.#methodId = id;
    this.#host.requestUpdate();
  }

  #submit(event: Event, account: Account, method: Method): void {
    event.preventDefault();
    void this.#pay(account, method);
  }

  async #pay(account: Account, method: Method): Promise<void> {
    const { localizer, store } = this.#host;
    if (this.#running || store === undefined || account.openCharge !== null || store.unknown.length > 0) return;
    const amountMinor = localizer.parseAmount(this.#typed ?? this.#suggested(account));
    this.#problem = amountProblem(amountMinor, account, localizer);
    this.#refusal = undefined;
    this.#host.requestUpdate();
    if (this.#problem !== undefined) return;
    const input: OperationInput<'pay'> = { amountMinor, currency: account.currency, method: { id: method.id } };
    this.#running = true;
    try {
      this.#end(await this.#perform(this.#intentFor(store, input)), method);
    } finally {
      this.#running = false;
      this.#host.requestUpdate();
    }
  }

  /** Pressed again after a failure that changed nothing, the same payment goes with the same key (R6). */
  #intentFor(store: AccountStore, input: OperationInput<'pay'>): Intent<'pay'> {
    const last = this.#intent;
    const same = last !== undefined && JSON.stringify(last.input) === JSON.stringify(input);
    if (!same || last.status === 'succeeded') this.#intent = store.intent('pay', input);
    return this.#intent as Intent<'pay'>;
  }

  #end(intent: Intent<'pay'> | undefined, method: Method): void {
    const { localizer } = this.#host;
    const { t } = localizer;
    if (intent?.error !== undefined && intent.status === 'failed') {
      this.#refusal = errorText(intent.error, t);
      return;
    }
    const charge = intent?.result?.charges[0];
    if (charge === undefined) return;
    const facts = { amount: localizer.money(charge.amountMinor), method: localizer.method(method) };
    if (charge.status === 'failed') {
      const reason = t('terms.reason', { reason: charge.reason ?? 'declined' });
      this.#refusal = t('balanceTile.payFailed', { ...facts, reason });
      return;
    }
    this.close();
    this.#done(t(charge.status === 'succeeded' ? 'balanceTile.paid' : 'balanceTile.payPending', facts));
  }
}

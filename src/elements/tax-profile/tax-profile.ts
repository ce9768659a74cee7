import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Account } from '../../contract/index.ts';
import {
  BilletElement,
  button,
  card,
  chip,
  errorText,
  note,
  textField,
  type Answers,
  type CardParts,
} from '../../ui/index.ts';
import { taxEffect, taxSentence, type TaxIdChange } from './effect.ts';
import { styles } from './tax-profile.styles.ts';

/**
 * @summary Where the account is taxed, its provincial tax id, and what that makes of the next deposit.
 * @tag billet-tax-profile
 *
 * @event {BilletErrorEvent} billet-error - Something went wrong.
 *
 * @csspart card - The card.
 */
export class BilletTaxProfile extends BilletElement {
  static override styles = [BilletElement.styles, styles];

  /** What is typed; undefined: what is saved. */
  @state() private draft: string | undefined;
  @state() private error: string | undefined;
  @state() private done: string | undefined;

  constructor() {
    super();
    this.use('account');
  }

  protected override accountChanged(): void {
    this.#type(undefined);
  }

  protected override render(): TemplateResult {
    return card(this, {
      title: this.t('taxProfile.title'),
      needs: ['account'],
      skeleton: { lines: 2, rows: 1, actions: 1 },
      changes: this.account?.provincialTaxIdApplies !== false && this.store?.can('taxes') !== false,
      ready: (answers) => this.#parts(answers),
    });
  }

  #parts({ account }: Answers<'account'>): CardParts {
    if (account.policy.taxes === null) return { sentence: this.t('common.notOffered') };
    const exempt = account.provincialTaxIdApplies && (account.pstExempt || account.provincialTaxId !== null);
    return {
      chip: exempt ? chip('good', this.t('taxProfile.exempt')) : nothing,
      sentence: taxSentence(account, this.localizer),
      content: [this.#facts(account), this.#form(account)],
    };
  }

  #facts(account: Account): TemplateResult {
    const { country, province } = account;
    const countries = new Intl.DisplayNames(this.localizer.locale, { type: 'region', fallback: 'code' });
    return html`<dl class="facts">
      <div><dt>${this.t('taxProfile.country')}</dt><dd>${country === '' ? '–' : countries.of(country)}</dd></div>
      ${province === null
        ? nothing
        : html`<div>
            <dt>${this.t('taxProfile.provinceLabel')}</dt>
            <dd>${this.t('taxProfile.province', { code: province })}</dd>
          </div>`}
      ${account.provincialTaxIdApplies
        ? html`<div><dt>${this.t('taxProfile.exemption')}</dt><dd>${this.#exemption(account)}</dd></div>`
        : nothing}
    </dl>`;
  }

  #exemption({ pstExempt, provincialTaxId }: Account): string {
    if (pstExempt) return this.t('taxProfile.exemptByForm');
    return this.t(provincialTaxId === null ? 'taxProfile.notExempt' : 'taxProfile.exemptById');
  }

  #changeOf(account: Account): TaxIdChange {
    const typed = this.draft?.trim();
    if (typed === undefined || typed === (account.provincialTaxId ?? '')) return 'none';
    return typed === '' ? 'removed' : 'set';
  }

  #form(account: Account): TemplateResult | typeof nothing {
    if (!account.provincialTaxIdApplies) return html`<p class="muted">${this.t('taxProfile.noProvincial')}</p>`;
    if (this.store?.can('taxes') !== true) return nothing;
    const change = this.#changeOf(account);
    const busy = this.store?.latest('setProvincialTaxId')?.pending ?? false;
    const submit = (event: Event) => {
      event.preventDefault();
      void this.#save(account);
    };
    return html`<form novalidate @submit=${submit}>
      ${this.#doneNote()} ${this.#field(account, busy)} ${taxEffect(account, change, this.localizer)}
      <div class="actions">
        <button type="submit" class="primary" aria-busy=${busy ? 'true' : nothing} aria-disabled=${this.canChange ? nothing : 'true'}>
          ${this.t(change === 'removed' ? 'taxProfile.removeId' : 'taxProfile.save')}
        </button>
        ${change === 'none'
          ? nothing
          : button({ label: this.t('common.discard'), disabled: busy, onClick: () => this.#type(undefined) })}
      </div>
    </form>`;
  }

  #doneNote(): unknown {
    return this.done === undefined ? nothing : note('good', this.done);
  }

  #field(account: Account, busy: boolean): TemplateResult {
    return textField({
      id: 'tax-id',
      label: this.t('taxProfile.taxId'),
      hint: this.t('taxProfile.hint'),
      error: this.error,
      value: this.draft ?? account.provincialTaxId ?? '',
      maxLength: 60,
      disabled: busy || !this.canChange,
      onInput: (value) => this.#type(value),
    });
  }

  #type(value: string | undefined): void {
    this.draft = value;
    this.error = undefined;
    this.done = undefined;
  }

  async #save(account: Account): Promise<void> {
    if (!this.canChange || this.store?.latest('setProvincialTaxId')?.pending === true) return;
    const change = this.#changeOf(account);
    if (change === 'none') return this.#nothingToSave(account);
    const value = change === 'removed' ? null : (this.draft ?? '').trim();
    const intent = await this.perform(['setProvincialTaxId', { value }]);
    if (intent?.status === 'succeeded') {
      this.draft = undefined;
      this.done = this.t(change === 'removed' ? 'taxProfile.removed' : 'taxProfile.saved');
      this.announce(this.done);
    } else if (intent?.error !== undefined) {
      this.error = errorText(intent.error, this.t);
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('#tax-id')?.focus();
    }
  }

  #nothingToSave({ provincialTaxId }: Account): void {
    if (provincialTaxId !== null) return;
    this.error = this.t('taxProfile.enterId');
    this.renderRoot.querySelector<HTMLElement>('#tax-id')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billet-tax-profile': BilletTaxProfile;
  }
}

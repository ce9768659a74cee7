import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { OperationOutput, Service } from '../../contract/index.ts';
import {
  BilletElement,
  button,
  card,
  DialogController,
  emptyState,
  errorText,
  note,
  textField,
  type Answers,
  type CardParts,
  type DialogParts,
} from '../../ui/index.ts';
import { feeOf, matching, otherPlan } from './plans.ts';
import { serviceName, serviceRow } from './row.ts';
import { styles } from './services.styles.ts';

type ServiceList = OperationOutput<'listServices'>;

/** Rows that are shown at once; with more there is a filter and a button. */
const SHOWN_AT_ONCE = 25;
/** From so many numbers on there is a filter. */
const FILTERED_FROM = 8;

/**
 * @summary The numbers of the account: plan, fees, dates; their plan is switched and they are removed here.
 * @tag billet-services
 *
 * @event {BilletErrorEvent} billet-error - Something went wrong.
 *
 * @csspart card - The card.
 * @csspart service - A number.
 */
export class BilletServices extends BilletElement {
  static override styles = [BilletElement.styles, styles];

  @state() private filter = '';
  @state() private shown = SHOWN_AT_ONCE;
  @state() private comparing: string | undefined;
  @state() private removing: Service | undefined;
  @state() private done: string | undefined;

  readonly #dialog = new DialogController(this, 'remove', () => {
    this.removing = undefined;
  });
  #watching = false;

  constructor() {
    super();
    this.use('account');
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.#watching || !this.#offered) return;
    this.#watching = true;
    this.use('services');
  }

  protected override accountChanged(): void {
    this.#dialog.close();
    this.comparing = undefined;
    this.done = undefined;
    this.filter = '';
    this.shown = SHOWN_AT_ONCE;
  }

  get #offered(): boolean {
    return this.account?.policy.services === true && this.store?.can('services') === true;
  }

  protected override render(): TemplateResult {
    const waiting = this.account === undefined;
    return card(this, {
      title: this.t('services.title'),
      needs: waiting || this.#offered ? ['account', 'services'] : ['account'],
      skeleton: { lines: 1, rows: 3 },
      ready: (answers) => this.#parts(answers),
    });
  }

  #parts({ services: list }: Answers<'account' | 'services'>): CardParts {
    if (!this.#offered) return { sentence: this.t('common.notOffered') };
    const { services } = list;
    if (services.length === 0) return { content: [this.#doneNote(), emptyState(this.t('services.empty'))] };
    const found = matching(services, this.filter);
    return {
      sentence: this.#summary(services),
      content: [this.#doneNote(), this.#filterField(services), this.#list(found), this.#foot(found)],
      extra: this.#dialog.render(() => this.#removeDialog(list)),
    };
  }

  #number(count: number): string {
    return new Intl.NumberFormat(this.localizer.locale).format(count);
  }

  #summary(services: readonly Service[]): string {
    const amount = this.localizer.money(services.reduce((sum, service) => sum + feeOf(service), 0));
    const count = this.t('services.count', { count: services.length, text: this.#number(services.length) });
    return `${count}, ${this.t('services.monthly', { amount })}`;
  }

  #doneNote(): unknown {
    if (this.done === undefined) return nothing;
    const close = () => {
      this.done = undefined;
    };
    return note('good', this.done, button({ label: this.t('common.close'), kind: 'quiet', onClick: close }));
  }

  #filterField(services: readonly Service[]): unknown {
    if (services.length < FILTERED_FROM) return nothing;
    return html`<div class="filter">
      ${textField({
        id: 'filter',
        type: 'search',
        label: this.t('services.filter'),
        value: this.filter,
        onInput: (value) => {
          this.filter = value;
          this.shown = SHOWN_AT_ONCE;
        },
      })}
    </div>`;
  }

  #list(found: readonly Service[]): TemplateResult {
    if (found.length === 0) {
      const clear = () => {
        this.filter = '';
      };
      return emptyState(
        this.t('services.noMatch'),
        button({ label: this.t('services.clearFilter'), onClick: clear }),
      );
    }
    return html`<ul class="rows" aria-label=${this.t('services.list')}>
      ${repeat(
        found.slice(0, this.shown),
        ({ id }) => id,
        (service) => this.#row(service),
      )}
    </ul>`;
  }

  #row(service: Service): TemplateResult {
    const latest = this.store?.latest('switchPlan', service.id);
    return serviceRow(service, {
      localizer: this.localizer,
      canChange: this.canChange,
      comparing: this.comparing === service.id,
      busy: latest?.pending ?? false,
      error: latest?.status === 'failed' ? latest.error : undefined,
      onCompare: () => this.#compare(service),
      onSwitch: () => void this.#switch(service),
      onRemove: () => this.#askRemove(service),
    });
  }

  #foot(found: readonly Service[]): unknown {
    if (found.length <= this.shown) return nothing;
    const shown = this.#number(this.shown);
    const total = this.#number(found.length);
    const more = () => {
      this.shown += SHOWN_AT_ONCE * 2;
    };
    return html`<div class="foot">
      ${button({ label: this.t('services.showMore'), onClick: more })}
      <span>${this.t('services.shownOf', { shown, total })}</span>
    </div>`;
  }

  // -- Switching the plan (R62)

  #compare(service: Service): void {
    const latest = this.store?.latest('switchPlan', service.id);
    if (latest !== undefined) this.store?.forget(latest);
    this.done = undefined;
    this.comparing = this.comparing === service.id ? undefined : service.id;
    this.#focus(`compare-${service.id}`);
  }

  /** What had the focus may be gone: it goes to where the next step begins. */
  #focus(id: string | undefined): void {
    if (id === undefined) return;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus());
  }

  async #switch(service: Service): Promise<void> {
    const plan = otherPlan(service);
    if (plan === undefined) return;
    const intent = await this.perform(['switchPlan', { serviceId: service.id, plan }]);
    if (intent?.status === 'succeeded') {
      this.comparing = undefined;
      this.#focus(`compare-${service.id}`);
      const number = serviceName(service, this.localizer);
      this.#tell(this.t('services.switched', { number, plan, date: this.localizer.date(service.nextBillingOn) }));
    } else if (intent?.error !== undefined) this.announce(errorText(intent.error, this.t));
  }

  // -- Removing (R63)

  #askRemove(service: Service): void {
    const latest = this.store?.latest('removeService', service.id);
    if (latest !== undefined) this.store?.forget(latest);
    this.done = undefined;
    this.removing = service;
    this.#dialog.show();
  }

  #removeDialog({ upcoming }: ServiceList): DialogParts {
    const service = this.removing as Service;
    const { localizer, t } = this;
    const number = serviceName(service, localizer);
    const latest = this.store?.latest('removeService', service.id);
    const busy = latest?.pending ?? false;
    const own = upcoming.items.filter(({ serviceId }) => serviceId === service.id);
    const ownMinor = own.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
    const before = localizer.money(upcoming.next7DaysMinor);
    const after = localizer.money(upcoming.next7DaysMinor - ownMinor);
    const fee = { amount: localizer.money(feeOf(service)), date: localizer.date(service.nextBillingOn) };
    return {
      title: t('services.removeTitle', { number }),
      content: html`${latest?.error === undefined ? nothing : note('bad', errorText(latest.error, t))}
        <p>${t('services.removeGone')}</p>
        <p>${t('services.removeFee', fee)}</p>
        ${ownMinor === 0 ? nothing : html`<p>${t('services.removeUpcoming', { before, after })}</p>`}`,
      actions: [
        button({ label: t('common.cancel'), disabled: busy, onClick: () => this.#dialog.close() }),
        button({ label: t('services.remove'), kind: 'danger', busy, onClick: () => void this.#remove(service) }),
      ],
    };
  }

  /** The buttons that remove a number, by their ids, in the order of the list. */
  get #removeButtons(): readonly string[] {
    return [...this.renderRoot.querySelectorAll('.row-actions [id^="remove-"]')].map(({ id }) => id);
  }

  async #remove(service: Service): Promise<void> {
    const place = this.#removeButtons.indexOf(`remove-${service.id}`);
    const intent = await this.perform(['removeService', { serviceId: service.id }]);
    if (intent?.status === 'succeeded') {
      this.#dialog.close();
      this.#tell(this.t('services.removed', { number: serviceName(service, this.localizer) }));
      await this.store?.shared('services').refreshed();
      await this.updateComplete;
      const left = this.#removeButtons;
      this.#focus(left[Math.min(place, left.length - 1)]);
    } else if (intent?.error !== undefined) this.announce(errorText(intent.error, this.t));
  }

  #tell(text: string): void {
    this.done = text;
    this.announce(text);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billet-services': BilletServices;
  }
}

import { html, nothing, type TemplateResult } from 'lit';
import type { Method, Schedule } from '../../contract/index.ts';
import { button, note } from '../../ui/index.ts';
import type { Panel } from './panel.ts';
import { canPay } from './policy.ts';
import { billingTypes, coversSomething, isChanged, overlapsOf, toggled, type ScheduleDraft } from './schedule.ts';
import { methodLine, type Handlers, type View } from './view.ts';

type SchedulePanel = Extract<Panel, { kind: 'schedule' }>;

/** A billing type as the backend calls it, as a name. */
function typeName(type: string, { localizer }: Pick<View, 'localizer'>): string {
  return type.charAt(0).toLocaleUpperCase(localizer.locale) + type.slice(1);
}

function covered({ types, invoices }: Pick<Schedule, 'types' | 'invoices'>, { localizer }: View): string {
  const { t } = localizer;
  const single = invoices.length > 0 ? [t('autopayManager.invoices', { count: invoices.length })] : [];
  return t('autopayManager.types', { types: [...types, ...single] });
}

function scheduleText({ autoCharge, schedule }: Method, view: View): string {
  const { t } = view.localizer;
  if (schedule === null) return t('autopayManager.scheduleNone');
  const facts = { when: schedule.when, what: covered(schedule, view) };
  return autoCharge ? t('autopayManager.schedule', facts) : t('autopayManager.scheduleKept', facts);
}

function editButton(method: Method, view: View, handlers: Handlers): TemplateResult | typeof nothing {
  const { t } = view.localizer;
  const isSet = method.autoCharge;
  if (!view.canChange || (!isSet && !canPay(view.account, method))) return nothing;
  const name = view.localizer.method(method);
  return button({
    label: t(isSet ? 'autopayManager.scheduleEdit' : 'autopayManager.scheduleSetUp'),
    longLabel: t(isSet ? 'autopayManager.scheduleEditOf' : 'autopayManager.scheduleSetUpOf', { method: name }),
    kind: 'quiet',
    busy: view.busy,
    id: `edit-${method.id}`,
    expanded: false,
    onClick: () => handlers.editSchedule(method.id),
  });
}

/** Style `schedule`: each method and what it pays when; the one that is being changed opens in its place. */
export function scheduleList(view: View, handlers: Handlers): TemplateResult {
  const { methods, panel, localizer } = view;
  const { t } = localizer;
  if (methods.length === 0) return html`<p class="muted">${t('autopayManager.noMethodYet')}</p>`;
  return html`<ul class="rows" aria-label=${t('autopayManager.schedules')}>
    ${methods.map((method) => {
      const isOpen = panel?.kind === 'schedule' && panel.draft.methodId === method.id;
      const text = html`<span class="small muted">${scheduleText(method, view)}</span>`;
      return html`<li>
        <div class="row">
          ${methodLine(method, view, text)} ${isOpen ? nothing : editButton(method, view, handlers)}
        </div>
        ${isOpen ? editor(view, handlers, panel) : nothing}
      </li>`;
    })}
  </ul>`;
}

function whenChoices({ account, localizer }: View, handlers: Handlers, draft: ScheduleDraft): TemplateResult {
  const { t } = localizer;
  const choices = [...account.policy.autoPay.schedules, null];
  return html`<fieldset class="field choices">
    <legend>${t('autopayManager.scheduleWhen')}</legend>
    ${choices.map(
      (when) =>
        html`<label class="choice">
          <input
            type="radio"
            name="when"
            .checked=${draft.when === when}
            @change=${() => handlers.change((now) => ({ ...now, when }))}
          />
          <span>${when === null ? t('autopayManager.scheduleChoiceOff') : t('autopayManager.scheduleChoice', { when })}</span>
        </label>`,
    )}
  </fieldset>`;
}

interface Check {
  readonly label: string;
  readonly checked: boolean;
  readonly note?: string | undefined;
  readonly onChange: (wanted: boolean) => void;
}

function checkbox({ label, checked, note: about, onChange }: Check): TemplateResult {
  return html`<label class="choice">
    <input
      type="checkbox"
      .checked=${checked}
      @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)}
    />
    <span>${label}${about === undefined ? nothing : html` <span class="small muted">${about}</span>`}</span>
  </label>`;
}

function typeChoices(view: View, handlers: Handlers, draft: ScheduleDraft): TemplateResult {
  const { localizer, invoices, methods } = view;
  const { t } = localizer;
  const types = billingTypes(invoices, methods);
  if (types.length === 0) return html`<p class="muted">${t('autopayManager.scheduleNothingOpen')}</p>`;
  return html`<fieldset class="field choices">
    <legend>${t('autopayManager.scheduleTypes')}</legend>
    ${types.map(({ type, dueMinor }) =>
      checkbox({
        label: typeName(type, view),
        note:
          dueMinor === 0
            ? t('autopayManager.scheduleTypeNothing')
            : t('autopayManager.scheduleTypeDue', { amount: localizer.money(dueMinor) }),
        checked: draft.types.includes(type),
        onChange: (wanted) => handlers.change((now) => ({ ...now, types: toggled(now.types, type, wanted) })),
      }),
    )}
  </fieldset>`;
}

function invoiceChoices(view: View, handlers: Handlers, draft: ScheduleDraft): TemplateResult | typeof nothing {
  const { localizer, invoices } = view;
  const { t } = localizer;
  const single = invoices.filter(({ type }) => !draft.types.includes(type));
  if (single.length === 0) return nothing;
  const chosen = draft.invoices.length > 0;
  return html`<details ?open=${chosen}>
    <summary>${t('autopayManager.scheduleInvoices')}</summary>
    <fieldset class="field choices">
      <legend class="visually-hidden">${t('autopayManager.scheduleInvoices')}</legend>
      ${single.map(({ id, remainingMinor, due }) => {
        const facts = { invoice: id, amount: localizer.money(remainingMinor), date: localizer.date(due, 'shortDate') };
        return checkbox({
          label: t('autopayManager.scheduleInvoice', facts),
          checked: draft.invoices.includes(id),
          onChange: (wanted) => handlers.change((now) => ({ ...now, invoices: toggled(now.invoices, id, wanted) })),
        });
      })}
    </fieldset>
  </details>`;
}

function overlapNotes(view: View, draft: ScheduleDraft): TemplateResult[] {
  const { localizer, methods, invoices } = view;
  return overlapsOf(draft, methods, invoices).map(({ method, when, types, invoices: single }) => {
    const what = localizer.t('autopayManager.types', { types: [...types.map((type) => typeName(type, view)), ...single] });
    const facts = { what, method: localizer.method(method), when };
    return note('warn', localizer.t('autopayManager.scheduleOverlap', facts));
  });
}

/** The payments of a draft that are foreseen, both halves of a split with their dates and amounts. */
function dates({ localizer, foreseen }: View, draft: ScheduleDraft): TemplateResult | typeof nothing {
  const { t } = localizer;
  const preview = foreseen?.preview;
  if (draft.when === null || !coversSomething(draft) || foreseen === undefined || foreseen.failed) return nothing;
  if (preview === undefined) return html`<p class="aside">${t('autopayManager.reviewLoading')}</p>`;
  const planned = [...preview.charges, ...preview.laterCharges].filter(({ methodId }) => methodId === draft.methodId);
  const half = (date: string) =>
    draft.when === 'split'
      ? html`<span class="small muted">${t('autopayManager.scheduleHalf', { half: date.endsWith('-01') ? 1 : 2 })}</span>`
      : nothing;
  return html`<div class="aside" aria-busy=${foreseen.loading ? 'true' : 'false'}>
    <p class="panel-title" id="dates-title">${t('autopayManager.scheduleDates')}</p>
    ${planned.length === 0
      ? html`<p>${t('autopayManager.scheduleDatesNone', { date: localizer.date(preview.until) })}</p>`
      : html`<ul class="dates" aria-labelledby="dates-title">
            ${planned.map(
              ({ date, amountMinor }) =>
                html`<li>
                  <span>${localizer.date(date)} ${half(date)}</span>
                  <bdi class="num">${localizer.money(amountMinor)}</bdi>
                </li>`,
            )}
          </ul>
          <p class="small muted">${t('autopayManager.scheduleDatesNote')}</p>`}
  </div>`;
}

function editor(view: View, handlers: Handlers, { draft, start }: SchedulePanel): TemplateResult {
  const { localizer, busy, problem } = view;
  const { t } = localizer;
  const method = view.methods.find(({ id }) => id === draft.methodId);
  const title = t('autopayManager.scheduleTitle', { method: method === undefined ? '' : localizer.method(method) });
  const isOff = draft.when === null;
  return html`<div class="panel" role="group" aria-labelledby="panel-title">
    <p class="panel-title" id="panel-title" tabindex="-1">${title}</p>
    ${whenChoices(view, handlers, draft)}
    ${isOff ? nothing : html`${typeChoices(view, handlers, draft)} ${invoiceChoices(view, handlers, draft)}`}
    ${overlapNotes(view, draft)} ${dates(view, draft)}
    ${problem === undefined ? nothing : note('bad', problem)}
    <div class="actions">
      ${button({
        label: t(isOff && start.when !== null ? 'autopayManager.scheduleSaveOff' : 'autopayManager.scheduleSave'),
        kind: isOff && start.when !== null ? 'danger' : 'primary',
        busy,
        disabled: !isChanged(draft, start),
        onClick: handlers.submit,
      })}
      ${button({ label: t('common.cancel'), disabled: busy, onClick: handlers.close })}
    </div>
  </div>`;
}

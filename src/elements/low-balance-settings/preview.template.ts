import { html, nothing, type TemplateResult } from 'lit';
import { outlookOf, outlookOfForecast, outlookOfPreview, type Outlook } from './outlook.ts';
import { methodName, type Foreseen, type View } from './view.ts';

function chargesNow(view: View, { preview }: Foreseen): TemplateResult | string {
  const { localizer } = view;
  const { t } = localizer;
  const first = preview?.charges[0];
  if (preview === undefined || first === undefined) return t('lowBalanceSettings.previewNothingNow');
  const { totalMinor, taxMinor } = outlookOf(preview.charges);
  const method = methodName(view, first.methodId);
  const amount = localizer.money(totalMinor);
  if (taxMinor === 0) return t('lowBalanceSettings.previewNow', { amount, method });
  const total = localizer.money(totalMinor + taxMinor);
  return t('lowBalanceSettings.previewNowTax', { amount, tax: localizer.money(taxMinor), total, method });
}

/** Whether the alert goes out on being applied: it is on, and the balance is below it then (R30). */
function alertsNow({ changes, next, account }: View, { preview }: Foreseen): boolean {
  if (changes.alert === null || !next.alert || next.alertThresholdMinor === null) return false;
  return (preview?.balanceMinor ?? account.balanceMinor) < next.alertThresholdMinor;
}

function row(label: string, show: (outlook: Outlook) => string, now: Outlook | undefined, wanted: Outlook) {
  return html`<tr>
    <th scope="row">${label}</th>
    ${now === undefined ? nothing : html`<td>${show(now)}</td>`}
    <td class="wanted">${show(wanted)}</td>
  </tr>`;
}

/** The coming days with the settings as they are and as they would be. */
function comparison(view: View, preview: NonNullable<Foreseen['preview']>, { forecast, dailyUsageMinor }: Foreseen) {
  const { localizer } = view;
  const { t } = localizer;
  const now = forecast && outlookOfForecast(forecast);
  const wanted = outlookOfPreview(preview);
  const none = t('lowBalanceSettings.previewNone');
  const first = ({ firstOn }: Outlook) => (firstOn === null ? none : localizer.date(firstOn, 'shortDate'));
  const count = (outlook: Outlook) => new Intl.NumberFormat(localizer.locale).format(outlook.count);
  const added = ({ totalMinor }: Outlook) => localizer.money(totalMinor);
  return html`<table>
      <caption class="visually-hidden">
        ${t('lowBalanceSettings.previewCaption')}
      </caption>
      <thead>
        <tr>
          <td>${t('lowBalanceSettings.previewPeriod', { date: localizer.date(preview.until, 'shortDate') })}</td>
          ${now === undefined ? nothing : html`<th scope="col">${t('lowBalanceSettings.previewNowSettings')}</th>`}
          <th scope="col">${t('lowBalanceSettings.previewNewSettings')}</th>
        </tr>
      </thead>
      <tbody>
        ${row(t('lowBalanceSettings.previewTopUps'), count, now, wanted)}
        ${row(t('lowBalanceSettings.previewTotal'), added, now, wanted)}
        ${row(t('lowBalanceSettings.previewFirst'), first, now, wanted)}
      </tbody>
    </table>
    <p class="muted">
      ${dailyUsageMinor === null
        ? t('lowBalanceSettings.previewWithoutUsage')
        : t('lowBalanceSettings.previewWithUsage', { daily: localizer.money(dailyUsageMinor) })}
    </p>`;
}

/** What applying the changes would do, now and in the coming days (R80). */
export function previewPanel(view: View): TemplateResult | typeof nothing {
  const { foreseen, localizer } = view;
  const { t } = localizer;
  if (foreseen === undefined) return nothing;
  const { preview, loading, failed } = foreseen;
  const waits = view.changes.topUp !== null && preview === undefined;
  const body = waits
    ? html`<p>${t(failed ? 'lowBalanceSettings.previewFailed' : 'lowBalanceSettings.previewLoading')}</p>`
    : html`<p>
          <strong>${chargesNow(view, foreseen)}</strong>
          ${alertsNow(view, foreseen) ? t('lowBalanceSettings.previewAlertNow') : nothing}
        </p>
        ${preview === undefined || view.changes.topUp === null ? nothing : comparison(view, preview, foreseen)}`;
  return html`<div class="aside" role="group" aria-labelledby="preview-title" aria-busy=${loading ? 'true' : 'false'}>
    <p class="title" id="preview-title">${t('lowBalanceSettings.previewTitle')}</p>
    ${body}
  </div>`;
}

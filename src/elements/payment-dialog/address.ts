import { html, type TemplateResult } from 'lit';
import type { BillingAddress } from '../../contract/index.ts';
import { button, selectField, textField, type Localizer } from '../../ui/index.ts';

const COUNTRIES =
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD ' +
  'CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FK FM FO FR GA GB GD GE ' +
  'GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN ' +
  'KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY ' +
  'MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD ' +
  'SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC ' +
  'VE VG VI VN VU WF WS YE YT ZA ZM ZW';

function countryChoices(locale: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const choices = COUNTRIES.split(' ').map((value) => ({ value, label: names.of(value) ?? value }));
  return choices.sort((a, b) => a.label.localeCompare(b.label, locale));
}

/** The fields of a billing address. */
function addressFields(
  address: BillingAddress,
  localizer: Localizer,
  change: (address: BillingAddress) => void,
): TemplateResult {
  const { t, locale } = localizer;
  const text = (name: Exclude<keyof BillingAddress, 'country'>, label: string, autocomplete: string) =>
    textField({
      id: `address-${name}`,
      label,
      value: address[name] ?? '',
      autocomplete: `billing ${autocomplete}`,
      maxLength: 200,
      onInput: (value) => change({ ...address, [name]: value }),
    });
  return html`<fieldset class="address">
    <legend>${t('paymentDialog.address')}</legend>
    ${text('name', t('paymentDialog.addressName'), 'name')}
    ${text('line1', t('paymentDialog.addressLine1'), 'address-line1')}
    ${text('line2', t('paymentDialog.addressLine2'), 'address-line2')}
    <div class="pair">
      ${text('city', t('paymentDialog.addressCity'), 'address-level2')}
      ${text('region', t('paymentDialog.addressRegion'), 'address-level1')}
    </div>
    <div class="pair">
      ${text('postalCode', t('paymentDialog.addressPostalCode'), 'postal-code')}
      ${selectField({
        id: 'address-country',
        label: t('paymentDialog.addressCountry'),
        value: address.country ?? '',
        choices: countryChoices(locale),
        onChange: (country) => change({ ...address, country }),
      })}
    </div>
  </fieldset>`;
}

export interface AddressView {
  readonly address: BillingAddress;
  /** Whether its fields are shown. */
  readonly open: boolean;
  readonly localizer: Localizer;
  readonly change: (address: BillingAddress) => void;
  readonly onOpen: () => void;
}

/** The billing address: to be looked over, and its fields where it is to be changed or not known yet. */
export function addressStep({ address, open, localizer, change, onOpen }: AddressView): TemplateResult {
  if (open) return addressFields(address, localizer, change);
  const { t, locale } = localizer;
  return html`<div class="address-shown" role="group" aria-labelledby="address-title">
    <p class="small" id="address-title"><strong>${t('paymentDialog.address')}</strong></p>
    <p><bdi>${addressLine(address, locale)}</bdi></p>
    ${button({
      id: 'change-address',
      label: t('paymentDialog.changeAddress'),
      longLabel: t('paymentDialog.changeAddressLong'),
      kind: 'quiet',
      onClick: onOpen,
    })}
  </div>`;
}

/** An address on one line. */
export function addressLine(address: BillingAddress | undefined, locale: string): string {
  if (address === undefined) return '';
  const { name, line1, line2, city, region, postalCode, country } = address;
  const isCode = /^[A-Z]{2}$/.test(country ?? '');
  const land = isCode ? (new Intl.DisplayNames(locale, { type: 'region' }).of(country!) ?? country) : country;
  return [name, line1, line2, city, [region, postalCode].filter(Boolean).join(' '), land].filter(Boolean).join(', ');
}

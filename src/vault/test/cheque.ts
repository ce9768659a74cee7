import { html, svg, type TemplateResult } from 'lit';
import type { BankField } from './banks.ts';
import type { VaultText } from '../texts.ts';

interface Zone {
  readonly field: BankField | null;
  readonly digits: string;
  readonly x: number;
  readonly width: number;
}

const CANADIAN: readonly Zone[] = [
  { field: null, digits: '001', x: 14, width: 40 },
  { field: 'transit', digits: '11000', x: 66, width: 58 },
  { field: 'institution', digits: '000', x: 134, width: 40 },
  { field: 'account', digits: '000123456789', x: 184, width: 122 },
];
const AMERICAN: readonly Zone[] = [
  { field: 'routing', digits: '110000000', x: 14, width: 96 },
  { field: 'account', digits: '000123456789', x: 122, width: 122 },
  { field: null, digits: '0101', x: 256, width: 50 },
];

function zone({ field, digits, x, width }: Zone, focused: BankField | null) {
  const state = field === null ? 'other' : field === focused ? 'focused' : 'named';
  return svg`<g class=${`zone ${state}`}>
    <rect x=${x} y="88" width=${width} height="24" rx="4" />
    <text x=${x + width / 2} y="104.5" text-anchor="middle">${digits}</text>
  </g>`;
}

/** A drawn cheque: where the numbers of the account stand; the one that is being typed is marked. */
export function cheque(country: string, focused: BankField | null, text: VaultText): TemplateResult {
  const isCanadian = country === 'CA';
  return html`<svg
    class="cheque"
    viewBox="0 0 320 124"
    role="img"
    aria-label=${text(isCanadian ? 'chequeCa' : 'chequeUs')}
    direction="ltr"
  >
    <rect class="paper" x="1" y="1" width="318" height="122" rx="8" />
    <path class="lines" d="M16 22h92M16 32h60M236 22h68M16 58h196M232 50h72v16h-72ZM196 76h108" />
    ${(isCanadian ? CANADIAN : AMERICAN).map((each) => zone(each, focused))}
  </svg>`;
}

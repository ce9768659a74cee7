import { html, nothing, render, type TemplateResult } from 'lit';
import type { MethodKind, MethodSeed, TestControls } from '../../contract/index.ts';
import type { VaultTextKey } from '../texts.ts';
import type { VaultAnswer, VaultDetails, VaultProblem, VaultRequest, VaultSession } from '../vault.ts';
import {
  bankFields,
  bankName,
  bankProblems,
  splitCanadian,
  splitUs,
  TEST_ACCOUNTS,
  type BankDigits,
  type BankField,
} from './banks.ts';
import {
  brandOf,
  digitsOf,
  findTestCard,
  groupCardNumber,
  groupExpiry,
  isSecurityCode,
  parseExpiry,
  type TestCard,
} from './cards.ts';
import { cheque } from './cheque.ts';
import { digitField } from './fields.ts';
import { askStep, wear } from './step.ts';
import { testVaultStyles } from './styles.ts';

type Form = 'card' | 'bank' | 'paypal';
type FieldName = 'number' | 'expiry' | 'code' | BankField;
type Problem = { readonly key: VaultTextKey; readonly values?: Readonly<Record<string, string>> };
type Problems = Partial<Record<FieldName, Problem>>;

const BLANK: Readonly<Record<FieldName, string>> = {
  number: '',
  expiry: '',
  code: '',
  routing: '',
  transit: '',
  institution: '',
  account: '',
};
const ORDER: readonly FieldName[] = ['number', 'expiry', 'code', 'routing', 'transit', 'institution', 'account'];
const BRAND_WORDS: Readonly<Record<string, string>> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'Amex',
  discover: 'Discover',
  diners: 'Diners',
  jcb: 'JCB',
  unionpay: 'UnionPay',
};

let forms = 0;

function formOf(kind: MethodKind): Form {
  if (kind === 'bank_account') return 'bank';
  return kind === 'paypal' ? 'paypal' : 'card';
}

function formsOf(request: VaultRequest): readonly Form[] {
  return [...new Set(request.kinds.map(formOf))];
}

/** The form of the test vault. What is typed lives here, in its fields, and goes when it is destroyed. */
export class TestForm implements VaultSession {
  readonly #container: HTMLElement;
  readonly #controls: TestControls;
  readonly #id: string;
  readonly #left = new AbortController();
  #request: VaultRequest;
  #form: Form;
  #values: Record<FieldName, string> = { ...BLANK };
  #problems: Problems = {};
  #focused: BankField | null = null;

  constructor(container: HTMLElement, request: VaultRequest, controls: TestControls) {
    forms += 1;
    this.#id = `vault-${forms}`;
    this.#container = container;
    this.#controls = controls;
    this.#request = request;
    this.#form = formsOf(request)[0] ?? 'card';
    wear(container, testVaultStyles.styleSheet);
    this.#render();
  }

  update(request: VaultRequest): void {
    this.#request = request;
    if (!formsOf(request).includes(this.#form)) this.#form = formsOf(request)[0] ?? 'card';
    this.#render();
  }

  focus(): void {
    const first = ORDER.find((field) => this.#problems[field] !== undefined);
    const selector = first === undefined ? 'input:not([type=radio])' : `#${this.#fieldId(first)}`;
    this.#container.querySelector<HTMLElement>(selector)?.focus();
  }

  check(): boolean {
    this.#problems = this.#problemsNow();
    this.#render();
    return Object.keys(this.#problems).length === 0;
  }

  get problems(): readonly VaultProblem[] {
    const { text } = this.#request;
    return ORDER.flatMap((field) => {
      const problem = this.#problems[field];
      if (problem === undefined) return [];
      const focus = () => this.#container.querySelector<HTMLElement>(`#${this.#fieldId(field)}`)?.focus();
      return [{ text: text(problem.key, problem.values), focus }];
    });
  }

  destroy(): void {
    this.#values = { ...BLANK };
    this.#left.abort();
    render(nothing, this.#container);
  }

  async collect(): Promise<VaultAnswer> {
    if (this.#form === 'paypal') return this.#collectPaypal();
    return this.#form === 'card' ? this.#collectCard() : this.#collectBank();
  }

  // -- Collecting

  async #collectCard(): Promise<VaultAnswer> {
    const { card, exp } = this.#typedCard;
    if (!this.check() || typeof card === 'string' || exp === null) return this.#invalid();
    const kind = this.#isVisaDebit(card) ? 'visa_debit' : 'card';
    const { brand, funding, fortunes } = card;
    const country = card.country ?? this.#request.country;
    const details: VaultDetails = { kind, brand, last4: card.number.slice(-4), exp };
    return this.#ready({ ...details, funding, country, gateway: fortunes } as MethodSeed, details);
  }

  get #typedCard() {
    return { card: findTestCard(digitsOf(this.#values.number)), exp: parseExpiry(this.#values.expiry) };
  }

  #problemsNow(): Problems {
    if (this.#form === 'paypal') return {};
    if (this.#form === 'card') return this.#cardProblems(this.#typedCard.card, this.#typedCard.exp);
    const found = Object.entries(bankProblems(this.#bankDigits, this.#request.country));
    return Object.fromEntries(found.map(([field, key]) => [field, { key }]));
  }

  #isVisaDebit({ brand, funding }: TestCard): boolean {
    return brand === 'visa' && funding === 'debit' && this.#request.knownKinds.includes('visa_debit');
  }

  #cardProblems(card: TestCard | VaultTextKey, exp: string | null): Problems {
    const { cardCountries, kinds, now, locale } = this.#request;
    const problems: Problems = {};
    if (typeof card === 'string') problems.number = { key: card };
    else if (this.#isVisaDebit(card) && !kinds.includes('visa_debit')) problems.number = { key: 'errorVisaDebit' };
    else if (cardCountries !== null && !cardCountries.includes(card.country ?? this.#request.country)) {
      const names = new Intl.DisplayNames(locale, { type: 'region' });
      const countries = cardCountries.map((country) => names.of(country) ?? country).join(', ');
      problems.number = { key: 'errorCardCountry', values: { countries } };
    }
    if (exp === null) problems.expiry = { key: this.#values.expiry.trim() === '' ? 'errorExpiryRequired' : 'errorExpiry' };
    else if (exp < now.slice(0, 7)) problems.expiry = { key: 'errorExpired' };
    const code = digitsOf(this.#values.code);
    if (code === '') problems.code = { key: 'errorCodeRequired' };
    else if (!isSecurityCode(code, this.#brand)) problems.code = { key: 'errorSecurityCode' };
    return problems;
  }

  async #collectBank(): Promise<VaultAnswer> {
    const { country } = this.#request;
    const digits = this.#bankDigits;
    if (!this.check()) return this.#invalid();
    const brand = bankName(digits, country);
    const details: VaultDetails = { kind: 'bank_account', last4: digits.account.slice(-4), ...(brand && { brand }) };
    return this.#ready({ ...details, country, gateway: TEST_ACCOUNTS[digits.account] } as MethodSeed, details);
  }

  async #collectPaypal(): Promise<VaultAnswer> {
    const { text, email } = this.#request;
    const step = this.#container.querySelector<HTMLElement>('.vault-step-place');
    if (step === null) return { status: 'cancelled' };
    const approved = await askStep(step, {
      title: text('paypalTitle'),
      body: text('paypalBody', { email }),
      choices: [
        { label: text('paypalApprove'), value: true, primary: true },
        { label: text('paypalCancel'), value: false },
      ],
      otherwise: false,
      signal: this.#left.signal,
    });
    if (!approved) return { status: 'cancelled' };
    return this.#ready({ kind: 'paypal', brand: 'paypal', holder: email }, { kind: 'paypal', brand: 'paypal' });
  }

  async #ready(seed: MethodSeed, details: VaultDetails): Promise<VaultAnswer> {
    this.#render();
    try {
      return { status: 'ready', token: await this.#controls.issueToken(seed), details };
    } catch (error) {
      return { status: 'failed', message: (error as Error).message };
    }
  }

  #invalid(): VaultAnswer {
    this.focus();
    return { status: 'invalid' };
  }

  // -- Typing

  get #brand(): string | null {
    return brandOf(digitsOf(this.#values.number));
  }

  get #bankDigits(): BankDigits {
    const { routing, transit, institution, account } = this.#values;
    const [a, b, c, d] = [routing, transit, institution, account].map(digitsOf);
    return { routing: a ?? '', transit: b ?? '', institution: c ?? '', account: d ?? '' };
  }

  #fieldId(field: FieldName): string {
    return `${this.#id}-${field}`;
  }

  #type(field: FieldName, value: string, input?: HTMLInputElement): void {
    const atEnd = input === undefined || input.selectionStart === input.value.length;
    const grouped = field === 'number' ? groupCardNumber(digitsOf(value)) : field === 'expiry' ? groupExpiry(value) : value;
    const grows = value.length > this.#values[field].length;
    this.#values[field] = atEnd && grows ? grouped : value;
    delete this.#problems[field];
    this.#render();
  }

  /** A whole line of a cheque fills all its fields. */
  #paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text') ?? '';
    const parts = this.#request.country === 'CA' ? splitCanadian(text) : splitUs(text);
    if (parts === null) return;
    event.preventDefault();
    Object.assign(this.#values, parts);
    this.#problems = {};
    this.#render();
  }

  #choose(form: Form): void {
    this.#form = form;
    this.#problems = {};
    this.#render();
    const kind = this.#request.kinds.find((each) => formOf(each) === form);
    if (kind !== undefined) this.#request.kindChosen?.(kind);
  }

  // -- Showing

  #render(): void {
    const { text } = this.#request;
    const content = { card: () => this.#card(), bank: () => this.#bank(), paypal: () => this.#paypal() }[this.#form]();
    const hint = { card: 'testNumbers', bank: 'testAccounts', paypal: null }[this.#form] as VaultTextKey | null;
    render(
      html`<div class="vault-form">
        ${this.#kinds()}
        <p class="test-note">${text('testForm')} ${hint === null ? nothing : text(hint)}</p>
        ${content}
      </div>`,
      this.#container,
    );
  }

  #kinds(): TemplateResult | typeof nothing {
    const forms = formsOf(this.#request);
    if (forms.length < 2) return nothing;
    const { text } = this.#request;
    const labels = { card: text('kindCard'), bank: text('kindBankAccount'), paypal: text('kindPaypal') };
    return html`<fieldset class="kinds">
      <legend>${text('kindsLegend')}</legend>
      ${forms.map(
        (form) => html`<label class="choice">
          <input
            type="radio"
            name="${this.#id}-kind"
            .checked=${form === this.#form}
            @change=${() => this.#choose(form)}
          /><span>${labels[form]}</span>
        </label>`,
      )}
    </fieldset>`;
  }

  #field(field: FieldName, label: VaultTextKey, hint?: VaultTextKey): TemplateResult {
    const { text } = this.#request;
    const problem = this.#problems[field];
    const isBank = ['routing', 'transit', 'institution', 'account'].includes(field);
    return digitField({
      id: this.#fieldId(field),
      label: text(label),
      value: this.#values[field],
      hint: hint && text(hint),
      error: problem && text(problem.key, problem.values),
      onInput: (value, input) => this.#type(field, value, input),
      onPaste: isBank ? (event) => this.#paste(event) : undefined,
      onFocus: () => {
        this.#focused = isBank ? (field as BankField) : null;
        if (isBank) this.#render();
      },
    });
  }

  #card(): TemplateResult {
    const brand = this.#brand;
    const word = brand === null ? '' : (BRAND_WORDS[brand] ?? brand);
    return html`<div class="number-line">
        ${this.#field('number', 'cardNumber')}
        ${word === '' ? nothing : html`<span class="brand" role="status">${word}</span>`}
      </div>
      <div class="pair">
        ${this.#field('expiry', 'expiry', 'expiryHint')}
        ${this.#field('code', 'securityCode', brand === 'amex' ? 'securityCodeHintAmex' : 'securityCodeHint')}
      </div>`;
  }

  #bank(): TemplateResult {
    const { country, text } = this.#request;
    const fields = bankFields(country);
    return html`${cheque(country, this.#focused, text)}
      <div class="pair">
        ${fields.includes('routing') ? this.#field('routing', 'routingNumber', 'routingNumberHint') : nothing}
        ${fields.includes('transit') ? this.#field('transit', 'transitNumber') : nothing}
        ${fields.includes('institution') ? this.#field('institution', 'institutionNumber') : nothing}
      </div>
      ${this.#field('account', 'accountNumber')}
      <p class="muted small">${text('pasteWhole')}</p>`;
  }

  #paypal(): TemplateResult {
    return html`<p>${this.#request.text('paypalNote')}</p>
      <div class="vault-step-place"></div>`;
  }
}

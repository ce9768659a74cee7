import { fixture, html } from '@open-wc/testing';
import type { AccountSeed, BillingAdapter, OperationInput, PolicySource } from '../../../src/contract/index.ts';
import type { BilletPaymentDialog, OpenOptions } from '../../../src/elements/payment-dialog/payment-dialog.ts';
import type { BilletPaymentMethods } from '../../../src/elements/payment-methods/payment-methods.ts';
import '../../../src/elements/payment-dialog/payment-dialog.define.ts';
import '../../../src/elements/payment-methods/payment-methods.define.ts';
import '../../../src/elements/provider/provider.define.ts';
import { createMock, type MockAdapter } from '../../../src/mock/index.ts';
import type { Vault } from '../../../src/vault/index.ts';
import { stripeVault, type StripeVaultOptions } from '../../../src/vault/stripe/index.ts';
import { allByRole, byRole } from './find.ts';
import { until } from './until.ts';
import { StrictStripe } from './strict-stripe.ts';

export const KEY = 'pk_test_1';
const NOW = '2026-11-24T15:00:00Z';

export interface StripeWorld {
  readonly mock: MockAdapter;
  readonly adapter: BillingAdapter;
  readonly fake: StrictStripe;
  readonly vault: Vault;
  /** What the backend was asked for its provider's intents. */
  readonly intents: OperationInput<'createSetupIntent'>[];
}

export interface WorldOptions {
  readonly policy?: PolicySource;
  readonly account?: Partial<AccountSeed>;
  readonly stripe?: Partial<StripeVaultOptions>;
  readonly adapter?: (mock: MockAdapter) => BillingAdapter;
}

/** An account whose payment details are typed at a strict Stripe, with the mock as its backend. */
export async function stripeWorld(options: WorldOptions = {}): Promise<StripeWorld> {
  const account = { now: NOW, ...options.account };
  const mock = await createMock({ account, ...(options.policy && { policy: options.policy }) });
  const intents: OperationInput<'createSetupIntent'>[] = [];
  const watched: MockAdapter = {
    ...mock,
    createSetupIntent: (input) => {
      intents.push(input);
      return mock.createSetupIntent(input);
    },
  };
  const adapter = options.adapter?.(watched) ?? watched;
  const fake = new StrictStripe(mock.testControls);
  return { mock, adapter, fake, intents, vault: vaultOn(fake, options.stripe) };
}

export function vaultOn(fake: StrictStripe, more: Partial<StripeVaultOptions> = {}): Vault {
  return stripeVault({ publishableKey: KEY, load: async () => fake.asStripe, ...more });
}

/** A payment dialog of that world, not opened yet. */
export async function dialogIn(world: Pick<StripeWorld, 'adapter' | 'vault'>): Promise<BilletPaymentDialog> {
  const provider = await fixture<HTMLElement>(
    html`<billet-provider locale="en" .adapter=${world.adapter}></billet-provider>`,
  );
  const dialog = document.createElement('billet-payment-dialog') as BilletPaymentDialog;
  dialog.vault = world.vault;
  provider.append(dialog);
  return dialog;
}

/** The dialog, opened, with Stripe's form in it. */
export async function openDialog(world: StripeWorld, options: OpenOptions): Promise<BilletPaymentDialog> {
  const dialog = await dialogIn(world);
  dialog.open(options);
  await until('the form is mounted', () => world.fake.group?.payment?.isMounted === true);
  await until('it is ready', () => !dialog.shadowRoot!.textContent!.includes('Loading'));
  return dialog;
}

/** The list of payment methods, about to add one. */
export async function addingIn(world: StripeWorld): Promise<BilletPaymentMethods> {
  const provider = await fixture<HTMLElement>(
    html`<billet-provider locale="en" .adapter=${world.adapter}></billet-provider>`,
  );
  const element = document.createElement('billet-payment-methods') as BilletPaymentMethods;
  element.vault = world.vault;
  provider.append(element);
  await until('it can add', () => allByRole(element, 'button', 'Add a method').length === 1);
  byRole(element, 'button', 'Add a method').click();
  return element;
}

/** Charges that were tried on an account. */
export async function chargesOf({ mock }: Pick<StripeWorld, 'mock'>) {
  const { events } = await mock.listActivity({ limit: 100 });
  return events.flatMap(({ event }) => (event.type === 'charge.attempted' ? [event.charge] : []));
}

/** Presses a button once it can be pressed. */
export async function pressIn(element: Element, name: string | RegExp): Promise<void> {
  await until(`it can be pressed: ${String(name)}`, () =>
    allByRole(element, 'button', name).some((each) => each.getAttribute('aria-disabled') !== 'true'),
  );
  byRole(element, 'button', name).click();
}

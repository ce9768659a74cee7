import { formatDecimal, METHOD_KINDS, type Charge, type TestControls } from '../../contract/index.ts';
import type { ConfirmationResult, Vault, VaultRequest } from '../vault.ts';
import { TestForm } from './form.ts';
import { askStep, wear } from './step.ts';
import { testVaultStyles } from './styles.ts';

function amountOf({ amountMinor, taxMinor, currency }: Charge, locale: string): string {
  const decimal = formatDecimal(amountMinor + taxMinor, currency) as `${number}`;
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(decimal);
}

/** A simulated 3-D Secure step: what the payer does is told to the test backend, as a bank would. */
async function confirm(
  controls: TestControls,
  charge: Charge,
  container: HTMLElement,
  { text, locale }: VaultRequest,
): Promise<ConfirmationResult> {
  wear(container, testVaultStyles.styleSheet);
  const answer = await askStep<ConfirmationResult>(container, {
    title: text('confirmTitle'),
    body: text('confirmBody', { amount: amountOf(charge, locale), method: charge.methodLabel }),
    choices: [
      { label: text('confirmComplete'), value: 'confirmed', primary: true },
      { label: text('confirmFail'), value: 'refused' },
      { label: text('confirmAbandon'), value: 'abandoned' },
    ],
    otherwise: 'unknown',
    signal: new AbortController().signal,
  });
  if (answer === 'unknown') return answer;
  try {
    await controls.answerConfirmation({ chargeId: charge.id, answer });
    return answer;
  } catch {
    return 'unknown';
  }
}

/**
 * The vault of a test backend: takes published test numbers, refuses every other, and keeps nothing but brand, last
 * four digits, expiry, country and funding.
 */
export function testVault(controls: TestControls): Vault {
  return {
    kinds: new Set(METHOD_KINDS),
    placement: 'inside',
    mount: (container, request) => Promise.resolve(new TestForm(container, request, controls)),
    confirm: (charge, container, request) => confirm(controls, charge, container, request),
  };
}

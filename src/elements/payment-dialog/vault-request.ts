import type { Account, MethodKind } from '../../contract/index.ts';
import type { Localizer, MessageKey } from '../../ui/index.ts';
import type { VaultRequest, VaultText } from '../../vault/index.ts';
import { offeredKinds, type Draft } from './draft.ts';

/** What the dialog alone knows of a request. */
export interface RequestDetails {
  /** With tax, in minor units; null: nothing is paid now. */
  readonly amountMinor: number | null;
  /** Details of one kind only: those of a method that is edited. */
  readonly onlyKind?: MethodKind;
  /** What is handed back where the payer has to leave the page. */
  readonly resume: string;
  readonly kindChosen: (kind: MethodKind) => void;
}

/** The vault's texts come from the same catalogue as all others. */
function textsOf(localizer: Localizer): VaultText {
  const t = localizer.t as (key: MessageKey, params?: Readonly<Record<string, string>>) => string;
  return (key, values) => t(`vault.${key}`, values);
}

/** What is asked of the vault. */
export function vaultRequest(
  account: Account,
  draft: Draft,
  localizer: Localizer,
  { amountMinor, onlyKind, resume, kindChosen }: RequestDetails,
): VaultRequest {
  const { policy, currency, country, holder, now } = account;
  const kinds = onlyKind === undefined ? offeredKinds(account, draft.purpose) : [onlyKind];
  return {
    kinds,
    knownKinds: policy.methods.kinds,
    cardCountries: policy.methods.cardCountries,
    purpose: draft.purpose === 'pay' ? 'pay' : 'save',
    amountMinor,
    currency,
    country,
    locale: localizer.locale,
    now,
    email: holder.email,
    text: textsOf(localizer),
    resume,
    kindChosen,
  };
}

export { lightPlace, type LightPlace } from './light-place.ts';
export { onVaultChange, pageVault, useVault, vaultFor } from './registry.ts';
export { VAULT_TEXT_KEYS, type VaultText, type VaultTextKey } from './texts.ts';
export {
  VaultLoadError,
  type ConfirmationResult,
  type Vault,
  type VaultAnswer,
  type VaultBackend,
  type VaultContext,
  type VaultDetails,
  type VaultLoadCode,
  type VaultProblem,
  type VaultRequest,
  type VaultReturn,
  type VaultSession,
} from './vault.ts';

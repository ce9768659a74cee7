import type { FailureReason, LedgerType, MethodKind, RowType } from '../../../contract/index.ts';
import type { Catalogue } from '../catalogue.ts';

const KINDS: Readonly<Record<MethodKind, string>> = {
  card: 'Carte',
  visa_debit: 'Visa Débit',
  bank_account: 'Compte bancaire',
  paypal: 'PayPal',
};

const REASONS: Readonly<Record<FailureReason, string>> = {
  insufficient_funds: 'provision insuffisante',
  expired_card: 'carte expirée',
  declined: 'refus de la banque',
  authentication_required: 'confirmation requise',
};

const TYPES: Readonly<Record<LedgerType | RowType, string>> = {
  deposit: 'Dépôt',
  service: 'Frais mensuels',
  fax: 'Télécopie',
  emergency: 'Service d’urgence',
  usage: 'Appels',
  cnam: 'Recherche du nom de l’appelant',
  invoice: 'Facture',
  payment: 'Paiement',
  refund: 'Remboursement',
  adjustment: 'Ajustement',
  failed: 'Échec',
  processing: 'En cours de traitement',
};

/** The field's terms: one word for one thing, in every widget. */
export const terms: Catalogue['terms'] = {
  kind: ({ kind }) => KINDS[kind],
  reason: ({ reason }) => REASONS[reason],
  type: ({ type }) => TYPES[type],
  unnamedMethod: ({ kind }) => KINDS[kind],
  methodEnding: ({ brand, last4 }) => `${brand} ··\u00a0${last4}`,
  methodWithNickname: ({ nickname, label }) => `${nickname}, ${label}`,
  expires: ({ month }) => `Expiration\u00a0: ${month}`,
  expired: ({ month }) => `Expiré\u00a0: ${month}`,
  suspended: 'Suspendu',
  suspendedUntil: ({ time }) => `Suspendu jusqu’au ${time}`,
  limitedUntil: ({ time }) => `Limité jusqu’à ${time}`,
  primary: 'Principal',
  autoCharge: 'Débit automatique',
};

import type { ChargeKind } from '../../../contract/index.ts';
import type { Catalogue } from '../catalogue.ts';

const KINDS: Readonly<Record<ChargeKind, string>> = {
  payment: 'Paiement manuel',
  retry: 'Nouvelle tentative d’un paiement échoué',
  topUp: 'Recharge automatique',
  outstanding: 'Paiement du montant dû',
  invoice: 'Paiement automatique de factures',
  cycle: 'Prélèvement en mode préautorisé',
  draft: 'Prélèvement programmé',
};

/** What a method's change is called, by its name in the contract; others are not told. */
const CHANGES: Readonly<Record<string, (method: string) => string>> = {
  added: (method) => `Moyen de paiement ajouté\u00a0: ${method}`,
  edited: (method) => `Moyen de paiement modifié\u00a0: ${method}`,
  removed: (method) => `Moyen de paiement supprimé\u00a0: ${method}`,
  'auto-charge-on': (method) => `Débit automatique activé\u00a0: ${method}`,
  'auto-charge-off': (method) => `Débit automatique désactivé\u00a0: ${method}`,
  restored: (method) => `De nouveau disponible\u00a0: ${method}`,
  scheduled: (method) => `Calendrier modifié\u00a0: ${method}`,
  reordered: () => 'Ordre des moyens de paiement modifié',
};

const SETTINGS: Readonly<Record<string, string>> = {
  'top-up': 'Réglages de la recharge modifiés',
  'low-balance-alert': 'Alerte de solde faible modifiée',
  plan: 'Forfait d’un numéro changé',
  'provincial-tax-id': 'Numéro de taxe provinciale modifié',
};

const HELD: Readonly<Record<string, string>> = {
  processing: 'Paiement automatique en attente',
  daily_limit: 'Recharge automatique retenue',
  cap_reached: 'Recharge automatique retenue',
};

const HELD_WHY: Readonly<Record<string, string>> = {
  processing: 'Un autre paiement était encore en cours de traitement.',
  daily_limit: 'L’unique recharge de la journée avait déjà eu lieu.',
  cap_reached: 'Votre plafond mensuel aurait été dépassé.',
};

const TRIGGERS: Readonly<Record<string, string>> = {
  debit: 'après l’imputation de frais au compte',
  settings: 'lorsque vous avez appliqué les réglages de la recharge',
  'auto-charge': 'lorsque le débit automatique a été activé',
  reorder: 'lorsque vous avez changé l’ordre de vos moyens de paiement',
  edit: 'lorsque vous avez modifié un moyen de paiement',
  'suspension-ended': 'lorsqu’une suspension a pris fin',
  'daily-retry': 'lors de la nouvelle tentative du lendemain',
};

const WHERE = { below: 'inférieur à', 'at-or-below': 'inférieur ou égal à' } as const;

/** The texts of `<billet-timeline>`. */
export const timeline: Catalogue['timeline'] = {
  title: 'Ce qui s’est passé, ce qui vient',
  past: 'Passé',
  future: 'À venir',
  now: 'Maintenant',
  nothingPast: 'Il ne s’est encore rien passé.',
  nothingAhead: ({ days }) => `Rien n’est prévu pour les ${days} prochains jours.`,
  noForecast: 'La suite ne peut pas être prévue ici.',
  older: 'Afficher les éléments plus anciens',
  later: 'Afficher plus d’éléments à venir',
  rules: ({ rules }, { list }) => (rules.length === 1 ? `Règle ${rules[0]}` : `Règles ${list(rules)}`),

  kind: ({ kind }) => KINDS[kind],
  paidBy: ({ method }) => `Payé avec ${method}`,
  paidInstead: ({ method }) => `Payé à la place avec ${method}`,
  failedWith: ({ method, reason }) => `Échec avec ${method}\u00a0: ${reason}`,
  processingWith: ({ method }) => `Traitement en cours avec ${method}`,
  confirmWith: ({ method }) => `En attente de votre confirmation avec ${method}`,
  suspended: ({ time }) => `Pas de débit automatique avant le ${time}.`,
  tax: ({ amount }) => `Avec ${amount} de taxes.`,
  receipt: ({ email }) => `Reçu envoyé à ${email}.`,
  failure: ({ email }) => `Avis d’échec envoyé à ${email}.`,
  statusPaid: 'Payé',
  statusFailed: 'Échec',
  statusProcessing: 'En cours',
  statusConfirm: 'À confirmer',

  whyBalance: ({ balance, threshold, trigger, crossing }) => {
    const when = TRIGGERS[trigger];
    const sentence = `Le solde, ${balance}, était ${WHERE[crossing]} ${threshold}`;
    return when === undefined ? `${sentence}.` : `${sentence} ${when}.`;
  },
  whyOutstanding: ({ amount }) =>
    `Le paiement automatique a été activé alors que le montant dû était de ${amount}.`,
  whyInvoiceIssued: ({ invoice, amount }) =>
    `La facture ${invoice} a été émise, et le montant dû était de ${amount}.`,
  whyInvoiceDue: ({ invoice, amount }) =>
    `La facture ${invoice} est arrivée à échéance, et le montant dû était de ${amount}.`,
  whyInvoices: ({ amount }) => `Le montant dû était de ${amount}.`,
  whyCycle: ({ amount }) => `C’était le jour de prélèvement du cycle, et le montant dû était de ${amount}.`,
  whyDraft: ({ amount }) =>
    `C’était un jour de son calendrier, et le montant dû pour ce qu’il couvre était de ${amount}.`,
  whyTopUp: 'Le solde avait atteint le seuil de recharge.',

  entryAbout: ({ type, about }) => `${type}, ${about}`,
  entries: ({ type, count }) => `${type}, ${count} fois`,
  invoicesIssued: ({ count }, { plural }) =>
    plural(count, { one: `${count} facture a été émise`, other: `${count} factures ont été émises` }),
  balanceAfter: ({ amount }) => `Solde\u00a0: ${amount}`,
  dueAfter: ({ amount }) => `${amount} à payer`,
  changed: ({ change, method }) => CHANGES[change]?.(method) ?? `${method}\u00a0: ${change}`,
  settingChanged: ({ setting }) => SETTINGS[setting] ?? 'Réglages modifiés',
  held: ({ reason }) => HELD[reason] ?? 'Paiement automatique retenu',
  heldWhy: ({ reason }) => HELD_WHY[reason] ?? '',
  lowBalance: 'Avis de solde faible envoyé',
  lowBalanceWhy: ({ balance }) => `Le solde était de ${balance}.`,
  registeringNotice: 'Paiement automatique encore en cours d’enregistrement\u00a0: rien n’a été prélevé',

  fee: ({ about }) => `Frais mensuels, ${about}`,
  fees: ({ count }, { plural }) =>
    plural(count, { one: `Frais mensuels, ${count} fois`, other: `Frais mensuels, ${count} fois` }),
  planned: ({ kind, method }) => `${kind} avec ${method}`,
  plannedTopUp: 'Recharge automatique',
  plannedPayment: 'Paiement automatique',
  plannedWhy: 'Si rien ne change d’ici là.',
  plannedPace: 'À votre rythme habituel.',
  plannedRetry: 'Parce que la dernière a échoué ou a été retenue. Seulement si le solde est encore faible.',
  available: ({ method }) => `De nouveau disponible\u00a0: ${method}`,
  availableWhy: 'Le débit automatique est possible à partir de ce moment.',
  expires: ({ method }) => `Expiration\u00a0: ${method}`,
  expiresWhy: 'Pas de débit automatique ensuite. Mettez ce moyen de paiement à jour à temps.',
  expiresBefore: ({ amount, date }) =>
    `Avant le paiement de ${amount} prévu le ${date}. Mettez ce moyen de paiement à jour à temps.`,
  outcome: ({ method }) => `Résultat du paiement avec ${method}`,
  outcomeWhy: 'Aucun autre débit n’a lieu avant.',
  confirmBy: ({ method }) => `Dernier moment pour confirmer le paiement avec ${method}`,
  invoicesDue: ({ count }, { plural }) =>
    plural(count, { one: `${count} facture arrive à échéance`, other: `${count} factures arrivent à échéance` }),
  activeFrom: 'Le paiement automatique devient actif',
};

import type { ChargeKind } from '../../../contract/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { taxName } from './taxes.ts';

const PRESETS = {
  thisMonth: 'Ce mois-ci',
  lastMonth: 'Le mois dernier',
  last90Days: 'Les 90 derniers jours',
  thisYear: 'Cette année',
  all: 'Toute la période',
  custom: 'Dates choisies',
} as const;

const KINDS: Readonly<Record<ChargeKind, string>> = {
  payment: 'Manuel',
  retry: 'Nouvelle tentative d’un paiement échoué',
  topUp: 'Recharge automatique',
  outstanding: 'Automatique, à l’activation du paiement automatique',
  invoice: 'Automatique, pour une facture',
  cycle: 'Automatique, à la fin du cycle',
  draft: 'Automatique, selon un calendrier',
};

/** The texts of `<billet-transaction-history>`. French counts round millions with "de". */
export const transactionHistory: Catalogue['transactionHistory'] = {
  title: 'Opérations',
  period: 'Période',
  preset: ({ preset }) => PRESETS[preset],
  from: 'Du',
  to: 'Au',
  types: 'Types',
  typesChosen: ({ count }, { plural }) => plural(count, { one: `${count} type`, other: `${count} types` }),
  allTypes: 'Tous les types',
  typesLegend: 'Afficher seulement',
  search: 'Rechercher dans les descriptions',
  show: 'Afficher',
  tableName: ({ from, to }) => `Opérations du ${from} au ${to}`,
  allTableName: 'Toutes les opérations',

  date: 'Date',
  type: 'Type',
  description: 'Description',
  method: 'Moyen de paiement',
  status: 'État',
  amount: 'Montant',
  amountIn: ({ currency }) => `Montant (${currency})`,
  balance: 'Solde',
  balanceIn: ({ currency }) => `Solde (${currency})`,

  paid: 'Payé',
  posted: 'Porté au compte',
  failed: 'Échec',
  failedBecause: ({ reason }) => `Échec\u00a0: ${reason}`,
  processing: 'En cours de traitement',
  needsConfirmation: 'Confirmation requise',
  attempts: ({ count }, { plural }) => plural(count, { one: `${count} tentative`, other: `${count} tentatives` }),

  sumIn: ({ amount }) => `Entrées ${amount}`,
  sumOut: ({ amount }) => `sorties ${amount}`,
  sumNet: ({ amount }) => `net ${amount}`,
  count: ({ count, text }, { plural }) =>
    plural(count, { one: `${text} opération`, many: `${text} d’opérations`, other: `${text} opérations` }),
  shownOf: ({ shown, total }) => `${shown} sur ${total} affichées`,
  found: ({ count, text }, { plural }) =>
    plural(count, {
      one: `${text} opération trouvée.`,
      many: `${text} d’opérations trouvées.`,
      other: `${text} opérations trouvées.`,
    }),
  loadMore: 'Charger plus',
  loadingRows: 'Chargement d’autres opérations en cours',
  moreFailed: 'Les opérations suivantes n’ont pas pu être chargées.',

  empty: 'Vos paiements et vos frais figureront ici.',
  nothingFound: 'Il n’y a aucune opération dans cette période.',
  nothingMatches: 'Aucune opération ne correspond à cette recherche.',
  showAll: 'Afficher toutes les opérations',
  clearFilters: 'Effacer la recherche et les types',

  hidden: ({ types }, { list }) => `Non affichés ici\u00a0: ${list(types)}. Ils figurent sur le relevé des frais.`,
  hiddenNoStatement: ({ types }, { list }) => `Non affichés ici\u00a0: ${list(types)}.`,
  toStatement: 'Ouvrir le relevé',

  open: ({ description, date }) => `Détails de l’opération\u00a0: ${description}, ${date}`,
  time: 'Heure',
  madeBy: 'Mode',
  kind: ({ kind }) => KINDS[kind],
  reference: 'Pour',
  balanceAfter: 'Solde après l’opération',
  taxLine: ({ name, rate }) => `${taxName(name)} ${rate}`,
  tax: 'Taxes',
  charged: 'Total débité',
  attemptList: 'Tentatives, la plus récente en premier',
  attempt: ({ method, outcome }) => `${method}\u00a0: ${outcome}`,

  retryOf: ({ amount, method }) => `Relancer le paiement de ${amount} avec ${method}`,
  retryTitle: 'Relancer ce paiement',
  retrySentence: ({ method, amount }) => `Un montant de ${amount} est prélevé maintenant sur ${method}.`,
  retryTaxed: ({ method, amount, tax }) =>
    `Un montant de ${amount}, dont ${tax} de taxes, est prélevé maintenant sur ${method}.`,
  retryFails: ({ count }, { plural }) =>
    plural(count, {
      one: `Si le paiement échoue de nouveau, ce moyen de paiement n’est pas débité automatiquement pendant ${count} heure.`,
      other:
        'Si le paiement échoue de nouveau, ce moyen de paiement n’est pas débité automatiquement pendant ' +
        `${count} heures.`,
    }),
  pay: ({ amount }) => `Payer ${amount}`,
  retrySucceeded: ({ amount, method, email }) =>
    `Paiement de ${amount} effectué avec ${method}. Le reçu a été envoyé à ${email}.`,
  retryProcessing: ({ amount, method }) =>
    `Le paiement de ${amount} avec ${method} est en cours de traitement. Il s’affichera ici une fois terminé.`,
  retryConfirm: ({ amount, method }) =>
    `Le paiement de ${amount} avec ${method} doit être confirmé auprès de votre banque avant d’être effectué.`,
  retryFailed: ({ amount, method, reason }) =>
    `Le paiement de ${amount} avec ${method} a échoué\u00a0: ${reason}. Vérifiez le moyen de paiement ou payez avec un autre.`,

  export: 'Exporter',
  exportCsv: 'Enregistrer au format CSV',
  exportCsvComma: 'Enregistrer au format CSV (virgule décimale)',
  exportCsvPoint: 'Enregistrer au format CSV (point décimal)',
  exportJson: 'Enregistrer au format JSON',
  print: 'Imprimer',
  printedTypes: ({ types }, { list }) => `Seulement\u00a0: ${list(types)}`,
  printedSearch: ({ search }) => `Seulement les descriptions contenant «\u00a0${search}\u00a0»`,
  exporting: ({ done, total }) => `${done} sur ${total} lues`,
  exported: ({ count, text }, { plural }) =>
    plural(count, {
      one: `${text} opération enregistrée.`,
      many: `${text} d’opérations enregistrées.`,
      other: `${text} opérations enregistrées.`,
    }),
  exportFailed: 'L’exportation s’est interrompue, et aucun fichier n’a été enregistré.',
  exportStopped: 'L’exportation a été annulée.',
  fileName: ({ from, to }) => `operations-${from}-${to}`,

  asTable: 'Afficher un tableau simple, page par page',
  asGrid: 'Afficher une seule longue liste',
  gridHelp: 'Les touches fléchées passent d’une opération à l’autre, Entrée en ouvre une.',
};

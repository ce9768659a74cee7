import type { Catalogue } from '../catalogue.ts';

const WHERE = { below: 'inférieur à', 'at-or-below': 'inférieur ou égal à' } as const;

/** The texts of `<billet-low-balance-settings>`. */
export const lowBalanceSettings: Catalogue['lowBalanceSettings'] = {
  title: 'Solde faible',
  notOffered: 'Ce compte n’offre ni recharge automatique ni alerte de solde faible.',
  chipBoth: 'Recharge et alerte activées',
  chipTopUp: 'Recharge activée',
  chipAlert: 'Alerte activée',
  chipOff: 'Désactivé',
  sentenceTopUp: ({ threshold, amount, crossing }) =>
    crossing === 'below'
      ? `Lorsque le solde passe sous ${threshold}, une recharge de ${amount} est effectuée.`
      : `Lorsque le solde est de ${threshold} ou moins, une recharge de ${amount} est effectuée.`,
  sentenceAlert: ({ threshold }) => `Lorsqu’il passe sous ${threshold}, vous êtes prévenu par courriel.`,
  sentenceOff: 'Lorsque le solde est faible, rien n’est ajouté et personne n’est prévenu.',

  topUp: 'Recharge automatique',
  topUpAbout: ({ crossing }) =>
    crossing === 'below'
      ? 'Ajoute des fonds lorsque le solde passe sous un seuil.'
      : 'Ajoute des fonds lorsque le solde atteint un seuil ou passe dessous.',
  threshold: ({ crossing }) => (crossing === 'below' ? 'Solde inférieur à' : 'Solde inférieur ou égal à'),
  amount: 'Montant à ajouter',
  amountMinimum: ({ amount }) => `Au moins ${amount}`,
  cap: 'Plafond mensuel',
  capHint: 'Facultatif',
  callsHint: ({ amount }) =>
    `Un appel est facturé à la fin. Avec un seuil de ${amount} ou plus, les appels en cours n’épuisent pas le solde.`,
  callsNow: ({ count }, { plural }) =>
    plural(count, {
      one: `${count} appel est en cours.`,
      other: `${count} appels sont en cours.`,
    }),
  alert: 'Me prévenir par courriel',
  alertAbout: 'Envoie un avis, n’entraîne jamais de débit.',
  alertThreshold: 'Solde inférieur à',
  keptWhileOff: 'Ces montants sont conservés pendant la désactivation.',

  apply: 'Appliquer les modifications',
  applyAndAdd: ({ amount }) => `Appliquer et ajouter ${amount} maintenant`,
  discard: 'Abandonner les modifications',
  applied: 'Vos modifications sont appliquées.',
  appliedAndAdded: ({ amount }) => `Vos modifications sont appliquées. Une recharge de ${amount} a été effectuée.`,
  appliedAndFailed: ({ amount }) =>
    `Vos modifications sont appliquées. La recharge de ${amount} a échoué\u00a0; rien n’a été débité. ` +
    'Vérifiez vos moyens de paiement.',
  appliedAndProcessing: ({ amount }) =>
    `Vos modifications sont appliquées. Un paiement de ${amount} est en cours de traitement.`,
  discarded: 'Vos modifications sont abandonnées.',
  notApplied: 'Vos modifications ne sont pas appliquées.',
  alertNotApplied: 'Les réglages de la recharge sont appliqués. L’alerte ne l’est pas.',

  problemAt: ({ field, problem }) => `${field}\u00a0: ${problem}`,
  mustBeGiven: 'Saisissez un montant.',
  mustBePositive: 'Saisissez un montant supérieur à zéro.',
  mustNotBeNegative: 'Saisissez zéro ou plus.',
  belowMinimum: ({ amount }) => `Saisissez ${amount} ou plus.`,

  warnings: 'Bon à savoir',
  warnAlertNotAbove:
    'L’alerte n’arrive pas avant la recharge. Fixez-la au-dessus du seuil de recharge pour être prévenu avant que des ' +
    'fonds ne soient ajoutés.',
  warnCapBelowAmount: 'Le plafond mensuel est inférieur à une recharge\u00a0: aucune n’aura donc lieu.',
  warnSmallTopUp: ({ daily }) =>
    `Vous utilisez habituellement ${daily} par jour. Cette recharge ne suffirait pas pour une journée.`,
  warnBelowRecommended: ({ amount }) => `Un seuil de ${amount} ou plus est recommandé.`,

  previewTitle: 'Si vous appliquez ces modifications',
  previewLoading: 'Calcul des conséquences en cours',
  previewFailed:
    'Les conséquences n’ont pas pu être calculées pour le moment. Vous pouvez tout de même appliquer vos modifications.',
  previewNothingNow: 'Rien n’est débité maintenant.',
  previewNow: ({ amount, method }) => `Un montant de ${amount} est prélevé maintenant sur ${method}.`,
  previewNowTax: ({ amount, tax, total, method }) =>
    `Une recharge de ${amount} est effectuée maintenant. Avec ${tax} de taxes, un total de ${total} est prélevé sur ` +
    `${method}.`,
  previewAlertNow: 'Un courriel de solde faible est envoyé maintenant.',
  previewPeriod: ({ date }) => `Jusqu’au ${date}`,
  previewCaption: 'Recharges avec vos réglages actuels et avec vos modifications',
  previewNowSettings: 'Réglages actuels',
  previewNewSettings: 'Avec modifications',
  previewTopUps: 'Recharges',
  previewTotal: 'Total ajouté',
  previewFirst: 'Première recharge',
  previewNone: 'Aucune',
  previewWithUsage: ({ daily }) => `Compte vos frais et votre usage habituel de ${daily} par jour.`,
  previewWithoutUsage: 'Compte les frais connus. Les appels à venir n’y figurent pas.',

  confirmTitle: ({ amount }) => `Ajouter ${amount} maintenant\u00a0?`,
  confirmTitleUnsure: 'Des fonds peuvent être ajoutés maintenant',
  confirmText: ({ balance, threshold, method, crossing }) =>
    `Votre solde de ${balance} est déjà ${WHERE[crossing]} ${threshold}\u00a0: la première recharge a donc lieu ` +
    `immédiatement, avec ${method}.`,
  confirmTax: ({ tax, total }) => `Avec ${tax} de taxes, un total de ${total} est débité.`,
  confirmUnsure: ({ balance, threshold, amount }) =>
    `Votre solde est de ${balance}. Avec un seuil de ${threshold}, une recharge de ${amount} peut avoir lieu dès que ` +
    'vous appliquez ces modifications.',
  confirmReceipt: ({ email }) => `Un reçu est envoyé à ${email}.`,
  confirmApply: 'Appliquer quand même',
  changedMeanwhile:
    'Le compte a été modifié entre-temps. Vérifiez les nouvelles conséquences, puis appliquez de nouveau.',
};

import type { ScheduleWhen } from '../../../contract/index.ts';
import type { Catalogue } from '../catalogue.ts';

const WHEN: Readonly<Record<ScheduleWhen, string>> = {
  '1st': 'le 1er du mois',
  '15th': 'le 15 du mois',
  split: 'pour moitié le 1er et pour moitié le 15 du mois',
};

const CHOICES: Readonly<Record<ScheduleWhen, string>> = {
  '1st': 'Le 1er du mois',
  '15th': 'Le 15 du mois',
  split: 'Moitié le 1er, moitié le 15 du mois',
};

const ABOUT = {
  issue: 'Chaque facture est payée avec un seul moyen de paiement dès son émission. Vous recevez un reçu par courriel.',
  due:
    'Chaque facture est payée avec un seul moyen de paiement à sa date d’échéance. Vous recevez un reçu par courriel.',
  cycle:
    'Un seul paiement par cycle pour tout ce qui est à payer, avec un seul moyen de paiement. Vous recevez un reçu par ' +
    'courriel.',
} as const;

/** The texts of `<billet-autopay-manager>`. */
export const autopayManager: Catalogue['autopayManager'] = {
  title: 'Paiement automatique',
  titlePrepaid: 'Paiements automatiques',
  notOffered: 'Ce compte ne paie rien automatiquement. Effectuez chaque paiement vous-même.',
  chipOn: 'Activé',
  chipOff: 'Désactivé',
  chipStopped: 'Interrompu',
  chipRegistering: 'Enregistrement en cours',
  chipProcessing: 'Traitement en cours',
  nextPayment: ({ date }) => `prochain paiement, ${date}`,
  balanceNow: 'solde actuel',

  methodNow: 'Payé avec',
  methodGone: 'Un moyen de paiement qui n’existe plus',
  setUp: 'Configurer le paiement automatique',
  change: 'Changer de moyen de paiement',
  turnOff: 'Désactiver',
  updateMethod: 'Mettre à jour',
  updateMethodOf: ({ method }) => `Mettre à jour ${method}`,
  addMethod: 'Ajouter un moyen de paiement',
  about: ({ style }) => ABOUT[style],
  outstanding: ({ amount }) => `Montant à payer actuellement\u00a0: ${amount}.`,
  outstandingCharged: ({ amount }) =>
    `Montant à payer actuellement\u00a0: ${amount}. Il est débité dès que vous activez le paiement automatique.`,

  stepOf: ({ step, count, title }) => `Étape ${step} sur ${count}\u00a0: ${title}`,
  stepMethod: 'Choix du moyen de paiement',
  stepDetails: 'Fonctionnement',
  stepReview: 'Vérification',
  method: 'Moyen de paiement',
  cannotPay: 'Débit automatique impossible',
  noMethods: 'Aucun moyen de paiement ne permet le paiement automatique. Ajoutez-en d’abord un.',
  isCurrent: 'Utilisé actuellement',
  cycleDay: ({ day }) => `Les cycles commencent le ${day === 1 ? '1er' : day} du mois.`,
  cycleWithdrawal: ({ days, time }, { plural }) =>
    plural(days, {
      one: `Le prélèvement a lieu ${days} jour avant la fin d’un cycle, à ${time}.`,
      other: `Le prélèvement a lieu ${days} jours avant la fin d’un cycle, à ${time}.`,
    }),
  cycleRegistration: ({ count }, { plural }) =>
    plural(count, {
      one: `L’enregistrement du mode préautorisé prend ${count} cycle complet. D’ici là, vous payez vous-même vos factures.`,
      other:
        `L’enregistrement du mode préautorisé prend ${count} cycles complets. ` +
        'D’ici là, vous payez vous-même vos factures.',
    }),
  cycleAll: 'Chaque prélèvement est un paiement unique pour tout ce qui est à payer sur le compte.',
  cyclePaid: 'Une facture que vous avez payée vous-même n’est pas payée une seconde fois.',

  reviewMethod: 'Moyen de paiement',
  reviewNow: 'Maintenant',
  reviewNowNothing: 'Rien n’est débité maintenant.',
  reviewNowCharge: ({ amount, method }) => `Un montant de ${amount} est prélevé sur ${method}.`,
  reviewNowTax: ({ amount, tax, total, method }) =>
    `Une recharge de ${amount} est effectuée. Avec ${tax} de taxes, un total de ${total} est prélevé sur ${method}.`,
  reviewNowUnknown: ({ amount }) => `Le montant à payer de ${amount} peut être débité immédiatement.`,
  reviewFrom: 'Actif à partir du',
  reviewFirst: 'Premier paiement',
  reviewFirstValue: ({ amount, date }) => `${amount} le ${date}`,
  reviewFirstNone: ({ date }) => `Jour de prélèvement\u00a0: le ${date}\u00a0; rien n’est encore à payer à cette date`,
  reviewNext: 'Ensuite',
  reviewMoves: 'À la place de',
  reviewLoading: 'Calcul des conséquences en cours',
  reviewFailed: 'Les conséquences n’ont pas pu être calculées pour le moment.',
  reviewNotice: ({ email }) =>
    `Une confirmation est envoyée à ${email}. Vous pouvez désactiver le paiement automatique à tout moment.`,
  submitOn: 'Activer le paiement automatique',
  submitOnAndPay: ({ amount }) => `Activer et payer ${amount}`,
  submitMove: 'Déplacer le paiement automatique',
  submitMoveAndPay: ({ amount }) => `Déplacer et payer ${amount}`,
  submitSwitch: 'Activer le débit automatique',
  submitSwitchAndAdd: ({ amount }) => `Activer et ajouter ${amount}`,

  cancelTitle: 'Désactiver le paiement automatique\u00a0?',
  cancelNext: ({ amount, date }) => `Le paiement de ${amount} du ${date} ne sera pas effectué.`,
  cancelDue: ({ amount }) => `Montant dû actuellement\u00a0: ${amount}. Vous le payez vous-même.`,
  cancelNothingDue: 'Il n’y a rien à payer maintenant. Vous payez vous-même les prochaines factures.',
  cancelRegistration: 'Si vous le réactivez, l’enregistrement recommence depuis le début.',
  cancelKeeps: 'Le moyen de paiement reste sur votre compte.',
  cancelKeep: 'Conserver le paiement automatique',
  cancelContinue: 'Continuer',
  cancelSureTitle: 'Confirmer la désactivation\u00a0?',
  cancelSure: ({ method }) => `Désormais, plus rien n’est payé automatiquement avec ${method}.`,
  cancelConfirm: 'Désactiver le paiement automatique',
  removeMethod: 'Supprimer',
  removeMethodOf: ({ method }) => `Supprimer ${method}`,
  removeTitle: ({ method }) => `Supprimer ${method}\u00a0?`,
  removeTurnsOff:
    'Ce moyen de paiement sert actuellement au paiement automatique, qui est donc désactivé en même temps.',
  removeSureTitle: 'Confirmer la suppression\u00a0?',
  removeSure: ({ method }) =>
    `Le moyen de paiement ${method} est supprimé de votre compte, et le paiement automatique est désactivé.`,
  removeKeep: 'Conserver le moyen de paiement',
  removeConfirm: 'Supprimer et désactiver',

  payThis: 'Payer ce montant vous-même',
  payThisWhy: ({ amount, date }) =>
    `Le paiement automatique est actif à partir du ${date}. Montant à payer avant cette date\u00a0: ${amount}.`,
  makePayment: 'Effectuer un paiement',
  addFunds: 'Ajouter des fonds',

  turnedOn: ({ method }) => `Le paiement automatique est activé avec ${method}.`,
  turnedOnAndPaid: ({ method, amount }) =>
    `Le paiement automatique est activé avec ${method}. Un paiement de ${amount} a été effectué.`,
  turnedOnAndFailed: ({ method, amount }) =>
    `Le paiement automatique est activé avec ${method}, mais le montant de ${amount} n’a pas pu être débité et reste à ` +
    'payer.',
  turnedOnAndProcessing: ({ method, amount }) =>
    `Le paiement automatique est activé avec ${method}. Un paiement de ${amount} est en cours de traitement.`,
  switchedOn: ({ method }) => `Le débit automatique est activé pour ${method}.`,
  switchedOnAndPaid: ({ method, amount }) =>
    `Le débit automatique est activé pour ${method}. Un paiement de ${amount} a été effectué.`,
  switchedOnAndFailed: ({ method, amount }) =>
    `Le débit automatique est activé pour ${method}, mais le montant de ${amount} n’a pas pu être débité.`,
  switchedOnAndProcessing: ({ method, amount }) =>
    `Le débit automatique est activé pour ${method}. Un paiement de ${amount} est en cours de traitement.`,
  turnedOff: 'Le paiement automatique est désactivé.',
  removed: ({ method }) =>
    `Le moyen de paiement ${method} est supprimé, et le paiement automatique est désactivé.`,
  scheduleSaved: ({ method }) => `Le calendrier de ${method} est enregistré.`,
  scheduleOff: ({ method }) => `Plus rien n’est payé automatiquement avec ${method}.`,
  notDone: 'Rien n’a été modifié.',
  changedMeanwhile: 'Le compte a été modifié entre-temps. Vérifiez-le avant de continuer.',

  schedules: 'Calendriers',
  schedule: ({ when, what }) => `Paie ${WHEN[when]}\u00a0: ${what}`,
  scheduleNone: 'Ne paie rien automatiquement',
  scheduleKept: ({ when, what }) => `Désactivé. Réglages conservés\u00a0: ${what}, ${WHEN[when]}`,
  scheduleEdit: 'Modifier',
  scheduleEditOf: ({ method }) => `Modifier le calendrier de ${method}`,
  scheduleSetUp: 'Configurer',
  scheduleSetUpOf: ({ method }) => `Configurer un calendrier pour ${method}`,
  scheduleTitle: ({ method }) => `Calendrier de ${method}`,
  scheduleWhen: 'Quand',
  scheduleChoice: ({ when }) => CHOICES[when],
  scheduleChoiceOff: 'Désactivé',
  scheduleTypes: 'Ce qui est payé',
  scheduleTypeDue: ({ amount }) => `${amount} à payer maintenant`,
  scheduleTypeNothing: 'rien à payer maintenant',
  scheduleInvoices: 'En plus, des factures en particulier',
  scheduleInvoice: ({ invoice, amount, date }) => `${invoice}, ${amount}, échéance le ${date}`,
  scheduleNothingOpen: 'Il n’y a aucune facture à payer. Les types apparaissent ici avec leur première facture.',
  scheduleNeedsSomething: 'Choisissez au moins un élément à payer, ou désactivez le calendrier.',
  scheduleOverlap: ({ what, method, when }) =>
    `Également payé avec ${method}, ${WHEN[when]}\u00a0: ${what}. Rien n’est payé deux fois\u00a0: le premier prélèvement paie, ` +
    'et, le même jour, l’ordre de vos moyens de paiement s’applique.',
  scheduleDates: 'Paiements à venir',
  scheduleDatesNone: ({ date }) => `Rien n’est à payer pour ce calendrier jusqu’au ${date}.`,
  scheduleDatesNote:
    'D’après ce qui est dû actuellement\u00a0; chaque prélèvement ne dépasse jamais ce qui est dû à sa date.',
  scheduleHalf: ({ half }) => (half === 1 ? 'première moitié' : 'seconde moitié'),
  scheduleSave: 'Enregistrer le calendrier',
  scheduleSaveOff: 'Désactiver le calendrier',
  types: ({ types }, { list }) => list(types),
  invoices: ({ count }, { plural }) =>
    plural(count, { one: `${count} facture en particulier`, other: `${count} factures en particulier` }),

  order: 'Ce qui est débité, dans l’ordre',
  roleFirst: 'Débité en premier',
  roleThen: ({ position }) => `Numéro ${position}, si le précédent échoue`,
  roleOff: 'Ignoré\u00a0: débit automatique désactivé',
  roleExpired: 'Ignoré\u00a0: expiré',
  roleSuspended: ({ time }) => `Ignoré\u00a0: suspendu jusqu’au ${time}`,
  roleUnused: 'Non utilisé\u00a0: un seul moyen de paiement est débité automatiquement',
  roleWaiting: 'Serait débité',
  switchOn: ({ method }) => `Activer le débit automatique pour ${method}`,
  noMethodYet: 'Il n’y a pas encore de moyen de paiement.',
};

import type { FailureReason, MethodKind, NoPaymentReason, ScheduleWhen } from '../../../contract/index.ts';
import type { Catalogue } from '../catalogue.ts';

const NO_PATH: Readonly<Record<NoPaymentReason, string>> = {
  not_offered: 'Rien n’est payé automatiquement.',
  off: 'Rien n’est payé automatiquement\u00a0: la fonction est désactivée.',
  no_method: 'Rien n’est payé automatiquement\u00a0: il n’y a pas de moyen de paiement.',
  auto_charge_off:
    'Rien n’est payé automatiquement\u00a0: le débit automatique est désactivé pour tous les moyens de paiement.',
  primary_auto_charge_off:
    'Rien n’est payé automatiquement\u00a0: le débit automatique est désactivé pour le moyen de paiement principal.',
  all_suspended:
    'Rien n’est payé automatiquement pour le moment\u00a0: les moyens de paiement concernés sont suspendus.',
  all_expired: 'Rien n’est payé automatiquement\u00a0: les cartes concernées sont expirées.',
  no_usable_method:
    'Rien n’est payé automatiquement pour le moment\u00a0: aucun des moyens de paiement concernés ne peut être débité.',
  daily_limit: 'Plus rien n’est payé automatiquement aujourd’hui.',
  cap_reached: 'Plus rien n’est payé automatiquement ce mois-ci.',
  processing: 'Les paiements automatiques attendent la fin du paiement en cours.',
  registering: 'Les paiements automatiques ne sont pas encore actifs.',
  nothing_due: 'Il n’y a rien à payer.',
};

const WHEN: Readonly<Record<ScheduleWhen, string>> = {
  '1st': 'Paie le 1er du mois',
  '15th': 'Paie le 15 du mois',
  split: 'Paie la moitié le 1er, le reste le 15 du mois',
};

const DECLINED: Readonly<Record<FailureReason, string>> = {
  insufficient_funds: 'provision insuffisante',
  expired_card: 'la carte est expirée',
  declined: 'refus de la banque',
  authentication_required: 'le paiement n’a pas été confirmé',
};

const BY_HAND: Readonly<Record<MethodKind, string>> = {
  card: 'Les cartes ne servent qu’aux paiements manuels',
  visa_debit: 'Visa Débit ne sert qu’aux paiements manuels',
  bank_account: 'Les comptes bancaires ne servent qu’aux paiements manuels',
  paypal: 'PayPal ne sert qu’aux paiements manuels',
};

/** The texts of `<billet-payment-methods>`. */
export const paymentMethods: Catalogue['paymentMethods'] = {
  title: 'Moyens de paiement',
  addMethod: 'Ajouter un moyen de paiement',
  empty: 'Vos cartes et autres moyens de paiement figureront ici, dans l’ordre où ils sont utilisés.',
  list: 'Moyens de paiement, le principal en premier',
  listExclusive: 'Moyens de paiement\u00a0; un seul au plus est débité automatiquement',

  pathLead: 'Ordre des paiements automatiques\u00a0:',
  pathLeadOne: 'Paiements automatiques avec',
  pathThen: 'en cas d’échec',
  pathNone: ({ reason }) => NO_PATH[reason],
  pathUntil: ({ time }) => `Jusqu’au ${time}.`,
  pathSchedules: 'Chaque moyen de paiement paie ce que couvre son propre calendrier.',

  primary: 'Moyen de paiement principal',
  autoChargeOf: ({ method }) => `Débit automatique pour ${method}`,
  useAutomatically: ({ method }) => `Débiter ${method} automatiquement`,
  noneAutomatically: 'N’en débiter aucun automatiquement',
  byHandOnly: ({ kind }) => BY_HAND[kind],
  needsSchedule: 'Définissez d’abord son calendrier sous «\u00a0Paiement automatique\u00a0»',
  schedule: ({ when }) => WHEN[when],

  moveUp: 'Monter',
  moveUpOf: ({ method }) => `Monter ${method}`,
  moveDown: 'Descendre',
  moveDownOf: ({ method }) => `Descendre ${method}`,
  makePrimary: 'Définir comme principal',
  makePrimaryOf: ({ method }) => `Définir comme principal ${method}`,
  drag: ({ method }) => `Faire glisser ${method} à une autre place`,
  keys: 'Alt avec la flèche vers le haut ou vers le bas déplace un moyen de paiement.',
  editOf: ({ method }) => `Modifier ${method}`,
  removeOf: ({ method }) => `Supprimer ${method}`,
  moved: ({ method, place, count }) => `Nouvelle place de ${method}\u00a0: ${place} sur ${count}.`,
  movedFirst: ({ method }) => `${method} est maintenant le moyen de paiement principal.`,
  orderKept: 'L’ordre n’a pas changé.',

  suspendedUntil: ({ time }) => `Suspendu jusqu’au ${time}`,
  suspendedBecause: ({ reason, amount }) =>
    `Échec ${amount === null ? 'du dernier débit' : `du débit de ${amount}`}\u00a0: ${DECLINED[reason]}.`,
  suspendedMeaning: 'Pas de débit automatique d’ici là.',
  retryAmount: ({ amount }) => `Relancer le paiement de ${amount}`,
  retryLong: ({ amount, method }) => `Relancer le paiement de ${amount} avec ${method}`,
  retryFrom: ({ method }) => `Relancer avec ${method}`,
  retrySucceeded: ({ amount, method }) => `Paiement de ${amount} effectué avec ${method}.`,
  retryFailed: ({ reason }) => `La nouvelle tentative a échoué\u00a0: ${DECLINED[reason]}.`,
  retryProcessing: 'Le paiement est en cours de traitement. Son résultat s’affichera automatiquement.',
  retryAction: 'Votre banque vous demande de confirmer ce paiement.',
  expiredMeaning: 'Pas de débit automatique. Saisissez la nouvelle date d’expiration, ou remplacez la carte.',
  expiresThisMonth: 'Expire ce mois-ci',
  expiresBefore: ({ date }) => `Expire avant le paiement du ${date}`,

  switchedOn: ({ method }) => `Le débit automatique est activé pour ${method}.`,
  switchedOff: ({ method }) => `Le débit automatique est désactivé pour ${method}.`,
  removed: ({ method }) => `Moyen de paiement supprimé\u00a0: ${method}.`,
  notDone: 'Rien n’a été modifié.',

  removeTitle: ({ method }) => `Supprimer ${method}\u00a0?`,
  switchOnTitle: ({ method }) => `Débiter ${method} automatiquement\u00a0?`,
  switchOffTitle: ({ method }) => `Ne plus débiter ${method} automatiquement\u00a0?`,
  reorderTitle: ({ method }) => `Définir ${method} comme moyen de paiement principal\u00a0?`,
  moveTitle: ({ method }) => `Déplacer ${method}\u00a0?`,
  removeAction: 'Supprimer',
  switchOnAction: 'Activer',
  switchOnAndPay: ({ amount }) => `Activer et payer ${amount}`,
  switchOffAction: 'Désactiver',
  reorderAction: 'Changer l’ordre',
  reorderAndPay: ({ amount }) => `Changer l’ordre et payer ${amount}`,
  keep: 'Ne rien changer',

  chargedNow: ({ amount, method }) => `Un montant de ${amount} est prélevé maintenant sur ${method}.`,
  chargedNowWithTax: ({ amount, method, tax }) =>
    `Un montant de ${amount}, dont ${tax} de taxes, est prélevé maintenant sur ${method}.`,
  chargedLater: ({ amount, method, date }) =>
    `Prochain paiement automatique\u00a0: ${amount} avec ${method} le ${date}.`,
  autopayOff: 'Le paiement automatique est désactivé. Ce qui arrive à échéance doit être payé manuellement.',
  autopayMoves: ({ from, to }) => `Le paiement automatique passe de ${from} à ${to}.`,
  autopayFrom: ({ date }) => `Le paiement automatique est actif à partir du ${date}.`,
  automaticMoves: ({ from, to }) => `Les paiements automatiques passent de ${from} à ${to}.`,
  topUpStops:
    'La recharge s’interrompt\u00a0: il ne reste aucun moyen de paiement qu’elle puisse débiter. Ses réglages sont conservés.',
  topUpStopsPrimary:
    'La recharge s’interrompt\u00a0: le débit automatique est désactivé pour ce moyen de paiement, et la recharge exige ' +
    'qu’il soit activé pour le principal.',
  topUpGoesOn: ({ methods }, { list }) => `La recharge continue avec ${list(methods)}.`,
  newPrimary: ({ method }) => `${method} devient le moyen de paiement principal.`,
  scheduleEnds: 'Son calendrier prend fin en même temps.',
  retryEnds: 'Le paiement échoué avec ce moyen de paiement ne peut plus être relancé.',
  historyKept: 'Les paiements déjà effectués restent dans vos opérations.',
  cannotForesee: 'Les paiements automatiques qui utilisent ce moyen de paiement changent en même temps.',

  wireTitle: 'Payer par virement bancaire',
  wireReference: 'Référence',
  wireReferenceHint: 'Indiquez cette référence dans le virement pour qu’il soit porté à votre compte.',
  wireCopied: 'La référence a été copiée.',
  wireNotCopied: 'La référence n’a pas pu être copiée. Elle est sélectionnée\u00a0: copiez-la au clavier ou par le menu.',
};

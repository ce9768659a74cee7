import type { FailureReason, MethodKind } from '../../../contract/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { taxName } from './taxes.ts';

const WHAT_TO_DO: Readonly<Record<FailureReason, string>> = {
  insufficient_funds: 'La provision était insuffisante. Essayez un montant plus petit ou un autre moyen de paiement.',
  expired_card:
    'La carte est expirée. Saisissez sa nouvelle date d’expiration, ou utilisez un autre moyen de paiement.',
  declined:
    'La banque a refusé le paiement sans indiquer de raison. Renseignez-vous auprès d’elle, ou utilisez un autre moyen ' +
    'de paiement.',
  authentication_required:
    'Le paiement n’a pas été confirmé auprès de votre banque. Réessayez et confirmez-le, ou utilisez un autre moyen de ' +
    'paiement.',
};

const NOT_ONCE: Readonly<Record<MethodKind, string>> = {
  card: 'Les cartes ne servent qu’aux paiements automatiques',
  visa_debit: 'Visa Débit ne sert qu’aux paiements automatiques',
  bank_account: 'Les comptes bancaires ne servent qu’aux paiements automatiques',
  paypal: 'PayPal ne sert qu’aux paiements automatiques',
};

/** The texts of `<billet-payment-dialog>`. */
export const paymentDialog: Catalogue['paymentDialog'] = {
  titleAddFunds: 'Ajouter des fonds',
  titlePay: 'Effectuer un paiement',
  titleAdd: 'Ajouter un moyen de paiement',
  titleEdit: ({ method }) => `Modifier ${method}`,
  titleReview: 'Vérification',
  titlePaid: 'Paiement effectué',
  titleFailed: 'Paiement non effectué',
  titleProcessing: 'Traitement en cours',
  titleConfirm: 'Confirmer auprès de votre banque',
  titleUnknown: 'Résultat encore inconnu',
  titleAdded: 'Moyen de paiement ajouté',
  titleSaved: 'Modifications enregistrées',

  amount: 'Montant',
  amountHintMinimum: ({ amount }) => `Au moins ${amount}`,
  amountHintDue: ({ amount }) => `Au plus ${amount}, soit le montant dû`,
  quickAmounts: 'Montants habituels',
  howMuch: 'Combien',
  fullAmount: ({ amount }) => `Tout le montant dû, ${amount}`,
  otherAmount: 'Un autre montant',
  belowMinimum: ({ amount }) => `Le montant minimum est de ${amount}.`,
  aboveDue: ({ amount }) => `Le montant dû n’est que de ${amount}.`,
  notPositive: 'Saisissez un montant supérieur à zéro.',
  nothingDue: 'Rien n’est dû. Il n’y a rien à payer.',

  payWith: 'Payer avec',
  newMethod: 'Un autre moyen de paiement',
  newKinds: ({ kinds }, { list }) => list(kinds),
  notOnce: ({ kind }) => NOT_ONCE[kind],
  notAdded: ({ kinds }, { list }) =>
    `Non acceptés pour les paiements uniques\u00a0: ${list(kinds)}. Ajoutez-les sous «\u00a0Moyens de paiement\u00a0» pour les ` +
    'paiements automatiques.',
  expiredNote: 'Cette carte est expirée\u00a0; la banque la refusera probablement.',
  keptNote: 'Le moyen de paiement est conservé sur votre compte, quel que soit le résultat du paiement.',

  address: 'Adresse de facturation',
  changeAddress: 'Modifier',
  changeAddressLong: 'Modifier l’adresse de facturation',
  addressName: 'Nom',
  addressLine1: 'Adresse',
  addressLine2: 'Appartement, bureau (facultatif)',
  addressCity: 'Ville',
  addressRegion: 'Province ou État',
  addressPostalCode: 'Code postal',
  addressCountry: 'Pays',

  useForAutoPay: 'Utiliser pour le paiement automatique',
  useAutomatically: 'Utiliser pour les paiements automatiques',
  useForAutoPayHint: 'Débité automatiquement à partir de maintenant. Vous pouvez le désactiver à tout moment.',
  scheduleLater:
    'Pour payer automatiquement avec ce moyen de paiement, définissez ensuite son calendrier sous ' +
    '«\u00a0Paiement automatique\u00a0».',
  replacesAutoPay: ({ method }) => `Il remplace ${method}.`,
  outstandingFollows: ({ amount }) => `Ce qui reste alors à payer, soit ${amount}, est débité immédiatement.`,

  authorizationTitle: 'Votre accord',
  authorizationCard: ({ seller }) =>
    `Vous autorisez ${seller} à conserver cette carte et à la débiter de ce que vous devez ou commandez, aux dates et ` +
    'pour les montants indiqués dans ce compte. Vous pouvez retirer cette autorisation à tout moment en supprimant la ' +
    'carte ou en la désactivant.',
  authorizationAch: ({ seller }) =>
    `Vous autorisez ${seller} à débiter ce compte bancaire par voie électronique (ACH) de ce que vous devez, et à ` +
    'corriger les erreurs. Cette autorisation reste en vigueur jusqu’à ce que vous la désactiviez ou supprimiez le ' +
    'compte ici, avant le prochain débit.',
  authorizationPad: ({ seller }) =>
    `Vous acceptez les débits préautorisés de ${seller} sur ce compte, personnel ou d’entreprise, aux dates et pour ` +
    'les montants indiqués ici. Vous pouvez y mettre fin à tout moment moyennant un avis avant le prochain débit. ' +
    'Vous disposez de droits de recours si un débit n’est pas conforme à cet accord\u00a0; votre banque vous en informe.',
  authorizationPaypal: ({ seller }) =>
    `Vous autorisez ${seller} à débiter votre compte PayPal de ce que vous devez ou commandez. Vous pouvez retirer ` +
    'cette autorisation ici ou chez PayPal à tout moment.',
  authorizationVersion: '2026-11',
  agree: 'J’accepte',
  mustAgree: 'Donnez votre accord avant de continuer.',

  continueToReview: 'Continuer',
  pay: ({ amount }) => `Payer ${amount}`,
  add: 'Ajouter',
  submit: 'Soumettre',
  save: 'Enregistrer',

  summaryAmount: 'Montant',
  summaryTax: ({ name, rate }) => `${taxName(name)} ${rate}`,
  summaryTaxes: 'Taxes',
  summaryTotal: 'Total',
  summaryMethod: 'Moyen de paiement',
  summaryNewMethod: 'Moyen de paiement',
  summaryNickname: 'Nom pour vous',
  summaryAddress: 'Adresse de facturation',
  summaryAutoPay: 'Paiements automatiques',
  summaryWhen: 'Quand',
  summaryNow: 'Maintenant',
  summaryDate: 'Date',
  summaryPaidTo: 'Payé à',
  summaryPaidBy: 'Payé par',
  summaryReference: 'Référence',
  summaryAutoPayOn: 'Activés pour ce moyen de paiement',
  summaryAutoPayAsIs: 'Inchangés',

  balanceAfter: ({ amount }) => `Votre solde est ensuite de ${amount}.`,
  dueAfter: ({ amount }) => `Il reste ensuite ${amount} à payer.`,
  nothingDueAfter: 'Il ne reste ensuite rien à payer.',
  chargedNow: ({ amount, method }) => `Un montant de ${amount} est prélevé maintenant sur ${method}.`,
  alsoCharged: ({ amount, method }) => `Un montant de ${amount} est aussi prélevé immédiatement sur ${method}.`,
  laterCharged: ({ amount, method, date }) =>
    `Prochain paiement automatique\u00a0: ${amount} avec ${method} le ${date}.`,
  autoPayFrom: ({ date }) => `Le paiement automatique est actif à partir du ${date}.`,
  nothingNow: 'Rien n’est débité maintenant.',
  theNewMethod: 'le nouveau moyen de paiement',

  paid: ({ amount, method }) => `Paiement de ${amount} effectué avec ${method}.`,
  receiptSent: ({ email }) => `Un reçu est envoyé à ${email}.`,
  receipt: 'Reçu',
  printReceipt: 'Imprimer le reçu',
  saveReceipt: 'Enregistrer le reçu',
  failed: ({ amount, method }) => `Le montant de ${amount} n’a pas pu être prélevé sur ${method}.`,
  whatToDo: ({ reason }) => WHAT_TO_DO[reason],
  methodKept: ({ method }) => `Moyen de paiement conservé sur votre compte\u00a0: ${method}.`,
  notSwitchedOn: 'Il n’a pas été activé pour les paiements automatiques.',
  backToPayment: 'Retour au paiement',
  processing: ({ amount, method }) =>
    `Le paiement de ${amount} avec ${method} est en cours de traitement. Le résultat s’affichera automatiquement, en ` +
    'général en quelques minutes\u00a0; aucun autre débit n’a lieu d’ici là.',
  processingUntil: ({ time }) => `Le résultat sera vérifié le ${time}.`,
  confirm: ({ amount }) => `Votre banque vous demande de confirmer le paiement de ${amount}.`,
  confirmUntil: ({ time }) => `Vous pouvez le faire jusqu’au ${time}.`,
  confirmAgain: 'Confirmer maintenant',
  confirming: 'En attente de la réponse de votre banque',
  unknown: 'La réponse s’est perdue. Nous vérifions son résultat\u00a0; rien n’est envoyé une seconde fois.',
  added: ({ method }) => `Moyen de paiement ajouté\u00a0: ${method}.`,
  addedPlain: 'Le moyen de paiement a été ajouté.',
  saved: ({ method }) => `Moyen de paiement modifié\u00a0: ${method}.`,
  savedPlain: 'Le moyen de paiement a été modifié.',
  usedForAutoPay: 'Le paiement automatique l’utilise à partir de maintenant.',
  usedAutomatically: 'Il est débité automatiquement à partir de maintenant.',
  confirmationSent: ({ email }) => `Une confirmation est envoyée à ${email}.`,
  sending: 'Envoi en cours. Cela peut prendre un moment.',
  heldByHost: 'Rien n’a été envoyé.',
  approvalLeft: 'L’approbation n’a pas été donnée. Rien n’a été envoyé.',
  providerFailed: 'Le prestataire de paiement n’a pas pu enregistrer ces données pour le moment. Réessayez.',
  done: 'Terminer',

  nickname: 'Nom pour vous (facultatif)',
  nicknameHint: 'Visible de vous seul\u00a0: «\u00a0Maison\u00a0», «\u00a0Bureau\u00a0».',
  expiry: 'Date d’expiration',
  expiryHint: 'MM/AA',
  expiryWrong: 'Saisissez le mois et l’année, par exemple 04/30.',
  expiryPast: 'Cette date est passée.',
  replaceDetails: 'Remplacer les données',
  replaceDetailsHint:
    'Un nouveau numéro pour le même moyen de paiement\u00a0; sa place et son débit automatique restent inchangés.',
  keepDetails: 'Conserver les données',
};

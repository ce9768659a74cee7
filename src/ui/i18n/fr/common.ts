import type { Catalogue } from '../catalogue.ts';

/** What every widget says in the same words. A count of zero takes the form of one, so that form names its count. */
export const common: Catalogue['common'] = {
  add: 'Ajouter',
  apply: 'Appliquer les modifications',
  back: 'Retour',
  cancel: 'Annuler',
  close: 'Fermer',
  continue: 'Continuer',
  discard: 'Abandonner les modifications',
  edit: 'Modifier',
  loading: 'Chargement en cours',
  manage: 'Gérer',
  none: 'Aucun',
  off: 'Désactivé',
  on: 'Activé',
  remove: 'Supprimer',
  retry: 'Relancer',
  saved: 'Modifications enregistrées.',
  saving: 'Enregistrement en cours',
  tryAgain: 'Réessayer',
  working: 'Traitement en cours',
  more: 'Plus',
  less: 'Moins',
  details: 'Détails',
  copy: 'Copier',
  copied: 'Copié.',

  absoluteAndRelative: ({ absolute, relative }) => `${absolute} (${relative})`,
  whereYouAre: ({ time }) => `Heure de l’endroit où vous êtes\u00a0: ${time}.`,
  about: ({ date }) => `vers le ${date}`,
  amountDue: ({ amount }) => `${amount} à payer`,
  owed: ({ amount }) => `${amount} de solde débiteur`,
  credit: ({ amount }) => `${amount} de crédit`,
  negativeAmount: ({ amount }) => `moins ${amount}`,

  noConnection: 'Il n’y a pas de connexion.',
  loadFailed: 'Le chargement a échoué',
  reference: ({ requestId }) => `Référence pour l’assistance\u00a0: ${requestId}`,
  errorCode: ({ code }) => `Code\u00a0: ${code}`,
  offline: 'Vous êtes hors ligne. Voici les dernières données connues.',
  stale: 'La mise à jour a échoué pour le moment. Ces données ne sont peut-être plus à jour.',
  staleSince: ({ time }) => `La mise à jour a échoué pour le moment. Dernières données connues\u00a0: ${time}.`,
  readOnly: 'Vous pouvez consulter ce compte, mais pas le modifier.',
  readOnlyBecause: ({ reason }) => `Vous pouvez consulter ce compte, mais pas le modifier\u00a0: ${reason}`,
  notOffered: 'Cette fonction n’est pas offerte pour ce compte.',
  unknownOutcome:
    'La réponse à votre dernière demande s’est perdue. Nous vérifions son résultat\u00a0; rien n’est envoyé une seconde ' +
    'fois. Les paiements attendent qu’il soit connu.',
  unknownOutcomeUnaskable:
    'La réponse à votre dernière demande s’est perdue, et son résultat ne peut pas être vérifié ici. ' +
    'Consultez vos opérations avant de payer de nouveau.',
  haveChecked: 'J’ai vérifié',
  processing: 'Un paiement est en cours de traitement. Les autres attendent qu’il soit terminé.',
  problems: ({ count }, { plural }) =>
    plural(count, { one: 'Un problème est à corriger', other: `${count} problèmes sont à corriger` }),
  required: 'Obligatoire',
  optional: 'Facultatif',
  amountNotUnderstood: 'Saisissez un montant.',
  amountDecimals: ({ currency, count }, { plural }) =>
    count === 0
      ? `Saisissez un montant entier en ${currency}.`
      : plural(count, {
          one: `Saisissez un montant en ${currency} avec ${count} décimale au plus.`,
          other: `Saisissez un montant en ${currency} avec ${count} décimales au plus.`,
        }),
};

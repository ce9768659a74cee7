import type { Catalogue } from '../catalogue.ts';

/** What every widget says in the same words. A count of zero takes the form of one, so that form names its count. */
export const common: Catalogue['common'] = {
  back: 'Retour',
  cancel: 'Annuler',
  close: 'Fermer',
  continue: 'Continuer',
  discard: 'Abandonner les modifications',
  edit: 'Modifier',
  loading: 'Chargement en cours',
  remove: 'Supprimer',
  retry: 'Relancer',
  saved: 'Modifications enregistrées.',
  tryAgain: 'Réessayer',
  details: 'Détails',
  copy: 'Copier',

  absoluteAndRelative: ({ absolute, relative }) => `${absolute} (${relative})`,
  whereYouAre: ({ time }) => `Heure de l’endroit où vous êtes\u00a0: ${time}.`,
  about: ({ date }) => `vers le ${date}`,

  noConnection: 'Il n’y a pas de connexion.',
  loadFailed: 'Le chargement a échoué',
  reference: ({ requestId }) => `Référence pour l’assistance\u00a0: ${requestId}`,
  offline: ({ time }) => `Vous êtes hors ligne. Données au ${time}.`,
  stale: ({ time }) => `Données au ${time}. La mise à jour a échoué pour le moment.`,
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
  problems: ({ count }, { plural }) =>
    plural(count, { one: 'Un problème est à corriger', other: `${count} problèmes sont à corriger` }),
  amountNotUnderstood: 'Saisissez un montant.',
  amountDecimals: ({ currency, count }, { plural }) =>
    count === 0
      ? `Saisissez un montant entier en ${currency}.`
      : plural(count, {
          one: `Saisissez un montant en ${currency} avec ${count} décimale au plus.`,
          other: `Saisissez un montant en ${currency} avec ${count} décimales au plus.`,
        }),
};

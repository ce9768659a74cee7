import type { Fortune } from '../../../contract/index.ts';
import type { Catalogue } from '../catalogue.ts';

const FORTUNES: Readonly<Record<Fortune, string>> = {
  ok: 'Réussit',
  insufficient_funds: 'Provision insuffisante',
  expired_card: 'Carte expirée',
  declined: 'Refusé',
  authentication_required: 'Authentification requise',
  'unknown:ok': 'En cours de traitement, puis réussit',
  'unknown:declined': 'En cours de traitement, puis refusé',
  requires_action: 'Demande la confirmation du payeur',
};

/** The texts of `<billet-mock-controls>`. */
export const mockControls: Catalogue['mockControls'] = {
  title: 'Commandes d’essai',
  noControls: 'Le serveur de cette page est réel. Il n’y a rien à commander ici.',
  failed: ({ message }) => `L’opération a échoué\u00a0: ${message}`,

  clockStands: 'Arrêtée',
  clockRuns: 'En marche',
  run: 'Démarrer',
  stop: 'Arrêter',
  plusHour: '+1 heure',
  plusDay: '+1 jour',
  plusMonth: '+1 mois',
  toNextTimer: 'Jusqu’à la prochaine échéance programmée',
  nextTimer: ({ time }) => `Prochaine échéance programmée\u00a0: ${time}`,
  noTimer: 'Aucune échéance n’est programmée.',
  clockMoved: ({ time }) => `Nouvelle heure\u00a0: ${time}.`,

  world: 'Monde',
  amount: 'Montant',
  debitType: 'Débit',
  debit: 'Porter le débit au compte',
  debitDone: ({ type, amount }) => `Porté au compte\u00a0: ${type}, ${amount}.`,
  startCall: 'Commencer un appel',
  endCall: 'Terminer l’appel',
  callStarted: 'Un appel a commencé.',
  callEnded: ({ amount }) => `L’appel est terminé\u00a0: ${amount}.`,
  refund: 'Rembourser',
  refunded: ({ amount }) => `Remboursement effectué\u00a0: ${amount}.`,
  invoiceType: 'Type de facturation',
  dueInDays: 'Échéance en jours',
  issueInvoice: 'Émettre la facture',
  invoiceIssued: ({ id, amount }) => `Facture émise\u00a0: ${id}, ${amount}.`,

  gateway: 'Passerelle de paiement',
  gatewayHint: 'Le sort du prochain débit de chaque moyen de paiement. Les débits suivants réussissent.',
  noMethods: 'Il n’y a pas de moyen de paiement.',
  fortune: ({ fortune }) => FORTUNES[fortune],
  fortuneLeft: ({ fortunes }) => `Ensuite\u00a0: ${fortunes.join(', ')}`,
  fortuneSet: ({ method, fortune }) => `${method}\u00a0: ${fortune}.`,
  confirmation: ({ amount }) => `Un débit de ${amount} demande la confirmation du payeur.`,
  confirm: 'Confirmer',
  refuse: 'Refuser',
  abandon: 'Abandonner',
  answered: 'Le payeur a répondu.',

  outbox: ({ count }, { plural }) =>
    count === 0
      ? 'Boîte d’envoi'
      : `Boîte d’envoi, ${plural(count, { one: `${count} courriel`, other: `${count} courriels` })}`,
  outboxEmpty: 'Aucun courriel n’a encore été envoyé.',
  mailTo: ({ to, time }) => `À ${to}, ${time}`,
  olderMails: 'Afficher les courriels plus anciens',

  faults: 'Connexion',
  latency: 'Latence',
  latencyNone: 'Aucune',
  latencyMs: ({ ms }) => `${ms}\u00a0ms`,
  offline: 'Hors ligne',
  offlineHint: 'Chaque demande échoue avant d’avoir le moindre effet.',
  lost: 'Perdre les réponses',
  lostHint: 'Les commandes sont exécutées, mais leur réponse n’arrive jamais.',
  readOnly: 'Consultation seule',
  readOnlyHint: 'La personne qui consulte ne peut rien actionner.',

  trace: 'Trace des règles',
  traceEmpty: 'Il ne s’est encore rien passé.',
  traceHint: 'Ce qui s’est passé, le plus récent en premier, avec les règles qui en sont la cause.',
  rules: ({ rules }) => rules.join(' '),
  eventCharge: ({ method, amount, status }) => `Débit de ${amount} sur ${method}\u00a0: ${status}`,
  eventResolved: ({ method, amount, status }) => `Résultat du débit de ${amount} sur ${method}\u00a0: ${status}`,
  eventEntry: ({ type, amount, balance }) => `${type} ${amount}, solde ${balance}`,
  eventNotice: ({ name }) => `Courriel ${name}`,
  eventMethod: ({ method, change }) => `${method}\u00a0: ${change}`,
  eventSettings: ({ setting }) => `Réglages\u00a0: ${setting}`,
  eventHeld: ({ reason }) => `Série de débits retenue\u00a0: ${reason}`,
  statusSucceeded: 'réussi',
  statusProcessing: 'en cours de traitement',
  statusRequiresAction: 'en attente du payeur',
  statusFailed: ({ reason }) => `échec, ${reason}`,

  startAgain: 'Recommencer',
  startedAgain: 'La démonstration recommence.',
};

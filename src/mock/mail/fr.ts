import type { MailCatalogue } from './catalogue.ts';
import type { MailFacts } from './facts.ts';

const CROSSINGS = { below: 'inférieur à', 'at-or-below': 'inférieur ou égal à' } as const;

const crossing = ({ policy }: MailFacts): string => CROSSINGS[policy.topUp.crossing];

/** The e-mails in French, in words that are usual in Canada and in France. A colon has a no-break space before it. */
export const FR: MailCatalogue = {
  dir: 'ltr',
  greeting: (holder) => (holder === '' ? 'Bonjour,' : `Bonjour ${holder},`),
  labelled: (label, value) => `${label}\u00A0: ${value}`,
  headings: {
    why: 'Pourquoi',
    tried: 'Tentatives précédentes, sans succès',
    next: 'Et maintenant',
    stop: 'Comment arrêter',
  },
  labels: {
    amount: 'Montant',
    total: 'Total, taxes comprises',
    method: 'Moyen de paiement',
    autoMethods: 'Débit automatique activé pour',
    reason: 'Motif',
    at: 'Date',
    nextTry: 'Prochaine tentative',
    balance: 'Solde',
    threshold: 'Seuil de recharge',
    alertThreshold: 'Seuil d’alerte',
    cap: 'Plafond mensuel',
    capEnds: 'La recharge reprend le',
    dueNow: 'À payer maintenant',
    activeFrom: 'Actif à partir du',
    nextPayment: 'Prochain paiement automatique',
  },
  taxes: new Map([
    ['GST', 'TPS'],
    ['HST', 'TVH'],
    ['PST', 'TVP'],
    ['QST', 'TVQ'],
  ]),
  nothing: 'Rien',
  reasons: {
    insufficient_funds: 'provision insuffisante',
    expired_card: 'la carte est expirée',
    declined: 'la banque l’a refusé',
    authentication_required: 'il n’a pas été confirmé auprès de la banque',
    unknown: 'il n’a pas été accepté',
  },
  remedies: {
    insufficient_funds: 'Assurez-vous que la provision est suffisante, ou utilisez un autre moyen de paiement.',
    expired_card: 'Saisissez la nouvelle date d’expiration de la carte, ou utilisez un autre moyen de paiement.',
    declined: 'Renseignez-vous auprès de votre banque, ou utilisez un autre moyen de paiement.',
    authentication_required:
      'Payez sur votre page de facturation et confirmez auprès de votre banque, ou utilisez un autre moyen de paiement.',
    unknown: 'Vérifiez le moyen de paiement, ou utilisez-en un autre.',
  },
  attempt: ({ method, reason, until }) =>
    until === ''
      ? `${method}\u00A0: ${reason}.`
      : `${method}\u00A0: ${reason}. Pas de débit automatique avant le ${until}.`,
  notices: {
    'payment.receipt': {
      subject: ({ total, seller }) => `Reçu\u00A0: paiement de ${total} à ${seller}`,
      what: ({ total, method, at }) => `Le ${at}, nous avons débité ${total} de ${method}.`,
    },
    'payment.failed': {
      subject: ({ total }) => `Échec du paiement de ${total}`,
      what: ({ total, method, at, reasonText }) =>
        `Le ${at}, le paiement de ${total} avec ${method} a échoué\u00A0: ${reasonText}. Rien n’a été payé.`,
    },
    'balance.low': {
      subject: ({ balance }) => `Solde faible\u00A0: ${balance}`,
      what: ({ balance, at }) => `Le ${at}, votre solde était de ${balance}.`,
    },
    'topup.limited': {
      subject: ({ amount }) => `Recharge de ${amount} en attente\u00A0: un seul débit automatique par jour`,
      what: ({ amount, balance, at }) =>
        `Le ${at}, votre solde était de ${balance} et une recharge de ${amount} était prévue. Elle n’a pas été débitée.`,
    },
    'topup.capped': {
      subject: ({ amount }) => `Recharge de ${amount} non débitée\u00A0: plafond mensuel atteint`,
      what: ({ amount, balance, at }) =>
        `Le ${at}, votre solde était de ${balance} et une recharge de ${amount} était prévue. Elle n’a pas été débitée.`,
    },
    'autopay.enabled': {
      subject: ({ method }) => `Paiement automatique activé\u00A0: ${method}`,
      what: ({ method, seller, at }) =>
        `Depuis le ${at}, votre compte chez ${seller} est payé automatiquement avec ${method}.`,
    },
    'autopay.updated': {
      subject: ({ method }) => `Paiement automatique modifié\u00A0: ${method}`,
      what: ({ method, seller, at }) =>
        `Le ${at}, le paiement automatique a été modifié. Votre compte chez ${seller} est payé automatiquement avec ${method}.`,
    },
    'autopay.cancelled': {
      subject: ({ method }) => `Paiement automatique désactivé\u00A0: ${method}`,
      what: ({ method, seller, at }) =>
        `Depuis le ${at}, votre compte chez ${seller} n’est plus payé automatiquement avec ${method}.`,
    },
    'autopay.registering': {
      subject: ({ amount }) => `Veuillez payer ${amount} vous-même\u00A0: le paiement automatique n’est pas encore actif`,
      what: ({ amount, method, at }) => `Montant à payer\u00A0: ${amount}. Il n’a pas été prélevé de ${method} le ${at}.`,
    },
  },
  whys: {
    payment: () => 'Ce paiement a été fait manuellement sur votre page de facturation.',
    retry: () => 'Un paiement qui avait échoué a été relancé manuellement sur votre page de facturation.',
    topUp: (facts) =>
      `La recharge automatique est activée. Votre solde était de ${facts.causeBalance}, ${crossing(facts)} votre seuil de ${facts.causeThreshold}.`,
    outstanding: () => 'Le paiement automatique a été activé, et ce montant était à payer.',
    invoiceIssued: ({ invoiceId }) => `Le paiement automatique est activé, et la facture ${invoiceId} a été émise.`,
    invoiceDue: ({ invoiceId }) => `Le paiement automatique est activé, et la facture ${invoiceId} est arrivée à échéance.`,
    cycle: () => 'Le paiement automatique est activé\u00A0: c’est le prélèvement de votre cycle de facturation.',
    draft: () => 'Le paiement automatique est activé\u00A0: c’est un prélèvement du calendrier que vous avez choisi.',
    alert: ({ alertThreshold }) => `Vous avez demandé un avis lorsque votre solde passe sous ${alertThreshold}.`,
    limited: () => 'Un seul débit automatique est tenté par jour, et celui d’aujourd’hui l’a déjà été.',
    capped: ({ cap }) => `Elle aurait porté les débits automatiques de ce mois au-dessus de votre plafond mensuel de ${cap}.`,
    enabled: () => 'Le paiement automatique a été activé pour votre compte.',
    updated: () => 'Le moyen de paiement, ses données ou son calendrier ont été modifiés pour votre compte.',
    cancelled: () => 'Le paiement automatique avec ce moyen de paiement a été désactivé, ou ce dernier a été supprimé.',
    registering: ({ activeFrom }) =>
      `Votre paiement préautorisé est en cours d’enregistrement. Il sera actif à partir du ${activeFrom}.`,
  },
  nexts: {
    balanceNow: ({ balance }) => `Votre solde est maintenant de ${balance}.`,
    stillDue: ({ due }) => `Il reste ${due} à payer.`,
    nothingDue: () => 'Il n’y a rien à payer pour le moment.',
    topUpAgain: (facts) =>
      `Lorsqu’il sera ${crossing(facts)} ${facts.topUpThreshold}, une recharge de ${facts.topUpAmount} sera de nouveau débitée.`,
    retryYourself: () => 'Vous pouvez relancer le paiement sur votre page de facturation.',
    triedAt: ({ nextAt }) => `Nous vérifierons de nouveau le ${nextAt}, et débiterons ce qui sera alors nécessaire.`,
    triedNever: () => 'Il n’y aura pas de nouvelle tentative automatique.',
    triedWithDebit: () => 'La recharge vérifiera de nouveau votre solde à la prochaine dépense, et dès qu’un moyen de paiement sera de nouveau disponible.',
    triedWithInvoice: () => 'Le prochain paiement automatique portera sur ce qui sera alors à payer.',
    triedWithDraft: ({ redraftOn }) =>
      `Il n’y aura pas de nouvelle tentative avant le ${redraftOn}. Ce jour-là, le paiement automatique prélèvera ce qui sera à payer.`,
    heldUntil: ({ suspendedUntil, method }) =>
      `Jusqu’au ${suspendedUntil}, ${method} n’est pas débité automatiquement. Ensuite, ce moyen de paiement sera de nouveau disponible.`,
    chargesNothing: () => 'Cet avis n’entraîne aucun débit.',
    topUpWatches: (facts) =>
      `La recharge automatique est activée\u00A0: elle ajoute ${facts.topUpAmount} lorsque votre solde est ${crossing(facts)} ${facts.topUpThreshold}.`,
    topUpIsOff: () =>
      'La recharge automatique est désactivée\u00A0: ajoutez des fonds sur votre page de facturation pour conserver votre service.',
    lookAt: ({ nextAt }) => `Nous vérifierons de nouveau le ${nextAt}, et la débiterons si votre solde le demande alors.`,
    lookWithDebit: () => 'Nous vérifierons de nouveau à la prochaine dépense d’un autre jour.',
    capEnds: ({ nextMonth }) =>
      `La recharge reprend à partir du ${nextMonth}, ou dès que vous relevez le plafond.`,
    addFunds: () => 'Vous pouvez ajouter des fonds vous-même à tout moment.',
    chargedAtOnce: ({ due, method }) =>
      `Le montant de ${due} à payer maintenant est débité de ${method} immédiatement. Vous recevrez un reçu.`,
    paysOnIssue: () => 'Désormais, ce qui est à payer est débité dès qu’une facture est émise.',
    paysWhenDue: () => 'Désormais, ce qui est à payer est débité lorsqu’une facture arrive à échéance.',
    paysCycle: ({ nextPayment }) =>
      `Ce qui est à payer est prélevé une fois par cycle de facturation. Le prochain prélèvement aura lieu le ${nextPayment}.`,
    paysOn1st: ({ nextPayment }) =>
      `Ce qui est à payer, parmi ce que vous avez choisi, est prélevé le 1er du mois. Prochaine date\u00A0: le ${nextPayment}.`,
    paysOn15th: ({ nextPayment }) =>
      `Ce qui est à payer, parmi ce que vous avez choisi, est prélevé le 15 du mois. Prochaine date\u00A0: le ${nextPayment}.`,
    paysSplit: ({ nextPayment }) =>
      `Ce qui est à payer, parmi ce que vous avez choisi, est prélevé pour moitié le 1er et pour moitié le 15 du mois. Prochaine date\u00A0: le ${nextPayment}.`,
    payUntilActive: ({ activeFrom }) =>
      `Le paiement automatique sera actif à partir du ${activeFrom}. D’ici là, veuillez payer vos factures vous-même.`,
    payYourself: () => 'Veuillez payer vos factures vous-même, sur votre page de facturation.',
    othersPay: ({ autoMethods }) =>
      `Le paiement automatique reste activé pour ${autoMethods}. Veuillez payer vous-même ce qu’il ne couvre pas.`,
    payThisYourself: () =>
      'Veuillez payer ce montant vous-même, sur votre page de facturation. Une facture que vous avez payée n’est jamais prélevée de nouveau.',
  },
  stops: {
    topUp: () =>
      'Pour arrêter les débits automatiques, désactivez la recharge automatique, ou le débit automatique du moyen de paiement, sur votre page de facturation.',
    autoPay: () =>
      'Pour arrêter les paiements automatiques, désactivez le paiement automatique sur votre page de facturation.',
    schedule: ({ method }) =>
      `Pour arrêter les paiements automatiques, désactivez le calendrier de ${method} sur votre page de facturation.`,
    alert: () => 'Pour arrêter ces avis, désactivez l’alerte de solde faible sur votre page de facturation.',
    single: ({ contact }) =>
      `C’était un paiement unique\u00A0: il n’y a rien à désactiver. Si vous ne l’avez pas fait, écrivez à ${contact}.`,
    turnOnAgain: () =>
      'Plus rien n’est débité automatiquement de ce moyen de paiement. Pour changer cela, activez le paiement automatique sur votre page de facturation.',
  },
};

import type { Catalogue } from '../catalogue.ts';

/** A backend may not say when something ends. */
function untilTime(time: string): string {
  return time === '' ? 'pour le moment' : `avant le ${time}`;
}

function onTime(what: string, time: string): string {
  return time === '' ? '' : ` ${what} le ${time}.`;
}

const BEFORE_THAT = 'Pour continuer avant cela, ajoutez des fonds vous-même.';

/** The texts of `<billet-balance-tile>`. */
export const balanceTile: Catalogue['balanceTile'] = {
  balance: 'Solde',
  amountDue: 'Montant dû',
  belowZero: ({ amount }) => `Vous devez ${amount}.`,
  withCredit: ({ amount }) => `Vous avez un crédit de ${amount}, qui paie en premier les prochaines factures.`,
  overdue: ({ date }) => `En retard depuis le ${date}`,
  openInvoices: ({ count, date }, { plural }) =>
    plural(count, {
      one: `${count} facture à payer, échéance le ${date}`,
      other: `${count} factures à payer, première échéance le ${date}`,
    }),

  chipTopUpOn: 'Recharge activée',
  chipTopUpOff: 'Recharge désactivée',
  chipTopUpStopped: 'Recharge interrompue',
  chipAutoPayOn: 'Paiement automatique activé',
  chipAutoPayOff: 'Paiement automatique désactivé',
  chipAutoPayStopped: 'Paiement automatique interrompu',
  chipRegistering: 'Paiement automatique en cours d’enregistrement',
  chipProcessing: 'Paiement en cours de traitement',
  chipNeedsYou: 'Votre confirmation est requise',
  chipByHand: 'Paiement manuel',

  methodsInTurn: ({ methods }) => methods.join(', puis, en cas d’échec, '),
  yourMethod: 'votre moyen de paiement',

  topUpBelow: ({ threshold, amount, methods }) =>
    `Lorsque le solde passe sous ${threshold}, une recharge de ${amount} est prélevée sur ${methods}.`,
  topUpAtOrBelow: ({ threshold, amount, methods }) =>
    `Lorsque le solde est de ${threshold} ou moins, une recharge de ${amount} est prélevée sur ${methods}.`,
  topUpRetry: ({ time, amount, methods }) =>
    'La dernière recharge automatique a échoué. Si le solde est encore faible, ' +
    `une nouvelle tentative de ${amount} est faite sur ${methods}${time === '' ? '' : ` le ${time}`}. ${BEFORE_THAT}`,
  topUpLimitedRetry: ({ time, amount, methods }) =>
    'Il y a une recharge automatique par jour, et celle d’aujourd’hui est déjà utilisée. Si le solde est encore ' +
    `faible, une recharge de ${amount} est prélevée sur ${methods}${time === '' ? ' dès que possible' : ` le ${time}`}. ${BEFORE_THAT}`,
  topUpLimited: ({ time }) =>
    'Il y a une recharge automatique par jour, et celle d’aujourd’hui est déjà utilisée.' +
    `${onTime('La prochaine sera possible', time)} D’ici là, ajoutez des fonds vous-même.`,
  topUpCapped: ({ cap, time }) =>
    `La recharge automatique a atteint votre plafond mensuel de ${cap}.${onTime('Elle pourra reprendre', time)} ` +
    'Pour continuer avant cela, relevez le plafond ou ajoutez des fonds vous-même.',
  topUpAboveCap: ({ cap, amount }) =>
    `La recharge automatique est impossible\u00a0: votre plafond mensuel de ${cap} est inférieur à une recharge de ${amount}. ` +
    'Relevez le plafond, réduisez le montant ou ajoutez des fonds vous-même.',
  topUpOff:
    'La recharge automatique est désactivée. Ajoutez des fonds avant que le solde ne soit épuisé, ou activez-la.',
  topUpNotOffered: 'Vous ajoutez les fonds vous-même.',
  topUpNoMethod:
    'La recharge automatique est impossible\u00a0: il n’y a pas de moyen de paiement. Ajoutez-en un sous ' +
    '«\u00a0Moyens de paiement\u00a0».',
  topUpAutoChargeOff:
    'La recharge automatique est impossible\u00a0: le débit automatique n’est activé pour aucun moyen de paiement. ' +
    'Activez-le sous «\u00a0Moyens de paiement\u00a0».',
  topUpPrimaryOff: ({ method }) =>
    'La recharge automatique est impossible\u00a0: le débit automatique est désactivé pour votre moyen de paiement ' +
    `principal, ${method}. Activez-le, ou choisissez un autre moyen de paiement principal.`,
  topUpAllSuspended: ({ time }) =>
    'La recharge automatique est impossible\u00a0: après des paiements échoués, aucun moyen de paiement ne peut être ' +
    `débité ${untilTime(time)}. Relancez le paiement échoué pour y mettre fin dès maintenant.`,
  topUpAllExpired:
    'La recharge automatique est impossible\u00a0: la carte est expirée. Mettez-la à jour sous «\u00a0Moyens de paiement\u00a0».',
  topUpNoUsable: ({ time }) =>
    'La recharge automatique est impossible\u00a0: chaque moyen de paiement est expiré, ou suspendu après un paiement ' +
    `échoué. Le premier pourra être débité de nouveau le ${time}.`,
  topUpNoUsableAtAll:
    'La recharge automatique est impossible\u00a0: aucun moyen de paiement ne peut être débité. Mettez-en un à jour sous ' +
    '«\u00a0Moyens de paiement\u00a0».',

  autoPayScheduled: ({ amount, methods, time }) => `Un paiement de ${amount} sera prélevé sur ${methods} le ${time}.`,
  autoPayAtIssue: ({ methods }) => `Chaque nouvelle facture est prélevée sur ${methods} dès son émission.`,
  autoPayAtIssueWithDue: ({ methods, amount }) =>
    `À l’émission de la prochaine facture, tout ce qui sera alors à payer est prélevé sur ${methods}. ` +
    `Pour régler les ${amount} avant cela, effectuez un paiement.`,
  autoPayAtDue: ({ methods }) => `Chaque nouvelle facture est prélevée sur ${methods} à sa date d’échéance.`,
  autoPayAtDueWithDue: ({ methods, amount }) =>
    `La prochaine facture est prélevée sur ${methods} à sa date d’échéance, avec tout ce qui sera alors à payer. ` +
    `Pour régler les ${amount} avant cela, effectuez un paiement.`,
  autoPayNothingDue: ({ methods, time }) =>
    'Rien ne sera prélevé tant qu’il n’y aura rien à payer. Prochain jour de prélèvement\u00a0: ' +
    `le ${time}, sur ${methods}.`,
  autoPayNothingDueNoDay: ({ methods }) =>
    `Rien ne sera prélevé tant qu’il n’y aura rien à payer parmi ce que couvre ${methods}.`,
  autoPayRegistering: ({ date }) =>
    `Le paiement automatique est en cours d’enregistrement et sera actif à partir du ${date}. ` +
    'Payez vous-même ce qui est dû avant cette date.',
  autoPayRegisteringFirst: ({ date, amount, methods, time }) =>
    `Le paiement automatique est en cours d’enregistrement et sera actif à partir du ${date}. Le premier paiement, ` +
    `de ${amount}, sera prélevé sur ${methods} le ${time}\u00a0; il sera réduit si vous payez avant.`,
  autoPayOff: 'Le paiement automatique est désactivé\u00a0: payez chaque facture vous-même, ou activez-le.',
  autoPayOffPaid: 'Le paiement automatique est désactivé. Il n’y a rien à payer maintenant.',
  autoPayNotOffered: 'Vous effectuez les paiements vous-même.',
  autoPayNoMethod:
    'Le paiement automatique est impossible\u00a0: il n’y a pas de moyen de paiement. Ajoutez-en un sous ' +
    '«\u00a0Moyens de paiement\u00a0».',
  autoPayAutoChargeOff:
    'Le paiement automatique est impossible\u00a0: le débit automatique n’est activé pour aucun moyen de paiement. ' +
    'Activez-le sous «\u00a0Moyens de paiement\u00a0».',
  autoPayAllSuspended: ({ time }) =>
    'Le paiement automatique est impossible\u00a0: après un paiement échoué, aucun moyen de paiement ne peut être ' +
    `débité ${untilTime(time)}. Relancez le paiement échoué pour y mettre fin dès maintenant.`,
  autoPayAllExpired:
    'Le paiement automatique est impossible\u00a0: la carte est expirée. Mettez-la à jour sous «\u00a0Moyens de paiement\u00a0».',
  autoPayNoUsable:
    'Le paiement automatique est impossible\u00a0: aucun moyen de paiement ne peut être débité. Mettez-en un à jour sous ' +
    '«\u00a0Moyens de paiement\u00a0».',

  processing: ({ amount, method, time }) =>
    `Un paiement de ${amount} avec ${method} est en cours de traitement et n’est pas encore compté. Son résultat est ` +
    `attendu au plus tard le ${time}\u00a0; aucun autre débit n’a lieu d’ici là.`,
  processingNoTime: ({ amount, method }) =>
    `Un paiement de ${amount} avec ${method} est en cours de traitement et n’est pas encore compté. ` +
    'Aucun autre débit n’a lieu tant que son résultat n’est pas connu.',
  requiresAction: ({ amount, method, time }) =>
    `Un paiement de ${amount} avec ${method} attend votre confirmation jusqu’au ${time}. ` +
    'Aucun autre débit n’a lieu d’ici là.',
  requiresActionNoTime: ({ amount, method }) =>
    `Un paiement de ${amount} avec ${method} attend votre confirmation. Aucun autre débit n’a lieu d’ici là.`,
  unconfirmed: ({ amount, method }) =>
    `${amount} n’a pas pu être prélevé avec ${method} sans vous\u00a0: la banque demande votre confirmation.`,
  confirmAndPay: ({ amount }) => `Confirmer et payer ${amount}`,
  afterProcessing: 'La suite sera décidée lorsque le résultat du paiement en cours de traitement sera connu.',
  calls: ({ count, time }, { plural }) =>
    plural(count, {
      one: `${count} appel en cours depuis ${time}. Il est facturé à la fin et n’est pas encore compté dans le solde.`,
      other:
        `${count} appels en cours, le premier depuis ${time}. Ils sont facturés à la fin et ne sont pas encore ` +
        'comptés dans le solde.',
    }),

  runway: ({ date }) => `À votre rythme habituel, il sera épuisé ${date}.`,
  runwayThreshold: ({ date }) => `À votre rythme habituel, la prochaine recharge aura lieu ${date}.`,
  runwayLong: ({ days }) => `À votre rythme habituel, il suffira pour plus de ${days} jours.`,
  aboutDate: ({ date }) => `vers le ${date}`,

  lastPayment: 'Dernier paiement',
  lastPaymentLine: ({ amount, method, time }) => `${amount} avec ${method}, ${time}`,
  lastPaymentTax: ({ amount }) => `plus ${amount} de taxes`,
  noPaymentYet: 'Aucun paiement pour le moment.',

  upcoming: 'Frais à venir',
  upcomingNested: 'Chaque ligne comprend celle qui la précède.',
  upcomingNone: 'Aucuns frais mensuels dans les 7 prochains jours.',
  tomorrow: 'Demain',
  next3Days: '3 prochains jours',
  next7Days: '7 prochains jours',
  showItems: ({ count }, { plural }) =>
    plural(count, { one: 'Afficher l’élément', other: `Afficher les ${count} éléments` }),
  hideItems: 'Masquer les éléments',
  date: 'Date',
  item: 'Élément',
  amount: 'Montant',

  chart: ({ what, from, to }) =>
    `${what}, du ${from} au ${to}\u00a0: données réelles jusqu’à aujourd’hui, prévisions ensuite.`,
  chartTopUps: ({ count }, { plural }) => plural(count, { one: `${count} paiement.`, other: `${count} paiements.` }),
  chartToday: 'aujourd’hui',
  chartThreshold: ({ amount }) => `recharge sous ${amount}`,
  chartThresholdAt: ({ amount }) => `recharge à ${amount}`,
  chartForecast: 'Prévision',
  chartPayment: 'Paiement',
  asTable: 'Afficher sous forme de tableau',
  asChart: 'Afficher le graphique',
  tableCaption: 'Solde jour par jour',
  tablePayments: 'Paiements',
  tableForeseen: 'prévision',

  addFunds: 'Ajouter des fonds',
  makePayment: 'Effectuer un paiement',
  manageTopUp: 'Gérer la recharge automatique',
  manageAutoPay: 'Gérer le paiement automatique',
};

import type { ServiceKind, ServicePlan } from '../../../contract/index.ts';
import type { Catalogue } from '../catalogue.ts';

const KINDS: Readonly<Record<ServiceKind, string>> = {
  local: 'Numéro local',
  toll_free: 'Numéro sans frais',
  international: 'Numéro international',
};

const PLANS: Readonly<Record<ServicePlan, string>> = { 'per-minute': 'À la minute', flat: 'Tarif fixe' };

const SWITCH_TO: Readonly<Record<ServicePlan, string>> = {
  'per-minute': 'Passer au forfait à la minute',
  flat: 'Passer au forfait à tarif fixe',
};

const SWITCHED: Readonly<Record<ServicePlan, string>> = { 'per-minute': 'à la minute', flat: 'à tarif fixe' };

const UNAVAILABLE: Readonly<Record<ServiceKind, string>> = {
  local: 'Le forfait de ce numéro ne peut pas être changé.',
  toll_free: 'Le forfait des numéros sans frais ne peut pas être changé.',
  international: 'Le forfait des numéros internationaux ne peut pas être changé.',
};

/** The texts of `<billet-services>`. */
export const services: Catalogue['services'] = {
  title: 'Numéros',
  count: ({ count, text }, { plural }) => plural(count, { one: `${text} numéro`, other: `${text} numéros` }),
  monthly: ({ amount }) => `${amount} par mois au total.`,
  empty: 'Les numéros que vous commandez figureront ici, avec leur forfait et leurs frais mensuels.',
  filter: 'Rechercher un numéro, un lieu ou une note',
  noMatch: 'Aucun numéro ne correspond.',
  clearFilter: 'Afficher tous les numéros',
  showMore: 'Afficher plus',
  shownOf: ({ shown, total }) => `${shown} sur ${total} affichés`,
  list: 'Numéros',

  kind: ({ kind }) => KINDS[kind],
  plan: ({ plan }) => PLANS[plan],
  unnamed: ({ id }) => `Numéro ${id}`,
  fee: 'Frais mensuels',
  feeValue: ({ amount }) => `${amount} par mois`,
  rate: ({ amount }) => `${amount} par minute`,
  planTitle: 'Forfait',
  ordered: 'Commandé le',
  nextBilling: 'Prochaine facturation',
  note: ({ note }) => `Note\u00a0: ${note}`,

  switchPlan: 'Changer de forfait',
  switchPlanOf: ({ number }) => `Changer le forfait du ${number}`,
  unavailable: ({ kind }) => UNAVAILABLE[kind],
  limit: ({ date }) =>
    `Le forfait a déjà été changé ce mois-ci. Il pourra être changé de nouveau à partir du ${date}.`,
  limitOpen: 'Le forfait a déjà été changé ce mois-ci.',
  onePlan: 'Il n’y a qu’un forfait pour ce numéro.',
  compare: 'Comparer les forfaits',
  now: 'Actuellement',
  then: ({ date }) => `À partir du ${date}`,
  cheaper: ({ amount }) => `${amount} de moins par mois.`,
  dearer: ({ amount }) => `${amount} de plus par mois.`,
  same: 'Les frais mensuels restent les mêmes.',
  perMinuteBreakEven: ({ minutes, count }, { plural }) =>
    plural(count, {
      one: `Le forfait à la minute coûte moins cher jusqu’à environ ${minutes} minute par mois.`,
      other: `Le forfait à la minute coûte moins cher jusqu’à environ ${minutes} minutes par mois.`,
    }),
  switchNote: 'Le forfait peut être changé une fois par mois civil. Rien n’est débité maintenant.',
  switchTo: ({ plan }) => SWITCH_TO[plan],
  switched: ({ number, plan, date }) =>
    `Le ${number} est au forfait ${SWITCHED[plan]}. Les nouveaux frais s’appliquent à partir du ${date}.`,

  removeOf: ({ number }) => `Supprimer le ${number}`,
  removeTitle: ({ number }) => `Supprimer le ${number}\u00a0?`,
  removeGone: 'Les appels à ce numéro ne vous parviendront plus. Il ne sera peut-être plus disponible par la suite.',
  removeFee: ({ amount, date }) =>
    `Ses frais mensuels de ${amount} ne sont plus facturés\u00a0; les prochains l’auraient été le ${date}. ` +
    'Aucun remboursement n’est effectué.',
  removeUpcoming: ({ before, after }) => `Frais des 7 prochains jours\u00a0: ${after} au lieu de ${before}.`,
  remove: 'Supprimer le numéro',
  removed: ({ number }) => `Le ${number} a été supprimé.`,
};

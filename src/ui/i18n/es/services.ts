import type { ServiceKind, ServicePlan } from '../../../contract/index.ts';
import type { Catalogue } from '../catalogue.ts';

const KINDS: Readonly<Record<ServiceKind, string>> = {
  local: 'Número local',
  toll_free: 'Número gratuito',
  international: 'Número internacional',
};

const PLANS: Readonly<Record<ServicePlan, string>> = { 'per-minute': 'Por minuto', flat: 'Tarifa plana' };

const IN_SENTENCE: Readonly<Record<ServicePlan, string>> = {
  'per-minute': 'plan por minuto',
  flat: 'plan de tarifa plana',
};

/** The texts of `<billet-services>`. */
export const services: Catalogue['services'] = {
  title: 'Números',
  count: ({ count, text }, { plural }) => plural(count, { one: `${text} número`, other: `${text} números` }),
  monthly: ({ amount }) => `${amount} al mes en total.`,
  empty: 'Aquí aparecerán los números que contrate, con su plan y su cuota mensual.',
  filter: 'Buscar un número, un lugar o una nota',
  noMatch: 'Ningún número coincide.',
  clearFilter: 'Mostrar todos los números',
  showMore: 'Mostrar más',
  shownOf: ({ shown, total }) => `Se muestran ${shown} de ${total}`,
  list: 'Números',

  kind: ({ kind }) => KINDS[kind],
  plan: ({ plan }) => PLANS[plan],
  unnamed: ({ id }) => `Número ${id}`,
  fee: 'Cuota mensual',
  feeValue: ({ amount }) => `${amount} al mes`,
  rate: ({ amount }) => `${amount} por minuto`,
  planTitle: 'Plan',
  ordered: 'Contratado',
  nextBilling: 'Próxima facturación',
  note: ({ note }) => `Nota: ${note}`,

  switchPlan: 'Cambiar de plan',
  switchPlanOf: ({ number }) => `Cambiar el plan de ${number}`,
  unavailable: ({ kind }) =>
    kind === 'toll_free'
      ? 'No se puede cambiar el plan de los números gratuitos.'
      : kind === 'international'
        ? 'No se puede cambiar el plan de los números internacionales.'
        : 'No se puede cambiar el plan de este número.',
  limit: ({ date }) => `El plan ya se cambió este mes. Se puede volver a cambiar a partir del ${date}.`,
  limitOpen: 'El plan ya se cambió este mes.',
  onePlan: 'Hay un solo plan para este número.',
  compare: 'Comparar los planes',
  now: 'Ahora',
  then: ({ date }) => `A partir del ${date}`,
  cheaper: ({ amount }) => `${amount} menos al mes.`,
  dearer: ({ amount }) => `${amount} más al mes.`,
  same: 'La cuota mensual no cambia.',
  perMinuteBreakEven: ({ minutes, count }, { plural }) =>
    plural(count, {
      one: `El plan por minuto cuesta menos hasta aproximadamente ${minutes} minuto al mes.`,
      other: `El plan por minuto cuesta menos hasta aproximadamente ${minutes} minutos al mes.`,
    }),
  switchNote: 'El plan se puede cambiar una vez por mes natural. Ahora no se cobra nada.',
  switchTo: ({ plan }) => `Cambiar al ${IN_SENTENCE[plan]}`,
  switched: ({ number, plan, date }) =>
    `${number} tiene ahora el ${IN_SENTENCE[plan]}. La nueva cuota se aplica a partir del ${date}.`,

  removeOf: ({ number }) => `Eliminar ${number}`,
  removeTitle: ({ number }) => `¿Eliminar ${number}?`,
  removeGone: 'Ya no recibirá las llamadas a este número. Es posible que no vuelva a estar disponible.',
  removeFee: ({ amount, date }) =>
    `Su cuota mensual de ${amount} deja de cobrarse; la próxima habría sido el ${date}. No se reembolsa nada.`,
  removeUpcoming: ({ before, after }) => `Cargos de los próximos 7 días: ${after} en lugar de ${before}.`,
  remove: 'Eliminar número',
  removed: ({ number }) => `Se eliminó ${number}.`,
};

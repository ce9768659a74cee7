import type { OperationOutput, Service } from '../../contract/index.ts';
import { planSwitchOf, upcomingOf, type ServiceState } from '../../rules/index.ts';
import type { Backend } from '../backend.ts';

type Details = Pick<Service, 'number' | 'rateCentre' | 'note' | 'ratePerMinute'>;

function serviceOf(backend: Backend, service: ServiceState): Service {
  const { nextBillingMs: _nextBillingMs, details, ...facts } = service;
  return {
    ...facts,
    ...(details as Details),
    feesMinor: { ...service.feesMinor },
    planSwitch: { ...planSwitchOf(backend.account, backend.policy, service) },
  };
}

function labelOf(service: ServiceState): string {
  const { number } = service.details as Details;
  return number ?? service.id;
}

/** The numbers of the account and the fees that come next (R60, R61); none where the policy has none. */
export function servicesOf(backend: Backend): OperationOutput<'listServices'> {
  const { account, policy, version } = backend;
  const { items, ...sums } = upcomingOf(account, policy);
  return {
    version,
    currency: account.currency,
    services: policy.services ? account.services.map((service) => serviceOf(backend, service)) : [],
    upcoming: {
      ...sums,
      items: items.map(({ service, date, amountMinor }) => ({
        serviceId: service.id,
        label: labelOf(service),
        date,
        amountMinor,
      })),
    },
  };
}

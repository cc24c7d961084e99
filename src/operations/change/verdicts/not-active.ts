import { OF_ALL, type VerdictRule } from './verdict-rule.ts';

const WHY: Readonly<Record<string, string>> = {
  INACTIVE: 'it was deleted',
  DRAINING: 'it is being deleted and stops its tasks',
};

export const notActive: VerdictRule = {
  code: 'service-not-active',
  effect: 'blocks',
  about: 'AWS changes only services that are ACTIVE.',
  kinds: OF_ALL,
  judge: ({ service: { serviceName, status } }) =>
    status === 'ACTIVE'
      ? undefined
      : {
          sentence: `${serviceName} is ${status}${WHY[status] === undefined ? '' : `: ${WHY[status]}`}. AWS refuses with “Service was not ACTIVE.” (ServiceNotActiveException).`,
          todo: 'Create the service again, or name the one that took its place.',
        },
};

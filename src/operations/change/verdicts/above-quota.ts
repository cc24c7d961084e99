import { limit } from '../../../rules/tables.ts';
import { figure } from '../../placement/words.ts';
import type { Seen } from './seen.ts';
import { OF_COUNT, type VerdictRule, type VerdictWords } from './verdict-rule.ts';

const isDiscovered = ({ service: { definition } }: Seen): boolean =>
  (definition.serviceRegistries ?? []).length > 0 ||
  definition.serviceConnectConfiguration?.enabled === true ||
  (definition.deployments ?? []).some(
    ({ serviceConnectConfiguration }) => serviceConnectConfiguration?.enabled === true,
  );

/** The quotas are a table with its source: knowledge/facts/limits.json. */
const judge = (seen: Seen): VerdictWords | undefined => {
  const { change, after } = seen;
  const discovered = isDiscovered(seen);
  const { max } = limit(discovered ? 'tasks-per-discovered-service' : 'tasks-per-service');
  const most = change.kind === 'autoscale' ? Math.max(change.maxCapacity, after) : after;
  return most <= max
    ? undefined
    : {
        sentence: `AWS runs at most ${figure(max)} tasks of a service${discovered ? ' with Service Connect or service discovery' : ''}; this asks for ${figure(most)}.`,
        todo: `Ask for ${figure(max)} or fewer, or split the service.`,
      };
};

export const aboveQuota: VerdictRule = {
  code: 'above-quota',
  effect: 'blocks',
  about: 'AWS limits the tasks of a service.',
  kinds: OF_COUNT,
  judge,
};

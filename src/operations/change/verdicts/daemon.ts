import { OF_COUNT, type VerdictRule } from './verdict-rule.ts';

export const daemon: VerdictRule = {
  code: 'daemon-has-no-count',
  effect: 'blocks',
  about: 'A DAEMON service runs one task on each instance.',
  kinds: OF_COUNT,
  judge: ({ service: { serviceName, schedulingStrategy } }) =>
    schedulingStrategy !== 'DAEMON'
      ? undefined
      : {
          sentence: `${serviceName} is a DAEMON service: it runs one task on each instance. AWS refuses with “The daemon scheduling strategy does not support a desired count for services.”`,
          todo: 'Change the number of instances, or make it a REPLICA service.',
        },
};

import { OF_SCALING, type VerdictRule } from './verdict-rule.ts';

export const noAutoscaling: VerdictRule = {
  code: 'no-autoscaling',
  effect: 'blocks',
  about: 'There is no range to change.',
  kinds: OF_SCALING,
  judge: ({ before: { autoscaling }, service: { serviceName } }) =>
    autoscaling !== null
      ? undefined
      : {
          sentence: `${serviceName} has no autoscaling. Stevedore changes the autoscaling of a service, but does not switch it on.`,
          todo: `Scale the count itself: scale ${serviceName} NUMBER.`,
        },
};

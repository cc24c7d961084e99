import { OF_COUNT, type VerdictRule } from './verdict-rule.ts';

export const autoscalingSuspended: VerdictRule = {
  code: 'autoscaling-suspended',
  effect: 'informs',
  about: 'Somebody switched a part of autoscaling off.',
  kinds: OF_COUNT,
  judge: ({ before: { autoscaling } }) => {
    const off = [
      ...(autoscaling?.scaleInSuspended === true ? ['scale-in'] : []),
      ...(autoscaling?.scaleOutSuspended === true ? ['scale-out'] : []),
      ...(autoscaling?.scheduledSuspended === true ? ['scheduled scaling'] : []),
    ];
    return off.length === 0
      ? undefined
      : {
          sentence: `Suspended of its autoscaling: ${off.join(', ')}.`,
          todo: 'Resume it when the reason for it is over.',
        };
  },
};

import { counted } from '../../placement/words.ts';
import { fargatePrices } from './fargate-prices.ts';
import { fargateSize, isOnFargate } from './fargate-size.ts';
import type { Seen } from './seen.ts';
import { OF_COUNT, type VerdictRule, type VerdictWords } from './verdict-rule.ts';

const HOUR_MS = 3_600_000;

const dollars = (amount: number): string => {
  const digits = amount >= 1 ? 2 : amount >= 0.01 ? 3 : 5;
  return `$${amount.toFixed(digits)}`;
};

const onFargate = (seen: Seen): VerdictWords | undefined => {
  const { service, task, target, after, before, forMs } = seen;
  const size = fargateSize(service, task);
  if (size === undefined) return undefined;
  const prices = fargatePrices(target.region);
  if (prices === undefined || !size.isLinux)
    return {
      sentence: `What it costs on Fargate is not known here for ${size.isLinux ? target.region : 'Windows'}.`,
      todo: 'See the pricing page of AWS Fargate.',
    };
  const { vCpu, memoryGb } = size.isArm ? prices.arm : prices.x86;
  const added = after - before.desiredCount;
  const hourly = Math.abs(added) * (size.vCpu * vCpu + size.memoryGb * memoryGb);
  const hours =
    forMs === null ? '' : `, ${dollars((hourly * forMs) / HOUR_MS)} over the whole time`;
  const aside = [
    `list price of ${target.region}${prices.verified ? '' : ', unverified'}`,
    ...(size.isSpot ? ['Spot costs less'] : []),
  ].join('; ');
  return {
    sentence: `${counted(Math.abs(added), 'task')} ${added > 0 ? 'more' : 'fewer'} on Fargate: about ${dollars(hourly)} an hour ${added > 0 ? 'more' : 'less'}${hours} (${aside}).`,
  };
};

/** Fargate bills what a task is given (vCPU and memory); container instances are billed whether tasks run on them or not. */
export const cost: VerdictRule = {
  code: 'cost',
  effect: 'informs',
  about: 'What it costs an hour.',
  kinds: OF_COUNT,
  judge: (seen) => {
    if (seen.after === seen.before.desiredCount) return undefined;
    if (isOnFargate(seen.service)) return onFargate(seen);
    const { launchType, schedulingStrategy } = seen.service;
    return launchType === 'EXTERNAL' || schedulingStrategy === 'DAEMON'
      ? undefined
      : { sentence: 'Container instances cost the same until more of them are needed.' };
  },
};

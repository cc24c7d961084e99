import { revisionName } from '../../live/names/arn-names.ts';
import { counted } from '../../placement/words.ts';
import type { Seen } from './seen.ts';
import { OF_ALL, type VerdictRule, type VerdictWords } from './verdict-rule.ts';

const sameCount = ({ before, after }: Seen): VerdictWords | undefined => {
  const { desiredCount, runningCount } = before;
  if (after !== desiredCount) return undefined;
  return {
    sentence: `The desired count is ${counted(after, 'task')} already.`,
    todo:
      runningCount === desiredCount
        ? undefined
        : `${counted(runningCount, 'task')} run: ask why instead of scaling.`,
  };
};

const asItIs = (sentence: string): VerdictWords => ({ sentence });

const judge = (seen: Seen): VerdictWords | undefined => {
  const { change, before } = seen;
  const { autoscaling } = before;
  switch (change.kind) {
    case 'scale':
      return sameCount(seen);
    case 'autoscale':
      return autoscaling?.minCapacity === change.minCapacity &&
        autoscaling.maxCapacity === change.maxCapacity
        ? asItIs(
            `Autoscaling keeps ${change.minCapacity} to ${counted(change.maxCapacity, 'task')} already.`,
          )
        : undefined;
    case 'suspend':
      return autoscaling?.scaleInSuspended === true
        ? asItIs('Scale-in is suspended already.')
        : undefined;
    case 'resume':
      return autoscaling?.scaleInSuspended === false
        ? asItIs('Scale-in is not suspended.')
        : undefined;
    case 'rollback':
      return before.taskDefinition === change.taskDefinition
        ? asItIs(`The service runs ${revisionName(change.taskDefinition)} already.`)
        : undefined;
    case 'restart':
      return undefined;
  }
};

export const noOp: VerdictRule = {
  code: 'no-op',
  effect: 'blocks',
  about: 'It is so already.',
  kinds: OF_ALL,
  judge,
};

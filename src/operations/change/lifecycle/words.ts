import type { Change } from '../../../model/change/change.ts';
import type { Proposal } from '../../../model/change/proposal.ts';

const lastPart = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1);

const tasks = (count: number): string => (count === 1 ? '1 task' : `${count} tasks`);

/** What a change does, to complete "This would …". */
export const changeWords = (change: Change, before: Proposal['before']): string => {
  switch (change.kind) {
    case 'scale':
      return `set the desired count from ${before.desiredCount} to ${change.desiredCount}`;
    case 'autoscale': {
      const range = before.autoscaling;
      const from = range === null ? '' : ` from ${range.minCapacity} to ${range.maxCapacity}`;
      return `set the range of autoscaling${from === '' ? '' : `, now${from},`} to ${change.minCapacity} to ${tasks(change.maxCapacity)}`;
    }
    case 'suspend':
      return 'suspend scale-in of autoscaling';
    case 'resume':
      return 'resume scale-in of autoscaling';
    case 'restart':
      return 'restart all tasks by a new deployment of the same definition';
    case 'rollback':
      return `roll back${before.taskDefinition === null ? '' : ` from ${lastPart(before.taskDefinition)}`} to ${lastPart(change.taskDefinition)}`;
  }
};

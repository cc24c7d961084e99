import type { Change } from '../../../model/change/change.ts';
import type { Proposal } from '../../../model/change/proposal.ts';

/** The change that puts another one back; null for one that nothing undoes, such as a restart. */
export const undoing = ({ change, before }: Proposal): Change | null => {
  switch (change.kind) {
    case 'scale':
      return { kind: 'scale', desiredCount: before.desiredCount };
    case 'autoscale': {
      const { autoscaling } = before;
      if (autoscaling === null) return null;
      const { minCapacity, maxCapacity } = autoscaling;
      return { kind: 'autoscale', minCapacity, maxCapacity };
    }
    case 'suspend':
      return before.autoscaling?.scaleInSuspended === true ? null : { kind: 'resume' };
    case 'resume':
      return before.autoscaling?.scaleInSuspended === true ? { kind: 'suspend' } : null;
    case 'rollback':
      return before.taskDefinition === null
        ? null
        : { kind: 'rollback', taskDefinition: before.taskDefinition };
    case 'restart':
      return null;
  }
};

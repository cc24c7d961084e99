import type { PrepareFilter } from './filter.ts';

/**
 * Each task of the group on another instance. Old tasks of a service are of its group as well, and count as long as they are
 * to run. Tasks count by their desired status: one that is to stop does not block
 * (docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-constraints.html).
 */
export const distinctInstance: PrepareFilter = ({ constrainedTasks }) => ({
  reason: () => 'distinctInstance',
  capacity: (instance) => ((constrainedTasks[instance] ?? 0) > 0 ? 0 : 1),
  finding: (instance, placed) => ({
    need: 'no task of the group',
    free: (constrainedTasks[instance] ?? 0) + placed,
    total: null,
    never: false,
  }),
});

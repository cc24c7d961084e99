import type { PrepareFilter } from './filter.ts';

/**
 * Each task of the group on another instance. Tasks count by their desired status: one that is to stop does not block
 * (docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-constraints.html).
 */
export const distinctInstance: PrepareFilter = ({ groupTasks }) => ({
  reason: () => 'distinctInstance',
  capacity: (instance) => ((groupTasks[instance] ?? 0) > 0 ? 0 : 1),
  finding: (instance, placed) => ({
    need: 'no task of the group',
    free: (groupTasks[instance] ?? 0) + placed,
    total: null,
    never: false,
  }),
});

import fc from 'fast-check';
import { parseTaskDefinition } from '../../../src/model/parse-task-definition.ts';
import { demandOf } from '../../../src/placement/demand/demand-of.ts';
import { parseClusterSnapshot } from '../../../src/placement/snapshot/parse-cluster-snapshot.ts';
import { type Standing, stand, type Wanted } from '../naive-place.ts';
import { pasted, type Written } from '../pasted.ts';
import { cluster, definitionOf, wanted } from '../random-cases.ts';

/** The same cases at every run, so that a difference can be looked at. */
export const SEED = 20_261_121;

/** Up to ten instances, each id once. */
export const instances = cluster(10).map((all): readonly Written[] => [
  ...new Map(all.map((one) => [one.id, one])).values(),
]);

/** The task of a case in the engine's words. */
export const demandFor = (asked: Wanted) => demandOf(parseTaskDefinition(definitionOf(asked)).task);

/** Requests without constraints that look at the group, which other tasks of the same service may be in. */
export const plain = wanted.map(
  (asked): Wanted => ({ ...asked, distinct: false, members: [], gpus: 0, awsvpc: false }),
);

/** A task of the naive world. */
export interface NaiveTask {
  readonly arn: string;
  readonly instance: string;
  readonly group: string;
  readonly stopping: boolean;
  readonly isProtected: boolean;
}

/** Instances with their tasks, some of which are about to stop, and some protected against scale-in. */
export interface World {
  readonly written: readonly Written[];
  readonly tasks: readonly NaiveTask[];
}

const marks = fc.infiniteStream(fc.tuple(fc.nat(5), fc.nat(3)));

/** Random worlds. */
export const worlds: fc.Arbitrary<World> = fc.tuple(instances, marks).map(([written, stream]) => ({
  written,
  tasks: pasted(written).tasks.map(({ taskArn, containerInstanceArn, group }) => {
    const [stops, keeps] = stream.next().value ?? [1, 1];
    const instance = containerInstanceArn.slice(containerInstanceArn.lastIndexOf('/') + 1);
    return { arn: taskArn, instance, group, stopping: stops === 0, isProtected: keeps === 0 };
  }),
}));

/** What AWS would print of a world. */
export const snapshotOf = ({ written, tasks }: World) => {
  const printed = pasted(written);
  const known = new Map(tasks.map((task) => [task.arn, task]));
  return parseClusterSnapshot({
    ...printed,
    tasks: printed.tasks.map((task) => ({
      ...task,
      desiredStatus: known.get(task.taskArn)?.stopping === true ? 'STOPPED' : 'RUNNING',
      protectionEnabled: known.get(task.taskArn)?.isProtected === true,
    })),
  });
};

/** Instances of a world by id, with the tasks of the group that are to stay. */
export const standing = ({ written, tasks }: World, group: string): readonly Standing[] =>
  [...written]
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map((one) => {
      const all = stand(one, group);
      const own = (task: NaiveTask): boolean =>
        task.instance === one.id && task.group === group && !task.stopping;
      return Object.assign(all, { ours: tasks.filter(own).length });
    });

import { demandOf } from '../../placement/demand/demand-of.ts';
import { place } from '../../placement/place.ts';
import { parseClusterSnapshot } from '../../placement/snapshot/parse-cluster-snapshot.ts';
import type { Placer } from './world/placer.ts';

/** Our own placement engine as the scheduler of the simulated account asks for it. */
export const placeWithEngine: Placer = (request) => {
  const { containerInstances, tasks, taskDefinition, ...options } = request;
  const result = place(
    parseClusterSnapshot({ containerInstances, tasks }),
    demandOf(taskDefinition),
    options,
  );
  return {
    containerInstanceArns: result.instances.flatMap(({ containerInstanceArn, placed }) =>
      Array.from({ length: placed }, () => containerInstanceArn),
    ),
    failures:
      result.unplaced === 0
        ? []
        : result.instances.flatMap(({ containerInstanceArn, reasons: [first] }) =>
            first === undefined ? [] : [{ arn: containerInstanceArn, reason: first.reason }],
          ),
    event: result.event ?? undefined,
    problems: result.problems,
  };
};

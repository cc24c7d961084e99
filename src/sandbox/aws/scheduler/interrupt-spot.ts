import type { Service } from '../world/service.ts';
import { stopTask } from '../world/stop-task.ts';
import type { World } from '../world/world.ts';

/** Takes running Fargate Spot tasks of a service back, as AWS does when it needs the capacity. Answers how many. */
export const interruptSpot = (world: World, service: Service, count: number): number => {
  const onSpot = [...service.tasks].filter(
    ({ capacityProvider, lastStatus, desiredStatus }) =>
      capacityProvider === 'FARGATE_SPOT' &&
      lastStatus === 'RUNNING' &&
      desiredStatus === 'RUNNING',
  );
  const taken = onSpot.slice(0, count);
  for (const task of taken) {
    stopTask(world, task, {
      stopCode: 'SpotInterruption',
      stoppedReason: 'Your Spot Task was interrupted.',
    });
  }
  return taken.length;
};

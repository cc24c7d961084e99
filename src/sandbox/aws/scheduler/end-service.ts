import type { Service } from '../world/service.ts';
import type { World } from '../world/world.ts';
import { noteCounts } from './counts.ts';
import { retire } from './retire.ts';

/** A service that has nothing left to stop is over. */
export const finishEnd = (service: Service): void => {
  if (service.status === 'DRAINING' && service.tasks.size === 0) service.status = 'INACTIVE';
};

/** Takes a service away: its autoscaling at once, its tasks as they stop. */
export const endService = (world: World, service: Service): void => {
  service.status = 'DRAINING';
  service.desiredCount = 0;
  service.steady = false;
  service.cancelSteady?.();
  world.scalableTargets.delete(`service/${service.cluster.name}/${service.name}`);
  retire(
    world,
    service,
    [...service.tasks].filter(({ desiredStatus }) => desiredStatus === 'RUNNING'),
  );
  noteCounts(world, service);
  finishEnd(service);
};

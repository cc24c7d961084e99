import type { Revision } from '../world/revision.ts';
import type { Service } from '../world/service.ts';
import type { World } from '../world/world.ts';
import { noteCounts } from './counts.ts';
import { beginDeployment } from './deployments.ts';
import { reconcileSoon } from './reconcile.ts';

/** Sets how many tasks a service is to have. That alone is no deployment. */
export const setDesiredCount = (world: World, service: Service, desiredCount: number): void => {
  if (service.desiredCount === desiredCount) return;
  service.desiredCount = desiredCount;
  service.steady = false;
  noteCounts(world, service);
  reconcileSoon(world, service);
};

/** Deploys a revision to a service. */
export const deploy = (world: World, service: Service, revision: Revision): void => {
  beginDeployment(world, service, revision);
  noteCounts(world, service);
  reconcileSoon(world, service);
};

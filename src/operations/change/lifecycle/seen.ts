import type { Change, ChangeTarget } from '../../../model/change/change.ts';
import type { Observed } from '../../../model/change/observed.ts';
import type { EcsService } from '../../../model/ecs-service.ts';
import type { ScalableTarget } from '../../../model/scaling.ts';
import type { AwsReaders } from '../../../ports.ts';

/** A service and its autoscaling, read together. */
interface Seen {
  /** Undefined where AWS knows it no more. */
  readonly service: EcsService | undefined;
  readonly scaling: ScalableTarget | undefined;
}

/** Kinds of changes that are seen at autoscaling and not at the service. */
const ofScaling = ({ kind }: Change): boolean =>
  kind === 'autoscale' || kind === 'suspend' || kind === 'resume';

/** Reads what a change of this kind is seen by. Rejects as the readers do. */
export const readSeen = async (
  readers: AwsReaders,
  { cluster, service }: ChangeTarget,
  change: Change,
): Promise<Seen> => {
  const [described, scaling] = await Promise.all([
    readers.ecs.describeServices(cluster, [service]),
    ofScaling(change) ? readers.scaling.target(cluster, service) : undefined,
  ]);
  return { service: described.value.services[0], scaling: scaling?.value };
};

/** How a change stands to what is seen: made, not made, or the world is a third thing that neither asked for. */
export type Stand = 'made' | 'not-made' | 'other';

const primaryOf = ({ deployments }: EcsService) =>
  deployments.find(({ status }) => status === 'PRIMARY') ?? deployments[0];

/** How a change stands, by the service before it and now. */
export const standOf = (change: Change, before: Observed, { service, scaling }: Seen): Stand => {
  if (service === undefined) return 'other';
  switch (change.kind) {
    case 'scale': {
      if (service.desiredCount === change.desiredCount) return 'made';
      return service.desiredCount === before.desiredCount ? 'not-made' : 'other';
    }
    case 'autoscale': {
      const { minCapacity, maxCapacity } = scaling ?? {};
      if (minCapacity === change.minCapacity && maxCapacity === change.maxCapacity) return 'made';
      const { autoscaling } = before;
      return minCapacity === autoscaling?.minCapacity && maxCapacity === autoscaling?.maxCapacity
        ? 'not-made'
        : 'other';
    }
    case 'suspend':
    case 'resume': {
      if (scaling === undefined) return 'other';
      return scaling.suspended.scaleIn === (change.kind === 'suspend') ? 'made' : 'not-made';
    }
    case 'restart': {
      const primary = primaryOf(service);
      if (primary === undefined || before.deployments.some(({ id }) => id === primary.id))
        return 'not-made';
      return primary.taskDefinition === before.taskDefinition ? 'made' : 'other';
    }
    case 'rollback': {
      if (service.taskDefinition === change.taskDefinition) return 'made';
      return service.taskDefinition === before.taskDefinition ? 'not-made' : 'other';
    }
  }
};

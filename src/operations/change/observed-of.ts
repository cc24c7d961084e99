import type { Observed } from '../../model/change/observed.ts';
import type { EcsService } from '../../model/ecs-service.ts';
import type { ScalableTarget } from '../../model/scaling.ts';

/** What a change shows and compares of a service, from what AWS told. */
export const observedOf = (service: EcsService, scaling: ScalableTarget | undefined): Observed => ({
  serviceArn: service.serviceArn,
  status: service.status,
  desiredCount: service.desiredCount,
  runningCount: service.runningCount,
  taskDefinition: service.taskDefinition ?? null,
  schedulingStrategy: service.schedulingStrategy,
  deploymentController: service.deploymentController,
  deployments: service.deployments.map(({ id, status, rolloutState }) => ({
    id,
    status,
    rolloutState: rolloutState ?? null,
  })),
  autoscaling:
    scaling === undefined
      ? null
      : {
          minCapacity: scaling.minCapacity,
          maxCapacity: scaling.maxCapacity,
          scaleInSuspended: scaling.suspended.scaleIn,
          scaleOutSuspended: scaling.suspended.scaleOut,
          scheduledSuspended: scaling.suspended.scheduled,
        },
});

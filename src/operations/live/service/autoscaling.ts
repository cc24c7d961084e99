import type { ScalableTarget, ScalingPolicy, ScheduledAction } from '../../../model/scaling.ts';
import { type Collector, itemsOf } from '../answer/collector.ts';
import type { ServiceTarget } from '../names/service-target.ts';

/** What autoscaling may do with the desired count. */
export interface AutoscalingSummary {
  readonly minCapacity: number;
  readonly maxCapacity: number;
  readonly suspended: ScalableTarget['suspended'];
  readonly policies: readonly ScalingPolicy[];
  readonly scheduled: readonly ScheduledAction[];
}

/**
 * The autoscaling of a service: `none` where it has none, undefined where AWS did not tell. Policies and scheduled actions
 * are only read where there is a target.
 */
export const readAutoscaling = async (
  { readers, cluster, service }: ServiceTarget,
  collector: Collector,
): Promise<AutoscalingSummary | 'none' | undefined> => {
  const { scaling } = readers;
  const target = await collector.read('autoscaling', scaling.target(cluster, service));
  if (!target.known) return undefined;
  if (target.value === undefined) return 'none';
  const [policies, scheduled] = await Promise.all([
    collector.read('scaling policies', scaling.policies(cluster, service)),
    collector.read('scheduled scaling', scaling.scheduledActions(cluster, service)),
  ]);
  return { ...target.value, policies: itemsOf(policies), scheduled: itemsOf(scheduled) };
};

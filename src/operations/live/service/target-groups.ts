import type { EcsLoadBalancer, EcsService } from '../../../model/ecs-service.ts';
import type { TargetGroup, TargetHealth } from '../../../model/targets.ts';
import type { AwsReaders } from '../../../ports.ts';
import { type Collector, itemsOf } from '../answer/collector.ts';
import { targetGroupName } from '../names/arn-names.ts';

/** A target group of a service with the health of its targets. */
export interface TargetGroupHealth {
  readonly targetGroupArn: string;
  readonly name: string;
  readonly containerName: string | null;
  readonly containerPort: number | null;
  /** Undefined where AWS did not tell. */
  readonly group: TargetGroup | undefined;
  /** Undefined where AWS did not tell, which is not "no targets". */
  readonly targets: readonly TargetHealth[] | undefined;
  /** Targets by state, such as `healthy`; empty where unknown. */
  readonly states: Readonly<Record<string, number>>;
}

const statesOf = (targets: readonly TargetHealth[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { state } of targets) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
};

/** ARNs of the target groups of a service, those of blue/green too, each once. */
const arnsOf = (loadBalancers: readonly EcsLoadBalancer[]): readonly string[] => [
  ...new Set(
    loadBalancers.flatMap(({ targetGroupArn, alternateTargetGroupArn }) =>
      [targetGroupArn, alternateTargetGroupArn].filter((arn) => arn !== undefined),
    ),
  ),
];

/** The target groups of a service, with health; none without a load balancer, and then without a call. */
export const readTargetGroups = async (
  { targets }: AwsReaders,
  { loadBalancers }: EcsService,
  collector: Collector,
): Promise<readonly TargetGroupHealth[]> => {
  const arns = arnsOf(loadBalancers);
  if (arns.length === 0) return [];
  const [groups, ...healths] = await Promise.all([
    collector.read('settings of the target groups', targets.targetGroups(arns)),
    ...arns.map((arn) =>
      collector.read(`health of the targets in ${targetGroupName(arn)}`, targets.health(arn)),
    ),
  ]);
  return arns.map((arn, at) => {
    const health = healths[at];
    const known = health?.known === true ? health.value : undefined;
    const own = loadBalancers.find(
      (one) => one.targetGroupArn === arn || one.alternateTargetGroupArn === arn,
    );
    return {
      targetGroupArn: arn,
      name: targetGroupName(arn),
      containerName: own?.containerName ?? null,
      containerPort: own?.containerPort ?? null,
      group: itemsOf(groups).find(({ targetGroupArn }) => targetGroupArn === arn),
      targets: known,
      states: statesOf(known ?? []),
    };
  });
};

import * as z from 'zod';
import { AwsError } from '../wire/aws-error.ts';
import { type Operations, operation } from '../wire/operation.ts';
import type { TargetGroup } from '../world/target-group.ts';
import type { World } from '../world/world.ts';

const invalid = (message: string): AwsError => new AwsError('ValidationError', message);

const notFound = (): AwsError =>
  new AwsError('TargetGroupNotFound', 'One or more target groups not found');

const findGroup = (world: World, arn: string): TargetGroup => {
  const found = world.targetGroups.get(arn);
  if (found === undefined) throw notFound();
  return found;
};

const wanted = z.object({ Id: z.string(), Port: z.coerce.number().optional() });

/** DescribeTargetHealth: targets that are asked for by name and not there are `unused`. */
const describeTargetHealth = operation(
  z.object({ TargetGroupArn: z.string(), Targets: z.array(wanted).optional() }),
  ({ world }, { TargetGroupArn: arn, Targets: names }) => {
    const group = findGroup(world, arn);
    const registered = [...group.targets.values()];
    const isWanted = (id: string, port: number): boolean =>
      names?.some((one) => one.Id === id && (one.Port ?? port) === port) ?? true;
    const unused = (names ?? []).filter(({ Id }) => !registered.some(({ id }) => id === Id));
    return {
      TargetHealthDescriptions: [
        ...registered
          .filter(({ id, port }) => isWanted(id, port))
          .map((target) => ({
            Target: { Id: target.id, Port: target.port, AvailabilityZone: target.availabilityZone },
            HealthCheckPort: String(target.port),
            TargetHealth: {
              State: target.state,
              Reason: target.reason,
              Description: target.description,
            },
          })),
        ...unused.map((target) => ({
          Target: target,
          TargetHealth: {
            State: 'unused',
            Reason: 'Target.NotRegistered',
            Description: 'Target is not registered to the target group',
          },
        })),
      ],
    };
  },
  invalid,
);

const groupView = (group: TargetGroup) => ({
  TargetGroupArn: group.arn,
  TargetGroupName: group.name,
  Protocol: 'HTTP',
  Port: group.port,
  VpcId: 'vpc-0a1b2c3d4e5f60718',
  HealthCheckProtocol: 'HTTP',
  HealthCheckPort: 'traffic-port',
  HealthCheckEnabled: true,
  HealthCheckIntervalSeconds: group.intervalSeconds,
  HealthCheckTimeoutSeconds: group.timeoutSeconds,
  HealthyThresholdCount: group.healthyThreshold,
  UnhealthyThresholdCount: group.unhealthyThreshold,
  HealthCheckPath: group.path,
  Matcher: { HttpCode: group.matcher },
  LoadBalancerArns: [group.loadBalancerArn],
  TargetType: group.targetType,
  ProtocolVersion: 'HTTP1',
  IpAddressType: 'ipv4',
});

const names = z.array(z.string()).optional();

/** DescribeTargetGroups: by ARN, by name, by load balancer, or all. Throws TargetGroupNotFound. */
const describeTargetGroups = operation(
  z.object({
    LoadBalancerArn: z.string().optional(),
    TargetGroupArns: names,
    Names: names,
  }),
  ({ world }, wish) => {
    for (const arn of wish.TargetGroupArns ?? []) findGroup(world, arn);
    const groups = [...world.targetGroups.values()];
    if (wish.Names?.some((name) => !groups.some((group) => group.name === name))) throw notFound();
    return {
      TargetGroups: groups
        .filter(({ arn }) => wish.TargetGroupArns?.includes(arn) ?? true)
        .filter(({ name }) => wish.Names?.includes(name) ?? true)
        .filter(({ loadBalancerArn: arn }) => arn === (wish.LoadBalancerArn ?? arn))
        .map(groupView),
    };
  },
  invalid,
);

/** The operations of Elastic Load Balancing that the account answers. */
export const ELB_OPERATIONS: Operations = {
  DescribeTargetGroups: describeTargetGroups,
  DescribeTargetHealth: describeTargetHealth,
};

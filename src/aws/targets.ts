import type { TargetGroup as SdkGroup } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { TargetGroup, TargetHealth } from '../model/targets.ts';
import type { Clock, Targets } from '../ports.ts';
import { batches } from './call/batches.ts';
import type { Call } from './call/call.ts';
import { createMemo } from './call/memo.ts';
import { type ClientSettings, clientConfig, lazily } from './client-settings.ts';
import { keepToHost } from './keep-to-host.ts';
import type { ActionOf } from './read-actions.ts';

/** A service has five at most; DescribeTargetGroups pages by 400. */
const MOST_GROUPS = 20;

const toGroup = (group: SdkGroup): TargetGroup => ({
  targetGroupArn: group.TargetGroupArn ?? '',
  targetGroupName: group.TargetGroupName ?? '',
  targetType: group.TargetType ?? '',
  protocol: group.Protocol,
  port: group.Port,
  healthCheck: {
    protocol: group.HealthCheckProtocol,
    port: group.HealthCheckPort,
    path: group.HealthCheckPath,
    intervalSeconds: group.HealthCheckIntervalSeconds,
    timeoutSeconds: group.HealthCheckTimeoutSeconds,
    healthyThreshold: group.HealthyThresholdCount,
    unhealthyThreshold: group.UnhealthyThresholdCount,
    matcher: group.Matcher?.HttpCode ?? group.Matcher?.GrpcCode,
  },
  loadBalancerArns: group.LoadBalancerArns ?? [],
});

/** Reads Elastic Load Balancing through the SDK. */
export const createTargets = (
  settings: ClientSettings,
  call: Call<ActionOf<'targets'>>,
  clock: Clock,
): Targets => {
  const connection = lazily(async () => {
    const sdk = await import('@aws-sdk/client-elastic-load-balancing-v2');
    const client = new sdk.ElasticLoadBalancingV2Client(clientConfig(settings));
    keepToHost(client, settings.onlyHost);
    return { sdk, client };
  });

  const readGroups = async (arns: readonly string[]): Promise<readonly TargetGroup[]> => {
    const { sdk, client } = await connection();
    const answers = await Promise.all(
      batches(arns, MOST_GROUPS).map((TargetGroupArns) =>
        call(
          {
            action: 'elasticloadbalancing:DescribeTargetGroups',
            subject: { what: 'target-group', name: TargetGroupArns.join(', ') },
          },
          (abortSignal) =>
            client.send(new sdk.DescribeTargetGroupsCommand({ TargetGroupArns }), { abortSignal }),
        ),
      ),
    );
    return answers.flatMap(({ TargetGroups = [] }) => TargetGroups.map(toGroup));
  };

  const readHealth = async (TargetGroupArn: string): Promise<readonly TargetHealth[]> => {
    const { sdk, client } = await connection();
    const answer = await call(
      {
        action: 'elasticloadbalancing:DescribeTargetHealth',
        subject: { what: 'target-group', name: TargetGroupArn },
      },
      (abortSignal) =>
        client.send(new sdk.DescribeTargetHealthCommand({ TargetGroupArn }), { abortSignal }),
    );
    return (answer.TargetHealthDescriptions ?? []).map(({ Target, TargetHealth: health }) => ({
      id: Target?.Id ?? '',
      port: Target?.Port,
      availabilityZone: Target?.AvailabilityZone,
      state: health?.State ?? '',
      reason: health?.Reason,
      description: health?.Description,
    }));
  };

  const groups = createMemo<readonly TargetGroup[]>(clock, 60_000, 50);
  const healths = createMemo<readonly TargetHealth[]>(clock, 5_000, 50);
  return {
    targetGroups: (arns) => groups(JSON.stringify(arns), () => readGroups(arns)),
    health: (arn) => healths(arn, () => readHealth(arn)),
  };
};

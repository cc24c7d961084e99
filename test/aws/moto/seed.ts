import {
  ApplicationAutoScalingClient,
  PutScalingPolicyCommand,
  RegisterScalableTargetCommand,
} from '@aws-sdk/client-application-auto-scaling';
import { CloudWatchClient, PutMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  PutLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import {
  CreateClusterCommand,
  CreateServiceCommand,
  ECSClient,
  RegisterTaskDefinitionCommand,
  RunTaskCommand,
} from '@aws-sdk/client-ecs';
import {
  CreateTargetGroupCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';

interface Settings {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

const MINUTE_MS = 60_000;

interface Network {
  readonly subnet: string;
  readonly vpc: string;
}

/** A subnet of the default VPC. Asked for in EC2's own protocol, since nothing else here needs a client of EC2. */
const defaultNetwork = async ({ endpoint, region }: Settings): Promise<Network> => {
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `AWS4-HMAC-SHA256 Credential=testing/20260101/${region}/ec2/aws4_request, SignedHeaders=host, Signature=0`,
    },
    body: 'Action=DescribeSubnets&Version=2016-11-15',
  });
  const text = await answer.text();
  const [, subnet = ''] = /<subnetId>([^<]+)</.exec(text) ?? [];
  const [, vpc = ''] = /<vpcId>([^<]+)</.exec(text) ?? [];
  return { subnet, vpc };
};

const seedServices = async (
  ecs: ECSClient,
  cluster: string,
  names: readonly string[],
  network: Network,
) => {
  await ecs.send(new CreateClusterCommand({ clusterName: cluster }));
  await ecs.send(
    new RegisterTaskDefinitionCommand({
      family: 'web',
      requiresCompatibilities: ['FARGATE'],
      networkMode: 'awsvpc',
      cpu: '256',
      memory: '512',
      containerDefinitions: [
        {
          name: 'app',
          image: 'nginx:1.27',
          memory: 128,
          environment: [{ name: 'PASSWORD', value: 'hunter2' }],
        },
      ],
    }),
  );
  for (const serviceName of names) {
    const input = { cluster, serviceName, taskDefinition: 'web', desiredCount: 2 };
    await ecs.send(new CreateServiceCommand(input));
  }
  // moto starts no tasks for services.
  await ecs.send(
    new RunTaskCommand({
      cluster,
      taskDefinition: 'web',
      launchType: 'FARGATE',
      count: 3,
      networkConfiguration: {
        awsvpcConfiguration: { subnets: [network.subnet], securityGroups: [] },
      },
    }),
  );
};

const seedScaling = async (client: ApplicationAutoScalingClient, cluster: string, name: string) => {
  const identity = {
    ServiceNamespace: 'ecs',
    ScalableDimension: 'ecs:service:DesiredCount',
    ResourceId: `service/${cluster}/${name}`,
  } as const;
  await client.send(
    new RegisterScalableTargetCommand({ ...identity, MinCapacity: 1, MaxCapacity: 5 }),
  );
  await client.send(
    new PutScalingPolicyCommand({
      ...identity,
      PolicyName: 'cpu',
      PolicyType: 'TargetTrackingScaling',
      TargetTrackingScalingPolicyConfiguration: {
        TargetValue: 50,
        PredefinedMetricSpecification: { PredefinedMetricType: 'ECSServiceAverageCPUUtilization' },
      },
    }),
  );
};

const seedMetric = async (client: CloudWatchClient, cluster: string, name: string, now: number) => {
  await client.send(
    new PutMetricDataCommand({
      Namespace: 'AWS/ECS',
      MetricData: [5, 15, 25].map((minutes) => ({
        MetricName: 'CPUUtilization',
        Dimensions: [
          { Name: 'ClusterName', Value: cluster },
          { Name: 'ServiceName', Value: name },
        ],
        Value: minutes,
        Timestamp: new Date(now - minutes * MINUTE_MS),
      })),
    }),
  );
};

const seedLog = async (
  client: CloudWatchLogsClient,
  group: string,
  stream: string,
  now: number,
) => {
  await client.send(new CreateLogGroupCommand({ logGroupName: group }));
  await client.send(new CreateLogStreamCommand({ logGroupName: group, logStreamName: stream }));
  await client.send(
    new PutLogEventsCommand({
      logGroupName: group,
      logStreamName: stream,
      logEvents: [3, 2, 1].map((age) => ({ timestamp: now - age * 1000, message: `line ${age}` })),
    }),
  );
};

/** Fills an empty account of another server: twelve services, a target group, a metric, a log, autoscaling of `scaled`. */
export const seed = async (settings: Settings) => {
  const now = Date.now();
  const suffix = now.toString(36);
  const [cluster, scaled, fixed] = [`c-${suffix}`, 'service-00', 'service-01'];
  const log = { group: `/ecs/${suffix}`, stream: 'app/app/1' };
  const names = Array.from({ length: 12 }, (_, one) => `service-${String(one).padStart(2, '0')}`);
  const clients = {
    ecs: new ECSClient(settings),
    scaling: new ApplicationAutoScalingClient(settings),
    metrics: new CloudWatchClient(settings),
    logs: new CloudWatchLogsClient(settings),
    balancers: new ElasticLoadBalancingV2Client(settings),
  };
  const network = await defaultNetwork(settings);
  await seedServices(clients.ecs, cluster, names, network);
  await seedScaling(clients.scaling, cluster, scaled);
  await seedMetric(clients.metrics, cluster, scaled, now);
  await seedLog(clients.logs, log.group, log.stream, now);
  const { TargetGroups = [] } = await clients.balancers.send(
    new CreateTargetGroupCommand({
      Name: `t-${suffix}`,
      Protocol: 'HTTP',
      Port: 80,
      TargetType: 'ip',
      VpcId: network.vpc,
    }),
  );
  for (const client of Object.values(clients)) client.destroy();
  return { cluster, scaled, fixed, log, targetGroupArn: TargetGroups[0]?.TargetGroupArn ?? '' };
};

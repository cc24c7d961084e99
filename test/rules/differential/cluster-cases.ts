/** What one rule of the oracle and one of ours refuse of a cluster or a capacity provider. */
export interface ClusterCase {
  readonly theirs: string;
  readonly ours: string;
  readonly type: 'AWS::ECS::Cluster' | 'AWS::ECS::CapacityProvider';
  readonly value: Readonly<Record<string, unknown>>;
}

const cluster = (theirs: string, ours: string, value: ClusterCase['value']): ClusterCase => ({
  theirs,
  ours,
  type: 'AWS::ECS::Cluster',
  value,
});

const provider = (theirs: string, ours: string, value: ClusterCase['value']): ClusterCase => ({
  theirs,
  ours,
  type: 'AWS::ECS::CapacityProvider',
  value,
});

const autoScalingGroupArn =
  'arn:aws:autoscaling:eu-west-1:123456789012:autoScalingGroup:0123:autoScalingGroupName/live';

const exec = (executeCommandConfiguration: object) => ({
  clusterName: 'live',
  configuration: { executeCommandConfiguration },
});

/** One case for each rule of cdk-preflight on clusters and capacity providers that a paste can answer. */
export const CLUSTER_CASES: readonly ClusterCase[] = [
  cluster('pf-ecs-cluster-name', 'cluster-name-is-well-formed', { clusterName: 'the live one' }),
  cluster('pf-ecs-cluster-default-strategy-multiple-base', 'default-strategy-has-one-base', {
    clusterName: 'live',
    capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
    defaultCapacityProviderStrategy: [
      { capacityProvider: 'FARGATE', base: 1, weight: 1 },
      { capacityProvider: 'FARGATE_SPOT', base: 1, weight: 1 },
    ],
  }),
  cluster(
    'pf-ecs-cluster-default-strategy-provider-not-listed',
    'default-strategy-uses-own-providers',
    {
      clusterName: 'live',
      capacityProviders: ['FARGATE'],
      defaultCapacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }],
    },
  ),
  cluster(
    'pf-ecs-cluster-execute-command-override-without-log-config',
    'exec-override-names-log',
    exec({ logging: 'OVERRIDE' }),
  ),
  cluster(
    'pf-ecs-cluster-execute-command-default-with-log-config',
    'exec-log-overrides-default',
    exec({ logging: 'DEFAULT', logConfiguration: { cloudWatchLogGroupName: 'exec' } }),
  ),
  provider('pf-ecs-cp-name-reserved-prefix', 'capacity-provider-name-is-free', {
    name: 'ecs-live',
    autoScalingGroupProvider: { autoScalingGroupArn },
  }),
  provider('pf-ecs-cp-scaling-step-order', 'scaling-steps-are-in-order', {
    name: 'live',
    autoScalingGroupProvider: {
      autoScalingGroupArn,
      managedScaling: { status: 'ENABLED', minimumScalingStepSize: 5, maximumScalingStepSize: 2 },
    },
  }),
];

/** The rules of cdk-preflight that are not compared, with the reason. */
export const NOT_COMPARED: Readonly<Record<string, string>> = {
  'pf-ecs-cp-managed-termination-scale-in-protection':
    'It looks at the Auto Scaling group, which is no resource of ECS and is not read.',
  'pf-ecs-taskset-lb-container-missing': 'Task sets are not read.',
  'pf-ecs-taskset-platform-version-ec2': 'Task sets are not read.',
};

/** Every action that the reading adapters call, by adapter, and why. `call` takes no other; `stevedore iam-policy` prints these. */
const ACTIONS = {
  ecs: {
    'ecs:ListClusters': 'find the clusters of the account',
    'ecs:DescribeClusters': 'show names, counts and settings of clusters',
    'ecs:ListServices': 'list the services of a cluster and find one by a part of its name',
    'ecs:DescribeServices': 'show counts, deployments, events and settings of services',
    'ecs:DescribeTaskDefinition': 'show images and sizes, check the live definition, find its logs',
    'ecs:ListTasks': 'find the running and the stopped tasks of a service',
    'ecs:DescribeTasks': 'show states, stop reasons and exit codes of tasks',
    'ecs:GetTaskProtection': 'tell which tasks are protected against scale-in',
    'ecs:ListContainerInstances': 'find the instances that placement can use',
    'ecs:DescribeContainerInstances': 'dry-run placement on what is free on the instances',
    'ecs:ListServiceDeployments': 'find the latest deployments of a service',
    'ecs:DescribeServiceDeployments': 'show state, circuit breaker and rollback of deployments',
    'ecs:DescribeServiceRevisions': 'tell what a deployment changed from and to',
  },
  metrics: {
    'cloudwatch:GetMetricData': 'chart CPU, memory, requests and task counts of a service',
    'cloudwatch:DescribeAlarms': 'show the alarms of a service and those in ALARM',
  },
  scaling: {
    'application-autoscaling:DescribeScalableTargets':
      'show the range that autoscaling may move in',
    'application-autoscaling:DescribeScalingPolicies': 'show what autoscaling follows',
    'application-autoscaling:DescribeScalingActivities':
      'tell when and why autoscaling moved, or did not',
    'application-autoscaling:DescribeScheduledActions': 'tell when the range changes by schedule',
  },
  targets: {
    'elasticloadbalancing:DescribeTargetGroups': 'show the health check of a target group',
    'elasticloadbalancing:DescribeTargetHealth': 'tell which tasks fail the health check and why',
  },
  logs: { 'logs:GetLogEvents': 'show the last lines of a stopped container on request' },
  identity: {
    'sts:GetCallerIdentity': 'show account and identity in every answer',
  },
} as const;

type Values<Group> = Group extends Group ? keyof Group : never;

/** An action of one adapter. */
export type ActionOf<Adapter extends keyof typeof ACTIONS> = keyof (typeof ACTIONS)[Adapter];
/** Any action that Stevedore reads with. */
export type ReadAction = Values<(typeof ACTIONS)[keyof typeof ACTIONS]>;

export interface DeclaredAction {
  readonly action: string;
  readonly adapter: string;
  /** For what a person uses it: completes "Stevedore calls it to …". */
  readonly why: string;
}

/** All declared actions in the order of the adapters. */
export const DECLARED_ACTIONS: readonly DeclaredAction[] = Object.entries(ACTIONS).flatMap(
  ([adapter, actions]) =>
    Object.entries(actions).map(([action, why]) => ({ action, adapter, why })),
);

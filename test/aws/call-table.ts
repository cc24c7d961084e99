/** How many calls of each action a command makes. */
type Calls = Readonly<Record<string, number>>;

/**
 * The most calls of an action that an answer may take, whatever it is about: one description of a service, tasks in two
 * lists, a hundred descriptions a call, every series in one GetMetricData (AWS API references: at most 10 services and 100
 * tasks a call, 500 series a call). Actions that are not named are not needed by any command.
 */
export const MOST_CALLS: Calls = {
  'ecs:ListClusters': 1,
  'ecs:DescribeClusters': 1,
  'ecs:ListServices': 1,
  'ecs:DescribeServices': 1,
  'ecs:DescribeTaskDefinition': 2,
  'ecs:ListTasks': 3,
  'ecs:DescribeTasks': 3,
  'ecs:ListContainerInstances': 1,
  'ecs:DescribeContainerInstances': 1,
  'ecs:GetTaskProtection': 1,
  'ecs:ListServiceDeployments': 1,
  'ecs:DescribeServiceDeployments': 1,
  'ecs:DescribeServiceRevisions': 1,
  'application-autoscaling:DescribeScalableTargets': 1,
  'application-autoscaling:DescribeScalingPolicies': 1,
  'application-autoscaling:DescribeScheduledActions': 1,
  'application-autoscaling:DescribeScalingActivities': 1,
  'elasticloadbalancing:DescribeTargetGroups': 1,
  'elasticloadbalancing:DescribeTargetHealth': 1,
  'cloudwatch:GetMetricData': 1,
  'cloudwatch:DescribeAlarms': 1,
  'logs:GetLogEvents': 1,
};

const SERVICE = { 'ecs:DescribeServices': 1 };
const CLUSTERS = { 'ecs:ListClusters': 1, 'ecs:DescribeClusters': 1 };
const TARGETS = {
  'elasticloadbalancing:DescribeTargetGroups': 1,
  'elasticloadbalancing:DescribeTargetHealth': 1,
};
const DEFINITION = { 'ecs:DescribeTaskDefinition': 1 };
const TARGET = { 'application-autoscaling:DescribeScalableTargets': 1 };
const WEB = 'test/eu-central-1/prod-fargate/web';
const API = 'test/eu-central-1/prod/api';

/**
 * What every command costs of AWS when nothing is remembered. Services are named whole, as the buttons below an answer name
 * them: `prod-fargate/web` costs a list of clusters and of services besides, `web` alone a list of services a cluster.
 */
export const CALL_TABLE: readonly (readonly [command: string, calls: Calls])[] = [
  ['clusters', CLUSTERS],
  ['services prod-fargate', { ...CLUSTERS, 'ecs:ListServices': 1, ...SERVICE }],
  [
    `describe ${WEB}`,
    {
      ...SERVICE,
      ...DEFINITION,
      ...TARGETS,
      ...TARGET,
      'application-autoscaling:DescribeScalingPolicies': 1,
      'application-autoscaling:DescribeScheduledActions': 1,
    },
  ],
  [`describe ${API}`, { ...SERVICE, ...DEFINITION, ...TARGETS, ...TARGET }],
  [
    `status ${WEB}`,
    {
      ...SERVICE,
      ...TARGETS,
      'ecs:ListTasks': 1,
      'ecs:DescribeTasks': 1,
      'cloudwatch:GetMetricData': 1,
      'cloudwatch:DescribeAlarms': 1,
    },
  ],
  [
    `why ${WEB}`,
    {
      ...SERVICE,
      ...DEFINITION,
      ...TARGETS,
      ...TARGET,
      'ecs:ListTasks': 2,
      'ecs:DescribeTasks': 2,
      'application-autoscaling:DescribeScalingActivities': 1,
    },
  ],
  [
    'why test/eu-central-1/prod-fargate/checkout',
    {
      ...SERVICE,
      ...TARGETS,
      ...TARGET,
      'ecs:DescribeTaskDefinition': 2,
      'ecs:ListTasks': 2,
      'ecs:DescribeTasks': 2,
      'ecs:ListServiceDeployments': 1,
      'ecs:DescribeServiceDeployments': 1,
    },
  ],
  [`tasks ${WEB}`, { ...SERVICE, 'ecs:ListTasks': 2, 'ecs:DescribeTasks': 2 }],
  // No stopped task is found by service, so that they are looked for once in the whole cluster.
  [`tasks ${API}`, { ...SERVICE, 'ecs:ListTasks': 3, 'ecs:DescribeTasks': 2 }],
  [`check ${WEB}`, { ...SERVICE, ...DEFINITION }],
  [
    `place ${API} 5`,
    {
      ...SERVICE,
      ...DEFINITION,
      'ecs:ListTasks': 1,
      'ecs:DescribeTasks': 1,
      'ecs:ListContainerInstances': 1,
      'ecs:DescribeContainerInstances': 1,
    },
  ],
  [`place ${WEB} 5`, { ...SERVICE, ...DEFINITION, 'ecs:ListTasks': 1, 'ecs:DescribeTasks': 1 }],
];

/** What a task costs: its id is only known once the account runs. */
export const TASK_CALLS = {
  'task CLUSTER/ID': { ...SERVICE, 'ecs:DescribeTasks': 1 },
  // One description for each of the three clusters, at once.
  'task ID': { ...CLUSTERS, ...SERVICE, 'ecs:DescribeTasks': 3 },
} satisfies Readonly<Record<string, Calls>>;

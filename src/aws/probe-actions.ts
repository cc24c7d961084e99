import { type AwsProblem, awsProblemOf } from '../model/aws-problem.ts';
import type { AwsReaders } from '../ports.ts';
import { DECLARED_ACTIONS } from './read-actions.ts';

/** Whether an action is allowed, as far as a call could tell. */
export interface ProbedAction {
  readonly action: string;
  readonly state: 'allowed' | 'denied' | 'unknown';
  /** What the call ended with when it is not allowed. */
  readonly problem?: AwsProblem;
}

type Probe = (readers: AwsReaders, cluster: string) => Promise<unknown>;

const NONE = '0'.repeat(32);
const MINUTE_MS = 60_000;

/** A service to try an action on. Rejects where there is none, so that nothing is said of the action. */
const anyService = async ({ ecs }: AwsReaders, cluster: string): Promise<string> => {
  const [arn] = (await ecs.services(cluster)).value;
  if (arn === undefined) throw new Error(`${cluster} has no service to try it on.`);
  return arn;
};

const deploymentsOf = async (readers: AwsReaders, cluster: string) =>
  (await readers.ecs.serviceDeployments(cluster, await anyService(readers, cluster))).value;

const noTargetGroup = ({ region }: AwsReaders): string =>
  `arn:aws:elasticloadbalancing:${region}:000000000000:targetgroup/stevedore-probe/${'0'.repeat(16)}`;

/** One call for each action: small, and of something that exists where IAM would not say otherwise. */
const PROBES: Readonly<Record<string, Probe>> = {
  'ecs:ListClusters': ({ ecs }) => ecs.clusters(),
  'ecs:DescribeClusters': ({ ecs }) => ecs.clusters(),
  'ecs:ListServices': ({ ecs }, cluster) => ecs.services(cluster),
  'ecs:DescribeServices': async (readers, cluster) =>
    readers.ecs.describeServices(cluster, [await anyService(readers, cluster)]),
  'ecs:DescribeTaskDefinition': ({ ecs }) => ecs.taskDefinition('stevedore-probe:1'),
  'ecs:ListTasks': ({ ecs }, cluster) => ecs.tasks(cluster, { desiredStatus: 'STOPPED' }),
  'ecs:DescribeTasks': ({ ecs }, cluster) => ecs.describeTasks(cluster, [NONE]),
  'ecs:GetTaskProtection': ({ ecs }, cluster) => ecs.taskProtection(cluster, [NONE]),
  'ecs:ListContainerInstances': ({ ecs }, cluster) => ecs.containerInstances(cluster),
  'ecs:DescribeContainerInstances': ({ ecs }, cluster) => ecs.containerInstances(cluster),
  'ecs:ListServiceDeployments': deploymentsOf,
  'ecs:DescribeServiceDeployments': async (readers, cluster) => {
    const found = await deploymentsOf(readers, cluster);
    if (found.length === 0) throw new Error(`${cluster} has no deployment to try it on.`);
  },
  'ecs:DescribeServiceRevisions': async (readers, cluster) => {
    const service = await anyService(readers, cluster);
    await readers.ecs.serviceRevisions([`${service.replace(':service/', ':service-revision/')}/0`]);
  },
  'cloudwatch:GetMetricData': ({ metrics }, cluster) =>
    metrics.series(
      [
        {
          id: 'probe',
          namespace: 'AWS/ECS',
          metricName: 'CPUReservation',
          dimensions: { ClusterName: cluster },
          stat: 'Average',
        },
      ],
      { fromMs: 0, toMs: MINUTE_MS, periodSeconds: 60 },
    ),
  'cloudwatch:DescribeAlarms': ({ metrics }) => metrics.firing(),
  'application-autoscaling:DescribeScalableTargets': ({ scaling }, cluster) =>
    scaling.target(cluster, 'none'),
  'application-autoscaling:DescribeScalingPolicies': ({ scaling }, cluster) =>
    scaling.policies(cluster, 'none'),
  'application-autoscaling:DescribeScalingActivities': ({ scaling }, cluster) =>
    scaling.activities(cluster, 'none'),
  'application-autoscaling:DescribeScheduledActions': ({ scaling }, cluster) =>
    scaling.scheduledActions(cluster, 'none'),
  'elasticloadbalancing:DescribeTargetGroups': (readers) =>
    readers.targets.targetGroups([noTargetGroup(readers)]),
  'elasticloadbalancing:DescribeTargetHealth': (readers) =>
    readers.targets.health(noTargetGroup(readers)),
  'logs:GetLogEvents': ({ logs }) =>
    logs.lastLines({ group: '/ecs/stevedore-probe', stream: 'probe', limit: 1 }),
  'sts:GetCallerIdentity': ({ identity }) => identity.caller(),
};

const judge = (action: string, problem: AwsProblem | undefined): ProbedAction => {
  // What is not there was looked for, and was allowed to be.
  if (problem === undefined || problem.kind === 'not-found') return { action, state: 'allowed' };
  if (problem.kind === 'other' && /^(?:Validation|InvalidParameter|Client)/.test(problem.code))
    return { action, state: 'allowed' };
  const denied = problem.kind === 'access-denied' && problem.action === action;
  return { action, state: denied ? 'denied' : 'unknown', problem };
};

/** Tries every declared action on one cluster and tells which are denied. Never rejects. Reads only. */
export const probeActions = (
  readers: AwsReaders,
  cluster: string,
): Promise<readonly ProbedAction[]> =>
  Promise.all(
    DECLARED_ACTIONS.map(({ action }) =>
      (PROBES[action]?.(readers, cluster) ?? Promise.resolve()).then(
        () => judge(action, undefined),
        (error: unknown): ProbedAction => {
          const problem = awsProblemOf(error);
          return problem === undefined ? { action, state: 'unknown' } : judge(action, problem);
        },
      ),
    ),
  );

import type { PolicyDocument } from '../../src/aws/iam/read-policy.ts';
import type { Account } from '../../src/sandbox/aws/account.ts';
import type { Call } from '../../src/sandbox/aws/wire/answer-call.ts';

/** One thing that a call touches: every one must be allowed. */
interface Touched {
  readonly resource: string;
  readonly cluster?: string;
}

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

const matches = (pattern: string, text: string): boolean => {
  const parts = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(text);
};

/** What IAM checks a call against, by the service authorization reference, written apart from the policy. */
const touchedBy = (
  { action, input }: Call,
  { region, accountId }: Pick<Account, 'region' | 'accountId'>,
): readonly Touched[] => {
  const arn = (service: string, resource: string): string =>
    `arn:aws:${service}:${region}:${accountId}:${resource}`;
  const clusterName = String(input['cluster'] ?? 'default').replace(/^.*\//, '');
  const cluster = arn('ecs', `cluster/${clusterName}`);
  const named = (kind: string, names: unknown): readonly Touched[] =>
    texts(names).map((name) => ({
      resource: name.startsWith('arn:') ? name : arn('ecs', `${kind}/${clusterName}/${name}`),
      cluster,
    }));
  const withService = (names: unknown): readonly Touched[] =>
    texts(names).flatMap((name) => {
      const [, inCluster = '', service = ''] = name.split('/');
      const of = arn('ecs', `cluster/${inCluster}`);
      return [
        { resource: name, cluster: of },
        { resource: arn('ecs', `service/${inCluster}/${service}`), cluster: of },
      ];
    });
  switch (action) {
    case 'ecs:DescribeClusters':
      return texts(input['clusters']).map((name) => ({
        resource: name.startsWith('arn:') ? name : arn('ecs', `cluster/${name}`),
      }));
    case 'ecs:ListServices':
    case 'ecs:ListTasks':
      return [{ resource: '*', cluster }];
    case 'ecs:ListContainerInstances':
      return [{ resource: cluster }];
    case 'ecs:DescribeServices':
      return named('service', input['services']);
    case 'ecs:ListServiceDeployments':
      return named('service', [input['service']]);
    case 'ecs:DescribeTasks':
    case 'ecs:GetTaskProtection':
      return named('task', input['tasks']);
    case 'ecs:DescribeContainerInstances':
      return named('container-instance', input['containerInstances']);
    case 'ecs:DescribeServiceDeployments':
      return withService(input['serviceDeploymentArns']);
    case 'ecs:DescribeServiceRevisions':
      return withService(input['serviceRevisionArns']);
    case 'cloudwatch:DescribeAlarms':
      return (input['AlarmNames'] === undefined ? ['*'] : texts(input['AlarmNames'])).map(
        (name) => ({ resource: arn('cloudwatch', `alarm:${name}`) }),
      );
    case 'logs:GetLogEvents': {
      const [group, stream] = [input['logGroupName'], input['logStreamName']];
      return [{ resource: arn('logs', `log-group:${group}:log-stream:${stream}`) }];
    }
    default:
      return [{ resource: '*' }];
  }
};

const FREE: readonly string[] = ['sts:GetCallerIdentity'];

/** Whether a policy allows a call, as IAM judges it: everything it touches needs a statement that fits. */
export const allows = (
  policy: PolicyDocument,
  call: Call,
  place: Pick<Account, 'region' | 'accountId'>,
): boolean =>
  FREE.includes(call.action) ||
  touchedBy(call, place).every(({ resource, cluster }) =>
    policy.Statement.some(
      ({ Action, Resource, Condition }) =>
        Action.some((pattern) => matches(pattern, call.action)) &&
        Resource.some((pattern) => matches(pattern, resource)) &&
        (Condition === undefined ||
          Condition.ArnEquals['ecs:cluster'].some((wanted) => wanted === cluster)),
    ),
  );

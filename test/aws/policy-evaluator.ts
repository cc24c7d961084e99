import type { PolicyDocument } from '../../src/aws/iam/read-policy.ts';
import type { ScalePolicy } from '../../src/aws/iam/scale-policy.ts';
import type { Account } from '../../src/sandbox/aws/account.ts';
import type { Call } from '../../src/sandbox/aws/wire/answer-call.ts';

/** One thing that a call touches: every one must be allowed. */
interface Touched {
  readonly resource: string;
  readonly cluster?: string;
  /** Other condition keys that the call has. */
  readonly keys?: Readonly<Record<string, string>>;
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
    case 'ecs:UpdateService':
    case 'ecs:ListServiceDeployments':
      return named('service', [String(input['service'])]);
    case 'ecs:DescribeTasks':
    case 'ecs:GetTaskProtection':
      return named('task', input['tasks']);
    case 'ecs:DescribeContainerInstances':
      return named('container-instance', input['containerInstances']);
    case 'ecs:DescribeServiceDeployments':
      return withService(input['serviceDeploymentArns']);
    case 'ecs:DescribeServiceRevisions':
      return withService(input['serviceRevisionArns']);
    case 'application-autoscaling:RegisterScalableTarget':
      return [
        {
          resource: arn('application-autoscaling', 'scalable-target/0123'),
          keys: {
            'application-autoscaling:service-namespace': String(input['ServiceNamespace']),
            'application-autoscaling:scalable-dimension': String(input['ScalableDimension']),
          },
        },
      ];
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

type Statement = (PolicyDocument | ScalePolicy)['Statement'][number];

/** Whether a condition holds; a key that the call does not have fails it, as in IAM. */
const holds = (
  { Condition = {} }: Statement,
  { cluster, keys = {} }: Touched,
  tags: Readonly<Record<string, string>>,
): boolean =>
  Object.entries(Condition).every(([operator, wanted]) =>
    Object.entries(wanted).every(([key, values]) => {
      const tag = /^aws:ResourceTag\/(.+)$/.exec(key)?.[1];
      const actual = key === 'ecs:cluster' ? cluster : tag === undefined ? keys[key] : tags[tag];
      const list: readonly string[] = Array.isArray(values) ? values : [String(values)];
      if (actual === undefined) return false;
      return list.some((one) => (operator === 'ArnLike' ? matches(one, actual) : one === actual));
    }),
  );

/** Whether policies allow a call, as IAM judges it: everything it touches needs a statement that fits. */
export const allows = (
  policies: PolicyDocument | ScalePolicy | readonly (PolicyDocument | ScalePolicy)[],
  call: Call,
  place: Pick<Account, 'region' | 'accountId'>,
  tags: Readonly<Record<string, string>> = {},
): boolean => {
  const statements = [policies].flat().flatMap((policy): readonly Statement[] => policy.Statement);
  return (
    FREE.includes(call.action) ||
    touchedBy(call, place).every((touched) =>
      statements.some(
        (statement) =>
          statement.Action.some((pattern) => matches(pattern, call.action)) &&
          statement.Resource.some((pattern) => matches(pattern, touched.resource)) &&
          holds(statement, touched, tags),
      ),
    )
  );
};

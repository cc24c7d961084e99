import { type ActionScope, SCOPES } from '../action-facts.ts';
import { DECLARED_ACTIONS } from '../read-actions.ts';

/** A cluster that a policy is limited to. */
export interface ClusterArn {
  readonly arn: string;
  readonly partition: string;
  readonly region: string;
  readonly accountId: string;
  readonly name: string;
}

interface PolicyStatement {
  readonly Sid: string;
  readonly Effect: 'Allow';
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: { readonly ArnEquals: { readonly 'ecs:cluster': readonly string[] } };
}

/** An IAM policy document. */
export interface PolicyDocument {
  readonly Version: '2012-10-17';
  readonly Statement: readonly PolicyStatement[];
}

/** Why an action is in the policy, and how far IAM lets it be limited. */
export interface PolicyReason {
  readonly action: string;
  readonly why: string;
  readonly scope: string;
}

/** Reads the ARN of a cluster; undefined for anything else. */
export const readClusterArn = (arn: string): ClusterArn | undefined => {
  const [, partition = '', region = '', accountId = '', name = ''] =
    /^arn:(aws[a-z-]*):ecs:([a-z0-9-]+):(\d{12}):cluster\/([\w-]{1,255})$/.exec(arn) ?? [];
  return partition === '' ? undefined : { arn, partition, region, accountId, name };
};

const SID: Readonly<Record<ActionScope['resource'], string>> = {
  '*': 'ReadWithoutResources',
  none: '',
  cluster: 'ReadClusters',
  service: 'ReadServices',
  task: 'ReadTasks',
  'container-instance': 'ReadContainerInstances',
  'service-deployment': 'ReadServiceDeployments',
  'service-revision': 'ReadServiceRevisions',
  alarm: 'ReadAlarms',
  'log-stream': 'ReadLogs',
};

const ofCluster = (
  resource: ActionScope['resource'],
  { arn, partition, region, accountId, name }: ClusterArn,
): readonly string[] => {
  const ecs = (kind: string, rest = '*'): string =>
    `arn:${partition}:ecs:${region}:${accountId}:${kind}/${name}/${rest}`;
  switch (resource) {
    case 'cluster':
      return [arn];
    case 'service':
    case 'task':
    case 'container-instance':
      return [ecs(resource)];
    // IAM asks for the service beside its deployment or revision.
    case 'service-deployment':
    case 'service-revision':
      return [ecs('service'), ecs(resource, '*/*')];
    case 'alarm':
      return [`arn:${partition}:cloudwatch:${region}:${accountId}:alarm:*`];
    case 'log-stream':
      return [`arn:${partition}:logs:${region}:${accountId}:log-group:*:log-stream:*`];
    default:
      return ['*'];
  }
};

const resourcesOf = (
  { resource }: ActionScope,
  clusters: readonly ClusterArn[],
): readonly string[] =>
  clusters.length === 0
    ? ['*']
    : [...new Set(clusters.flatMap((cluster) => ofCluster(resource, cluster)))];

const scopeWords = ({ resource, condition }: ActionScope): string => {
  if (resource === 'none') return 'It needs no permission, so that the policy leaves it out';
  if (condition !== undefined) return 'IAM takes no resource, but the condition ecs:cluster';
  if (resource === '*') return 'IAM takes no resource: always on *';
  if (resource === 'alarm') return 'IAM takes alarms: all of the Region, to find those in ALARM';
  if (resource === 'log-stream')
    return 'IAM takes log streams: narrow it to the log groups of your services if you can';
  return `IAM takes the ${resource.replace('-', ' ')}`;
};

const scopeOf = (action: string): ActionScope => {
  const scope = SCOPES.get(action);
  if (scope === undefined)
    throw new Error(`knowledge/facts/aws-read-actions.json has no scope for ${action}.`);
  return scope;
};

/** The actions that need a permission, in the order in which they are declared. */
const needed = DECLARED_ACTIONS.map((declared) => ({
  ...declared,
  scope: scopeOf(declared.action),
}));

/**
 * The least policy that Stevedore needs to read: exactly the declared actions, limited to the clusters as far as IAM allows. No
 * clusters: all of them.
 */
export const readPolicy = (clusters: readonly ClusterArn[]): PolicyDocument => {
  const groups = new Map<string, (typeof needed)[number][]>();
  for (const one of needed.filter(({ scope }) => scope.resource !== 'none')) {
    const { resource, condition } = one.scope;
    const conditional = condition !== undefined && clusters.length > 0;
    const key = clusters.length === 0 ? 'Read' : conditional ? 'ListByCluster' : SID[resource];
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return {
    Version: '2012-10-17',
    Statement: [...groups].map(([Sid, actions]) => ({
      Sid,
      Effect: 'Allow' as const,
      Action: actions.map(({ action }) => action),
      Resource: [...new Set(actions.flatMap(({ scope }) => resourcesOf(scope, clusters)))],
      ...(Sid === 'ListByCluster'
        ? { Condition: { ArnEquals: { 'ecs:cluster': clusters.map(({ arn }) => arn) } } }
        : {}),
    })),
  };
};

/** For every declared action why it is called, and its scope. */
export const policyReasons = (): readonly PolicyReason[] =>
  needed.map(({ action, why, scope }) => ({ action, why, scope: scopeWords(scope) }));

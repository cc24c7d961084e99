/** An instance of a test, in few words. Cpu units and MiB are what is free. */
export interface Written {
  readonly id: string;
  readonly az?: string;
  readonly cpu: number;
  readonly memory: number;
  /** What it registered; default: what is free. */
  readonly registered?: { readonly cpu: number; readonly memory: number };
  readonly attributes?: Readonly<Record<string, string | null>>;
  readonly status?: string;
  readonly agentConnected?: boolean;
  /** Host ports in use beside the agent's. */
  readonly tcp?: readonly number[];
  readonly udp?: readonly number[];
  readonly gpus?: number;
  readonly eniFree?: number;
  /** Tasks there: group → count. */
  readonly groups?: Readonly<Record<string, number>>;
  readonly running?: number;
}

const arnOf = (id: string): string =>
  `arn:aws:ecs:eu-west-1:123456789012:container-instance/test/${id}`;

const integer = (name: string, integerValue: number) => ({ name, type: 'INTEGER', integerValue });
const set = (name: string, values: readonly (string | number)[]) => ({
  name,
  type: 'STRINGSET',
  stringSetValue: values.map(String),
});
const AGENT_PORTS = [22, 2375, 2376, 51678, 51679];

const instanceOf = (one: Written) => {
  const total = one.registered ?? one;
  // A c5.large has two slots without trunking and ten with it.
  const type = one.eniFree === undefined ? {} : { 'ecs.instance-type': 'c5.large' };
  const trunk = one.eniFree === 10 ? { 'ecs.awsvpc-trunk-id': 'eni-1' } : {};
  const attributes = {
    ...(one.az === undefined ? {} : { 'ecs.availability-zone': one.az }),
    ...type,
    ...trunk,
    ...one.attributes,
  };
  const gpus = Array.from({ length: one.gpus ?? 0 }, (_, gpu) => `gpu-${gpu}`);
  return {
    containerInstanceArn: arnOf(one.id),
    ec2InstanceId: one.id,
    status: one.status ?? 'ACTIVE',
    agentConnected: one.agentConnected ?? true,
    runningTasksCount: one.running ?? 0,
    attributes: Object.entries(attributes).map(([name, value]) =>
      value === null ? { name } : { name, value },
    ),
    registeredResources: [
      integer('CPU', total.cpu),
      integer('MEMORY', total.memory),
      set('PORTS', AGENT_PORTS),
      set('PORTS_UDP', []),
      ...(gpus.length > 0 ? [set('GPU', gpus)] : []),
    ],
    remainingResources: [
      integer('CPU', one.cpu),
      integer('MEMORY', one.memory),
      set('PORTS', [...AGENT_PORTS, ...(one.tcp ?? [])]),
      set('PORTS_UDP', one.udp ?? []),
      ...(gpus.length > 0 ? [set('GPU', gpus)] : []),
    ],
  };
};

/** What `aws ecs describe-container-instances` and `describe-tasks` would print of these instances. */
export const pasted = (instances: readonly Written[]) => ({
  containerInstances: instances.map(instanceOf),
  tasks: instances.flatMap(({ id, groups = {} }) =>
    Object.entries(groups).flatMap(([group, count]) =>
      Array.from({ length: count }, (_, task) => ({
        taskArn: `arn:aws:ecs:eu-west-1:123456789012:task/test/${id}-${group}-${task}`,
        containerInstanceArn: arnOf(id),
        group,
        desiredStatus: 'RUNNING',
        lastStatus: 'RUNNING',
      })),
    ),
  ),
});

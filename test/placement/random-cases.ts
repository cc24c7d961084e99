import fc from 'fast-check';
import type { Member, Wanted } from './naive-place.ts';
import type { Written } from './pasted.ts';

const GROUP = 'service:web';
const LOGS = 'com.amazonaws.ecs.capability.logging-driver.';

const attributes = fc
  .record({
    rack: fc.option(fc.constantFrom('r1', 'r2', 'r3', 'r4', 'r5'), { nil: undefined }),
    'ecs.instance-type': fc.option(fc.constantFrom('m5.large', 'c5.large'), { nil: undefined }),
    [`${LOGS}awslogs`]: fc.option(fc.constant(null), { nil: undefined, freq: 2 }),
    [`${LOGS}json-file`]: fc.option(fc.constant(null), { nil: undefined, freq: 2 }),
    'ecs.capability.task-eni': fc.option(fc.constant(null), { nil: undefined, freq: 2 }),
  })
  .map((all) =>
    Object.fromEntries(
      Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
  );

const instance = fc.record({
  az: fc.constantFrom('a', 'b', 'c'),
  cpu: fc.integer({ min: 0, max: 8 }).map((units) => units * 256),
  memory: fc.integer({ min: 0, max: 8 }).map((units) => units * 256),
  attributes,
  status: fc.constantFrom('ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'DRAINING'),
  agentConnected: fc.constantFrom(true, true, true, true, false),
  tcp: fc.constantFrom([], [], [8080]),
  gpus: fc.constantFrom(0, 0, 2),
  running: fc.integer({ min: 0, max: 4 }),
  groups: fc.record({
    [GROUP]: fc.constantFrom(0, 0, 0, 1, 2),
    'service:other': fc.constantFrom(0, 0, 1),
  }),
});

/** A cluster of up to `most` instances in an order of its own. */
export const cluster = (most: number): fc.Arbitrary<readonly Written[]> =>
  fc
    .array(fc.tuple(instance, fc.constantFrom(undefined, undefined, 2, 10)), { maxLength: most })
    .map((all) =>
      all.map(([one, slots], index) => ({
        ...one,
        id: `i-${(index * 7919) % 1000}`,
        ...(slots === undefined || 'ecs.instance-type' in one.attributes ? {} : { eniFree: slots }),
      })),
    );

const rule = fc.constantFrom(
  { type: 'spread', field: 'attribute:ecs.availability-zone' },
  { type: 'spread', field: 'attribute:rack' },
  { type: 'spread', field: 'instanceId' },
  { type: 'spread', field: 'host' },
  { type: 'binpack', field: 'cpu' },
  { type: 'binpack', field: 'memory' },
  { type: 'random' },
);

const members: readonly Member[] = [
  {
    expression: 'attribute:rack in [r1, r2]',
    holds: ({ written }) => ['r1', 'r2'].includes(written.attributes?.['rack'] ?? ''),
  },
  { expression: 'runningTasksCount < 4', holds: ({ running }) => running < 4 },
  {
    expression: 'not(task:group == service:other)',
    holds: ({ groups }) => !groups.has('service:other'),
  },
  { expression: `task:group == ${GROUP}`, holds: ({ groups }) => groups.has(GROUP) },
];

/** What a test asks for, every strategy chain and constraint among them. */
export const wanted: fc.Arbitrary<Wanted> = fc.record({
  cpu: fc.constantFrom(0, 100, 256, 512),
  memory: fc.constantFrom(0, 100, 256, 512),
  gpus: fc.constantFrom(0, 0, 0, 1),
  tcp: fc.constantFrom([], [], [80], [80, 8080], [22]),
  awsvpc: fc.constantFrom(false, false, true),
  logDriver: fc.constantFrom(null, null, 'awslogs', 'json-file'),
  count: fc.integer({ min: 0, max: 25 }),
  group: fc.constant(GROUP),
  strategy: fc.array(rule, { minLength: 1, maxLength: 5 }),
  distinct: fc.constantFrom(false, false, true),
  members: fc.subarray([...members], { maxLength: 2 }),
});

/** The task definition that asks for it. */
export const definitionOf = ({ cpu, memory, gpus, tcp, awsvpc, logDriver }: Wanted) => ({
  family: 'web',
  networkMode: awsvpc ? 'awsvpc' : 'bridge',
  containerDefinitions: [
    {
      name: 'app',
      image: 'app',
      cpu,
      memory,
      portMappings: tcp.map((port) => ({ containerPort: port, hostPort: port })),
      ...(gpus > 0 ? { resourceRequirements: [{ type: 'GPU', value: String(gpus) }] } : {}),
      ...(logDriver === null ? {} : { logConfiguration: { logDriver } }),
    },
  ],
});

/** The options of `place` for it. */
export const optionsOf = ({ count, group, strategy, distinct, members: all }: Wanted) => ({
  count,
  group,
  strategy,
  constraints: [
    ...all.map(({ expression }) => ({ type: 'memberOf', expression })),
    ...(distinct ? [{ type: 'distinctInstance' }] : []),
  ],
});

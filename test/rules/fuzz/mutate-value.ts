import { below, oneOf, type Random } from './seeded-random.ts';
import { changedAt, pathsOf, valueAt, withMember } from './value-paths.ts';

/** Values that have broken programs before: the edges of types, of text and of what definitions are made of. */
const JUNK: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1,
  0.5,
  65_535,
  65_536,
  1e9,
  2 ** 53,
  -1e308,
  '',
  ' ',
  '0',
  '-1',
  '256',
  '.25 vCPU',
  '1 GB',
  'true',
  'null',
  'NaN',
  'awsvpc',
  'host',
  'bridge',
  'none',
  'FARGATE',
  'EC2',
  'EXTERNAL',
  'MANAGED_INSTANCES',
  'ENABLED',
  'web',
  'app',
  'awslogs',
  'awsfirelens',
  'splunk',
  '80-90',
  '90-80',
  '1-65535',
  'tcp',
  'UDP',
  'arn:aws:iam::123456789012:role/x',
  'arn:aws:s3:::b/k.env',
  'arn:::',
  'fs-1',
  'arn:aws:secretsmanager:eu-west-1:123456789012:secret:n-AbCdEf:k::',
  '<LATER>',
  '\u0024{TAG}',
  '{{ x }}',
  '$(',
  '`',
  '\u0000',
  '\u2028',
  '\ud800',
  'ß'.repeat(50),
  '../..',
  '{a}',
  'x'.repeat(300),
  'a,b'.repeat(400),
  '%s%n',
  '*',
  '@here',
  '<!channel>',
  '\\',
  '"',
  "'",
  [],
  {},
  [[]],
  [null],
  [{}],
  { a: 1 },
  { Ref: 'X' },
  { 'Fn::If': ['a', 1, 2] },
  [1, 'a', null],
];

const KEYS: readonly string[] = [
  '__proto__',
  'constructor',
  'toString',
  '',
  'name',
  'Name',
  'container_definitions',
  'ContainerDefinitions',
  'taskDefinition',
  'cpu',
  'enviroment',
  'Fn::Sub',
  'a/b',
  '~',
  '0',
  'Ref',
];

const capital = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1);

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

type Mutation = (random: Random, value: unknown, others: readonly unknown[]) => unknown;

const anyPath = (random: Random, value: unknown) => oneOf(random, pathsOf(value));

const replaced: Mutation = (random, value) =>
  changedAt(value, anyPath(random, value), () => oneOf(random, JUNK));

const removed: Mutation = (random, value) =>
  changedAt(value, anyPath(random, value), () => undefined) ?? {};

const repeated: Mutation = (random, value) =>
  changedAt(value, anyPath(random, value), (held) =>
    isList(held) ? [...held, ...Array(1 + below(random, 12)).fill(held[0] ?? {})] : [held, held],
  );

const added: Mutation = (random, value) =>
  withMember(value, anyPath(random, value), oneOf(random, KEYS), oneOf(random, JUNK));

const grafted: Mutation = (random, value, others) => {
  const donor = oneOf(random, others);
  const path = anyPath(random, donor);
  const key = path.at(-1);
  if (key === undefined) return value;
  const graft = valueAt(donor, path);
  const target = random() < 0.7 ? path.slice(0, -1) : anyPath(random, value);
  return withMember(value, target, key, graft);
};

const renamed: Mutation = (random, value) => {
  const path = anyPath(random, value).filter((key) => !/^\d+$/.test(key));
  const key = path.at(-1);
  if (key === undefined) return value;
  const held = valueAt(value, path);
  const name = oneOf(random, [capital(key), key.toLowerCase(), `${key}s`, key.slice(1)]);
  return withMember(
    changedAt(value, path, () => undefined),
    path.slice(0, -1),
    name,
    held,
  );
};

const wrapped: Mutation = (random, value) =>
  oneOf(random, [
    [value],
    [value, value],
    { taskDefinition: value, tags: [] },
    { Resources: { T: { Type: 'AWS::ECS::TaskDefinition', Properties: value } } },
    { services: [value] },
    { aws_ecs_task_definition: { a: value } },
  ]);

/** Small changes come up more often than those of the whole shape. */
const MUTATIONS: readonly Mutation[] = [
  replaced,
  replaced,
  replaced,
  replaced,
  removed,
  removed,
  repeated,
  added,
  grafted,
  grafted,
  renamed,
  wrapped,
];

/** A document with one to five things changed, each any thing anywhere. */
export const mutateValue = (
  random: Random,
  value: unknown,
  others: readonly unknown[],
): unknown => {
  let mutant = value;
  for (let left = 1 + below(random, 5); left > 0; left -= 1)
    mutant = oneOf(random, MUTATIONS)(random, mutant, others);
  return mutant;
};

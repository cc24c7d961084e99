import { describe, expect, test } from '@jest/globals';
import { matchRuleError, type RuleError } from '../../../src/knowledge/failures/rule-error.ts';

const rule = (id: string, awsError: string | null): RuleError => ({
  id,
  title: `The ${id}`,
  awsError,
});

const RULES: readonly RuleError[] = [
  rule(
    'size',
    'No Fargate configuration exists for given values: … CPU, … memory. See the Amazon ECS documentation for the valid values.',
  ),
  rule(
    'memory',
    "Invalid setting for container '…'. At least one of 'memory' or 'memoryReservation' must be specified.",
  ),
  rule('ipc', 'Fargate compatible task definitions do not support ipcMode'),
  rule('devices', 'Fargate compatible task definitions do not support devices'),
  rule(
    'ports',
    'When networkMode=…, the host ports and container ports in port mappings must match.',
  ),
  rule('many', 'ClientException: Too many containers.'),
  rule('name', 'Container.name should not be null or empty.'),
  rule('image', 'Container.image should not be null or empty.'),
  rule('driver', '… is not a valid log driver. Must be one of [awslogs, splunk, awsfirelens]'),
  rule(
    'secret',
    "The secret name must be unique and not shared with any new or existing environment variables set on the container, such as '…'.",
  ),
  rule('advice', null),
];

const firstFor = (text: string): string => matchRuleError(text, RULES)[0]?.id ?? 'nothing';

describe('a refusal by RegisterTaskDefinition finds its rule', () => {
  test.each([
    [
      'An error occurred (ClientException) when calling the RegisterTaskDefinition operation: No Fargate configuration exists for given values: 333 CPU, 999 memory. See the Amazon ECS documentation for the valid values.',
      'size',
    ],
    [
      "Resource handler returned message: \"Invalid request provided: Create TaskDefinition: Invalid setting for container 'shop'. At least one of 'memory' or 'memoryReservation' must be specified. (Service: AmazonECS; Status Code: 400; Error Code: ClientException; Request ID: 1b)\"",
      'memory',
    ],
    [
      'Error: creating ECS Task Definition (shop): operation error ECS: RegisterTaskDefinition, https response error StatusCode: 400, RequestID: 1b2c-3d, ClientException: Fargate compatible task definitions do not support devices',
      'devices',
    ],
    ['Fargate compatible task definitions do not support ipcMode', 'ipc'],
    [
      'ClientException: When networkMode=host, the host ports and\ncontainer ports in port mappings must match',
      'ports',
    ],
    [
      'An error occurred (ClientException) when calling the RegisterTaskDefinition operation: Too many containers.',
      'many',
    ],
    ['ClientException: Container.name should not be null or empty.', 'name'],
    ['container.image should not be null or empty', 'image'],
    ['gelf is not a valid log driver. Must be one of [awslogs, splunk, awsfirelens]', 'driver'],
    [
      'The secret name must be unique and not shared with any new or existing environment variables set on the container',
      'secret',
    ],
    [
      'invalid setting for container ‘api’. At least one of ‘memory’ or ‘memoryReservation’ must be specified',
      'memory',
    ],
  ])('%s → %s', (text, id) => {
    expect(firstFor(text)).toBe(id);
  });

  test('the beginning of a text that was cut off is enough, with less certainty', () => {
    const [best, next] = matchRuleError('No Fargate configuration exists for given values', RULES);
    expect(best).toEqual({ id: 'size', title: 'The size', score: 0.85 });
    expect(next).toBeUndefined();
  });

  test('a beginning that several texts share is told as all of them, and sure of none', () => {
    const found = matchRuleError('Fargate compatible task definitions do not support', RULES);
    expect(found.map(({ id }) => id).sort()).toEqual(['devices', 'ipc']);
    for (const { score } of found) expect(score).toBeLessThan(0.9);
  });

  test('a text that differs in the one word that counts is another error', () => {
    expect(firstFor('Fargate compatible task definitions do not support maxSwap')).toBe('nothing');
  });

  test('the one that is quoted whole is sure', () => {
    const [best] = matchRuleError(
      'ClientException: Container.name should not be null or empty.',
      RULES,
    );
    expect(best?.score).toBeGreaterThanOrEqual(0.95);
    expect(best?.score).toBeLessThanOrEqual(1);
  });
});

test.each([
  'what is a task role',
  'which log driver is valid',
  'how many containers',
  'fargate task definitions',
  'container name and image',
  'network mode of a container',
  'do fargate task definitions support bind mounts',
  '',
  '…',
])('"%s" quotes no error', (text) => {
  expect(matchRuleError(text, RULES)).toEqual([]);
});

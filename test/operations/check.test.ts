import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { check } from '../../src/operations/check.ts';

const consoleCopy = readFileSync(
  join(import.meta.dirname, '../rules/fixtures/console-copy.txt'),
  'utf8',
);

describe('a definition copied from the console, with console text behind it', () => {
  const report = check(consoleCopy);

  test('is taken for what it is, and says what was left out', () => {
    expect(report).toMatchObject({
      shape: 'describe-output',
      family: 'crane',
      targets: ['FARGATE'],
      targetsAssumed: false,
    });
    expect(report.setAside).toEqual([
      '2 lines of text after the last brace (from line 38) were left out.',
    ]);
  });

  test('is answered with what matters, most important first, at its place', () => {
    expect(report.findings.map(({ tier, rule, line, path }) => [tier, rule, line, path])).toEqual([
      ['advice', 'no-describe-only-fields', 2, '/compatibilities'],
      ['advice', 'prefer-tagged-image', 8, '/containerDefinitions/0/image'],
      [
        'advice',
        'log-group-creation-needs-permission',
        12,
        '/containerDefinitions/0/logConfiguration/options/awslogs-create-group',
      ],
      ['advice', 'no-execution-role-as-task-role', 35, '/taskRoleArn'],
      ['advice', 'no-root-user', 4, '/containerDefinitions/0'],
      ['advice', 'prefer-read-only-root', 4, '/containerDefinitions/0'],
      ['advice', 'task-needs-health-check', 4, '/containerDefinitions/0'],
    ]);
  });

  test('names the role that would have to be allowed', () => {
    const created = report.findings.find(({ rule }) => rule.startsWith('log-group-creation'));
    expect(created?.message).toBe(
      'Container "crane" creates its log group when it starts. "ecsTaskExecutionRole" needs logs:CreateLogGroup for that, and AmazonECSTaskExecutionRolePolicy does not hold it.',
    );
  });

  test('names advice that is at odds with other advice', () => {
    const readOnly = report.findings.find(({ rule }) => rule === 'prefer-read-only-root');
    expect(readOnly?.why).toContain('ECS Exec');
  });
});

describe('what it judges for', () => {
  test('is EC2 when nothing says otherwise, as with AWS', () => {
    const report = check('{"family":"web","containerDefinitions":[{"name":"a","image":"b:1"}]}');
    expect(report).toMatchObject({ targets: ['EC2'], targetsAssumed: true });
    expect(report.findings.map(({ rule }) => rule)).toContain('container-needs-memory');
  });

  test('is what the caller says before what the paste says', () => {
    const text = '{"family":"web","requiresCompatibilities":["EC2"],"containerDefinitions":[]}';
    const report = check(text, { targets: ['FARGATE'] });
    expect(report).toMatchObject({ targets: ['FARGATE'], targetsAssumed: false });
    expect(report.findings.map(({ rule }) => rule)).toContain('fargate-needs-awsvpc');
  });

  test('is nothing in particular while it is a placeholder', () => {
    const report = check('{"family":"web","requiresCompatibilities":["<LAUNCH_TYPE>"]}');
    expect(report.targets).toEqual([]);
    expect(report.setAside).toEqual([
      '`requiresCompatibilities` is a placeholder, so nothing was judged that depends on it.',
    ]);
  });
});

describe("AWS's own words", () => {
  const awsErrors = (definition: unknown): readonly (string | null)[] =>
    check(JSON.stringify(definition)).findings.map(({ awsError }) => awsError);

  test('carry the numbers of the definition', () => {
    const definition = { requiresCompatibilities: ['FARGATE'], cpu: '512', memory: '512' };
    expect(awsErrors(definition)).toContain(
      'No Fargate configuration exists for given values: 512 CPU, 512 memory. See the Amazon ECS documentation for the valid values.',
    );
  });

  test('carry the names of the definition', () => {
    expect(awsErrors({ containerDefinitions: [{ name: 'app' }] })).toContain(
      "Invalid setting for container 'app'. At least one of 'memory' or 'memoryReservation' must be specified.",
    );
  });
});

describe('bad input is answered with one sentence', () => {
  const HOSTILE: readonly (readonly [string, string, RegExp])[] = [
    ['nothing', '', /Nothing was pasted/],
    ['blank lines', ' \n\t\n', /Nothing was pasted/],
    ['a lone number', '42', /no JSON/],
    ['5 MB', `{"family":"${'x'.repeat(5_000_000)}"}`, /5,000,013 characters/],
    ['nesting 10,000 deep', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, /levels of nesting/],
    ['nesting without an end', '{"a":'.repeat(10_000), /levels of nesting/],
    ['half a definition', '{"family": "web", "containerDefinitions": [', /the end of the text/],
    ['a missing comma', '{\n  "a": 1\n  "b": 2\n}', /expected "," or "}", found a string/],
    ['an unclosed string', '{"family": "web\n}', /not closed on its line/],
    ['a word of another language', '{"essential": yes}', /expected a value, found yes/],
    ['a single quote that is not closed', "{'family': 'web}", /found a single quote/],
  ];

  test.each(HOSTILE)('%s', (_name, text, sentence) => {
    const report = check(text);
    expect(report.shape).toBe('unreadable');
    expect(report.findings).toHaveLength(1);
    expect(report.findings[0]).toMatchObject({ rule: 'readable-json', tier: 'refused', path: '' });
    expect(report.findings[0]?.message).toMatch(sentence);
  });

  test('with the line and the column of the fault', () => {
    const [finding] = check('{\n  "a": 1\n  "b": 2\n}').findings;
    expect(finding).toMatchObject({ line: 3, column: 3 });
  });

  test('without the word that stood where a value should be, which may be a secret', () => {
    const report = check('{"environment":[{"name":"DB_PASSWORD","value":hunter2}]}');
    expect(report.findings[0]?.message).toContain('a word without quotes');
    expect(JSON.stringify(report)).not.toContain('hunter2');
  });

  test('and keys of the object prototype stay data', () => {
    const text =
      '{"family":"web","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
    const report = check(text);
    expect(report.shape).toBe('register-input');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('other formats are named as such', () => {
  const FORMATS: readonly (readonly [string, string, RegExp])[] = [
    ['compose', 'services:\n  web:\n    image: nginx\n', /Compose file/],
    ['compose', '{"services":{"web":{"image":"nginx"}}}', /Compose file/],
    ['kubernetes', 'apiVersion: v1\nkind: Pod\n', /Kubernetes manifest/],
    ['kubernetes', '{"apiVersion":"v1","kind":"Pod"}', /Kubernetes manifest/],
    ['unreadable', '{"tasks":[{"taskArn":"a"}]}', /running task/],
  ];

  test.each(FORMATS)('%s: %s', (shape, text, sentence) => {
    const report = check(text);
    expect(report.shape).toBe(shape);
    expect(report.findings.map(({ message }) => message)).toEqual([
      expect.stringMatching(sentence),
    ]);
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CheckReport } from '../../src/model/check-report.ts';
import { check } from '../../src/operations/check.ts';

const CANARY = 'CANARY-7f3a9c';

const definition = {
  family: 'web',
  cpu: '256',
  memory: '512',
  networkMode: 'awsvpc',
  requiresCompatibilities: ['FARGATE'],
  executionRoleArn: 'arn:aws:iam::123456789012:role/ecsTaskExecutionRole',
  volumes: [{ name: 'data', efsVolumeConfiguration: { fileSystemId: 'fs-1' } }],
  containerDefinitions: [
    {
      name: 'app',
      image: 'web:1.2',
      memory: 256,
      environment: [{ name: 'DB_PASSWORD', value: CANARY }],
      secrets: [{ name: 'API_KEY', valueFrom: `arn:aws:ssm:eu-west-1:1:parameter/${CANARY}` }],
      portMappings: [{ containerPort: 80, hostPort: 80 }],
      mountPoints: [{ sourceVolume: 'data', containerPath: '/data' }],
      healthCheck: { command: ['CMD', 'true'], interval: 30 },
      logConfiguration: {
        logDriver: 'awslogs',
        options: { 'awslogs-group': 'web', 'awslogs-region': 'eu-west-1' },
      },
      dependsOn: [{ containerName: 'init', condition: 'SUCCESS' }],
    },
    { name: 'init', image: 'init:1', essential: false },
  ],
};

type Step = (value: unknown) => unknown;

const paths = (value: unknown): readonly (readonly string[])[] =>
  typeof value !== 'object' || value === null
    ? [[]]
    : [
        [],
        ...Object.entries(value).flatMap(([key, inner]) =>
          paths(inner).map((rest) => [key, ...rest]),
        ),
      ];

const at = (path: readonly string[], step: Step): Step => {
  const [key, ...rest] = path;
  if (key === undefined) return step;
  return (value) => {
    if (typeof value !== 'object' || value === null) return value;
    const inner = at(rest, step);
    return Array.isArray(value)
      ? value.map((item, index) => (String(index) === key ? inner(item) : item))
      : Object.fromEntries(
          Object.entries(value).map(([name, item]) => [name, name === key ? inner(item) : item]),
        );
  };
};

const mutation = fc
  .tuple(
    fc.constantFrom(...paths(definition)),
    fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('', '<LATER>', 0, -1, 1e9, null, true, [], {}, [[]], [null], 'awsvpc', 'app'),
    ),
  )
  .map(([path, replacement]) => at(path, () => replacement));

const mutated = fc
  .array(mutation, { minLength: 1, maxLength: 4 })
  .map((steps) => steps.reduce((value: unknown, step) => step(value), definition));

const resolves = (document: unknown, pointer: string): boolean => {
  const segments = pointer.split('/').slice(1);
  const keys = segments.map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
  let value = document;
  for (const [index, key] of keys.entries()) {
    if (typeof value !== 'object' || value === null) return false;
    if (!Object.hasOwn(value, key)) return index === keys.length - 1;
    value = Object.entries(value).find(([name]) => name === key)?.[1];
  }
  return true;
};

const misplaced = (report: CheckReport, text: string): readonly unknown[] => {
  const lines = text.split('\n');
  return report.findings.filter(
    ({ line, column }) =>
      line < 1 || line > lines.length || column < 1 || column > (lines[line - 1] ?? '').length + 1,
  );
};

/** Whether a message holds a blank that nothing filled; braces that were pasted are none. */
const hasBlank = (message: string, pasted: string): boolean =>
  (message.match(/\{[a-z]+\}/gi) ?? []).some((blank) => !pasted.includes(blank));

describe('check', () => {
  test('answers any string with a report whose places lie within the text', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.string().map((s) => `{"a":${s}`),
    );
    fc.assert(
      fc.property(text, (pasted) => {
        const report = check(pasted);
        expect(misplaced(report, pasted)).toEqual([]);
        expect(report.findings.filter(({ path }) => path !== '' && !path.startsWith('/'))).toEqual(
          [],
        );
      }),
      { numRuns: 500 },
    );
  });

  test('runs every rule on any mutated definition, and points into it', () => {
    fc.assert(
      fc.property(mutated, fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const report = check(text);
        expect(
          report.findings.filter(({ message }) => message.includes('could not be run')),
        ).toEqual([]);
        expect(report.findings.filter(({ path }) => !resolves(value, path))).toEqual([]);
        expect(misplaced(report, text)).toEqual([]);
        expect(report.findings.filter(({ message }) => hasBlank(message, text))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  test('never repeats the value of a variable or a secret, whatever else is wrong', () => {
    fc.assert(
      fc.property(mutated, (value) => {
        expect(JSON.stringify(check(JSON.stringify(value)))).not.toContain(CANARY);
      }),
      { numRuns: 500 },
    );
  });

  test('never repeats it when the paste is cut off or broken anywhere', () => {
    const text = JSON.stringify(definition, null, 2);
    fc.assert(
      fc.property(
        fc.nat(text.length),
        fc.constantFrom('', ',', '"', "'", '}', '\n', '\\', '“'),
        (index, junk) => {
          const broken = text.slice(0, index) + junk + text.slice(index + 1);
          expect(JSON.stringify(check(broken))).not.toContain(CANARY);
          expect(JSON.stringify(check(text.slice(0, index)))).not.toContain(CANARY);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('refuses nothing because a value is not known yet', () => {
    const valid = JSON.parse(JSON.stringify(definition));
    expect(check(JSON.stringify(valid)).findings.filter(({ tier }) => tier === 'refused')).toEqual([
      expect.objectContaining({ rule: 'awslogs-needs-stream-prefix' }),
    ]);
    for (const path of paths(definition).filter((found) => found.length > 0)) {
      const report = check(JSON.stringify(at(path, () => '<LATER>')(valid)));
      const others = report.findings.filter(
        ({ tier, rule }) => tier === 'refused' && rule !== 'awslogs-needs-stream-prefix',
      );
      expect({ path, others }).toEqual({ path, others: [] });
    }
  });
});

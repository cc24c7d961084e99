import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { sdkFields } from '../../src/docs/sdk-fields.ts';
import { numberRanges, requiredFields } from '../../src/rules/field-tables.ts';
import { fargateMemoryByCpu, logDriversByTarget, ranges } from '../../src/rules/tables.ts';

describe('the tables that rules read', () => {
  test('hold every Fargate size, in order', () => {
    const pairs = [...fargateMemoryByCpu.values()].flat();
    expect(pairs).toHaveLength(77);
    expect([...fargateMemoryByCpu.keys()]).toEqual([
      256, 512, 1024, 2048, 4096, 8192, 16384, 32768,
    ]);
    for (const memory of fargateMemoryByCpu.values())
      expect(memory).toEqual([...memory].sort((a, b) => a - b));
  });

  test('offer on Fargate only drivers that EC2 has too', () => {
    expect(logDriversByTarget.EC2).toEqual(expect.arrayContaining(logDriversByTarget.FARGATE));
  });

  test('have ranges that are not empty', () => {
    for (const { min, max } of Object.values(ranges.healthCheck)) expect(min).toBeLessThan(max);
  });
});

const models = join(
  dirname(createRequire(import.meta.url).resolve('@aws-sdk/client-ecs/package.json')),
  'dist-types',
  'models',
);
const declarations = readdirSync(models)
  .map((name) => readFileSync(join(models, name), 'utf8'))
  .join('\n');

/** What rules of their own judge. */
const JUDGED_ELSEWHERE: ReadonlySet<string> = new Set([
  'name',
  'serviceName',
  'networkConfiguration.awsvpcConfiguration.subnets',
]);

describe.each([
  ['CreateServiceRequest', 'service'],
  ['CreateClusterRequest', 'cluster'],
  ['CreateCapacityProviderRequest', 'capacityProvider'],
] as const)('the tables for %s', (request, kind) => {
  const fields = sdkFields(declarations, request);

  test('have every field that the SDK requires, without what rules of their own judge', () => {
    const required = fields
      .filter((field) => field.required && !JUDGED_ELSEWHERE.has(field.path))
      .map(({ path }) => path);
    expect([...requiredFields[kind]].sort()).toEqual(required.sort());
  });

  test('have ranges of numbers that the SDK has, each with its bounds in order', () => {
    const numbers = new Set(fields.flatMap(({ path, type }) => (type === 'number' ? [path] : [])));
    expect(numberRanges[kind].filter(({ field }) => !numbers.has(field))).toEqual([]);
    for (const { min, max = Number.POSITIVE_INFINITY } of numberRanges[kind])
      expect(min).toBeLessThan(max);
  });
});

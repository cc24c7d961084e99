import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import goldens from '../placement/fixtures/goldens.json' with { type: 'json' };
import { placeAsJson } from './placing.ts';

const placementCase = z.object({
  input: z.object({
    instances: z.array(
      z.object({
        id: z.string(),
        az: z.string(),
        cpu: z.number(),
        memory: z.number(),
        attributes: z.record(z.string(), z.string()).default({}),
        status: z.string().default('ACTIVE'),
        agentConnected: z.boolean().default(true),
        eniFree: z.number().optional(),
        group: z.number().default(0),
      }),
    ),
    taskDefinition: z.unknown(),
    count: z.number(),
    placementStrategy: z
      .array(z.object({ type: z.string(), field: z.string().optional() }))
      .default([]),
    placementConstraints: z
      .array(z.object({ type: z.string(), expression: z.string().optional() }))
      .default([]),
  }),
  expected: z.object({
    placedCount: z.number().optional(),
    perInstanceSorted: z.array(z.number()).optional(),
    firstIn: z.array(z.string()).optional(),
    reasons: z.record(z.string(), z.number()).optional(),
  }),
});

const ascending = (numbers: readonly number[]): readonly number[] =>
  [...numbers].sort((one, other) => one - other);

const words = (flag: string, first: string, second: string | undefined): readonly string[] => [
  flag,
  second === undefined ? first : `${first}=${second}`,
];

describe('what AWS documents of placement, through the command line', () => {
  const cases = goldens.cases.filter(({ kind }) => kind === 'placement');
  test.each(cases)('$id ($source)', async (golden) => {
    const { input, expected } = placementCase.parse(golden);
    const instances = input.instances.map(({ group, eniFree, ...one }) => ({
      ...one,
      ...(eniFree === undefined ? {} : { eniFree }),
      groups: group > 0 ? { 'service:golden': group } : {},
    }));
    const { code, json } = await placeAsJson(
      { instances, definition: JSON.stringify(input.taskDefinition) },
      '--count',
      `${input.count}`,
      '--group',
      'service:golden',
      ...input.placementStrategy.flatMap(({ type, field }) => words('--strategy', type, field)),
      ...input.placementConstraints.flatMap(({ type, expression }) =>
        words('--constraint', type, expression),
      ),
    );
    const { placedCount = json.placed, perInstanceSorted, firstIn, reasons } = expected;
    expect([json.placed, json.unplaced]).toEqual([placedCount, input.count - placedCount]);
    expect(code).toBe(json.unplaced === 0 ? 0 : 1);
    if (perInstanceSorted !== undefined) {
      const there = input.instances.map(
        ({ id, group }) =>
          group + (json.placements.find(({ instance }) => instance === id)?.count ?? 0),
      );
      expect(ascending(there)).toEqual(perInstanceSorted);
    }
    if (firstIn !== undefined) expect(firstIn).toContain(json.placements[0]?.instance);
    if (reasons !== undefined)
      expect(
        Object.fromEntries(json.refusals.map(({ reason, instances: of }) => [reason, of])),
      ).toEqual(reasons);
  });
});

import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { parseTaskDefinition } from '../../src/model/parse-task-definition.ts';
import { demandOf } from '../../src/placement/demand/demand-of.ts';
import { place } from '../../src/placement/place.ts';
import { parseClusterSnapshot } from '../../src/placement/snapshot/parse-cluster-snapshot.ts';
import goldens from './fixtures/goldens.json' with { type: 'json' };
import { pasted } from './pasted.ts';

const GROUP = 'service:golden';

const written = z.object({
  id: z.string(),
  az: z.string(),
  cpu: z.number(),
  memory: z.number(),
  attributes: z.record(z.string(), z.string()).default({}),
  status: z.string().default('ACTIVE'),
  agentConnected: z.boolean().default(true),
  eniFree: z.number().optional(),
  group: z.number().default(0),
});

const rules = z.array(z.object({ type: z.string(), field: z.string().optional() }));
const constraints = z.array(z.object({ type: z.string(), expression: z.string().optional() }));

const placementCase = z.object({
  input: z.object({
    instances: z.array(written),
    taskDefinition: z.unknown(),
    count: z.number(),
    placementStrategy: rules.optional(),
    placementConstraints: constraints.optional(),
  }),
  expected: z.object({
    placedCount: z.number().optional(),
    perInstanceSorted: z.array(z.number()).optional(),
    perAzSorted: z.array(z.number()).optional(),
    firstIn: z.array(z.string()).optional(),
    reasons: z.record(z.string(), z.number()).optional(),
  }),
});

const of = (kind: string) => goldens.cases.filter((one) => one.kind === kind);
const ascending = (numbers: readonly number[]): readonly number[] =>
  [...numbers].sort((one, other) => one - other);

describe('what AWS documents of placement', () => {
  test.each(of('placement'))('$id ($source)', (golden) => {
    const { input, expected } = placementCase.parse(golden);
    const cluster = parseClusterSnapshot(
      pasted(
        input.instances.map(({ group, eniFree, ...one }) => ({
          ...one,
          ...(eniFree === undefined ? {} : { eniFree }),
          groups: group > 0 ? { [GROUP]: group } : {},
        })),
      ),
    );
    const demand = demandOf(parseTaskDefinition(input.taskDefinition).task);
    const result = place(cluster, demand, {
      count: input.count,
      group: GROUP,
      strategy: input.placementStrategy,
      constraints: input.placementConstraints,
    });
    expect(result.problems).toEqual([]);
    const there = result.instances.map(({ before, placed }) => before + placed);
    const zones = new Map<string | null, number>();
    for (const { availabilityZone, before, placed } of result.instances)
      zones.set(availabilityZone, (zones.get(availabilityZone) ?? 0) + before + placed);
    if (expected.placedCount !== undefined) expect(result.placed).toBe(expected.placedCount);
    if (expected.perInstanceSorted !== undefined)
      expect(ascending(there)).toEqual(expected.perInstanceSorted);
    if (expected.perAzSorted !== undefined)
      expect(ascending([...zones.values()])).toEqual(expected.perAzSorted);
    if (expected.firstIn !== undefined)
      expect(expected.firstIn).toContain(result.placements[0]?.instance);
    if (expected.reasons !== undefined)
      expect(
        Object.fromEntries(result.refusals.map(({ reason, instances }) => [reason, instances])),
      ).toEqual(expected.reasons);
  });
});

const demandCase = z.object({
  input: z.object({ taskDefinition: z.unknown() }),
  expected: z.object({
    cpu: z.number().optional(),
    memory: z.number().optional(),
    tcp: z.array(z.number()).optional(),
    udp: z.array(z.number()).optional(),
    gpu: z.number().optional(),
    eni: z.number().optional(),
  }),
});

describe('what a task takes of an instance, as the ECS agent reckons it', () => {
  test.each(of('requirement'))('$id ($source)', (golden) => {
    const { input, expected } = demandCase.parse(golden);
    const demand = demandOf(parseTaskDefinition(input.taskDefinition).task);
    expect({
      cpu: demand.cpuUnits,
      memory: demand.memoryMiB,
      tcp: demand.tcpPorts,
      udp: demand.udpPorts,
      gpu: demand.gpus,
      eni: demand.networkInterfaces,
    }).toMatchObject(expected);
  });
});

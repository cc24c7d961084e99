import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { demandOf } from '../../src/placement/demand/demand-of.ts';
import { queryRows } from '../../src/placement/filters/member-of.ts';
import { splitTasks } from '../../src/placement/modes/capacity-providers.ts';
import { placeDaemon } from '../../src/placement/modes/daemon.ts';
import { deploymentBounds } from '../../src/placement/modes/deployment-bounds.ts';
import { capacityProviderReservation } from '../../src/placement/modes/managed-scaling.ts';
import { scaleIn } from '../../src/placement/modes/scale-in.ts';
import { compileQuery } from '../../src/placement/query-language/compile.ts';
import { parseQuery } from '../../src/placement/query-language/parse.ts';
import { parseClusterSnapshot } from '../../src/placement/snapshot/parse-cluster-snapshot.ts';
import { registeredByType } from '../../src/placement/snapshot/resources.ts';
import { instanceType } from '../../src/placement/tables.ts';
import goldens from './fixtures/goldens.json' with { type: 'json' };
import { pasted } from './pasted.ts';

/** Goldens that nothing here can assert, and why. */
const NOT_ASSERTED: Readonly<Record<string, string>> = {
  CPR3: 'AWS documents two formulas of the metric that disagree; Stevedore counts instances and never prints the metric of empty ones.',
};

/** Kinds that test/placement/goldens.test.ts asserts, case by case. */
const ELSEWHERE: ReadonlySet<string> = new Set(['placement', 'requirement']);

const WEB = { family: 'web', containerDefinitions: [{ name: 'app', cpu: 10, memory: 64 }] };
const ROOM = { cpu: 4_096, memory: 8_000 };

const providers = z.object({
  input: z.object({
    strategy: z.array(z.object({ weight: z.number(), base: z.number().optional() })),
    tasks: z.number(),
  }),
});
const bounds = z.object({
  input: z.object({
    desired: z.number(),
    minimumHealthyPercent: z.number(),
    maximumPercent: z.number(),
  }),
  expected: z.object({
    minHealthy: z.number().optional(),
    canStopFirst: z.number(),
    canStartFirst: z.number().optional(),
  }),
});
const memory = z.object({
  input: z.object({
    type: z.string(),
    os: z.string().default('Linux'),
    memTotalBytes: z.number().optional(),
  }),
  expected: z.object({ memoryMiB: z.number(), cpu: z.number().optional() }),
});
const daemon = z.object({
  input: z.object({ instances: z.array(z.string()) }),
  expected: z.object({ tasks: z.array(z.number()) }),
});
const stops = z.object({
  input: z.object({ perAz: z.record(z.string(), z.number()) }),
  expected: z.object({ stopInAz: z.array(z.string()) }),
});
const metric = z.object({
  input: z.object({ N: z.number(), M: z.number() }),
  expected: z.object({ CapacityProviderReservation: z.number() }),
});
const query = z.object({
  input: z.object({
    expression: z.string(),
    instances: z.array(z.record(z.string(), z.union([z.string(), z.array(z.string())]))),
  }),
  expected: z.object({ match: z.array(z.boolean()) }),
});

const matchesOf = ({ input }: z.infer<typeof query>): readonly boolean[] => {
  const cluster = parseClusterSnapshot({
    containerInstances: input.instances.map((own, index) => ({
      containerInstanceArn: `i-${index}`,
      versionInfo: { agentVersion: own['_agentVersion'] },
      registeredAt: own['_registeredAt'],
      attributes: Object.entries(own).flatMap(([name, value]) =>
        name.startsWith('_') ? [] : [{ name, value }],
      ),
    })),
    tasks: input.instances.flatMap((own, index) =>
      [own['_taskGroups'] ?? []].flat().map((group) => ({
        taskArn: `${index}-${group}`,
        containerInstanceArn: `i-${index}`,
        group,
        desiredStatus: 'RUNNING',
        lastStatus: 'RUNNING',
      })),
    ),
  });
  const parsed = parseQuery(input.expression);
  if (!parsed.ok) throw new Error(parsed.fault.expected);
  const matches = compileQuery(parsed.expression);
  const rowOf = queryRows(cluster);
  return cluster.names.map((_, number) => matches(rowOf(number)));
};

const MIB = 1_048_576;

const ASSERT: Readonly<Record<string, (golden: unknown) => void>> = {
  capacityProvider: (golden) => {
    const { input } = providers.parse(golden);
    const { expected } = z.object({ expected: z.array(z.number()) }).parse(golden);
    expect(splitTasks(input.strategy, input.tasks)).toEqual({ tasks: expected, problems: [] });
  },
  deployment: (golden) => {
    const { input, expected } = bounds.parse(golden);
    const { minHealthy, ...first } = expected;
    const known = deploymentBounds(
      input.desired,
      input.minimumHealthyPercent,
      input.maximumPercent,
    );
    expect(known).toMatchObject(first);
    if (minHealthy !== undefined) expect(known.minimumHealthyTasks).toBe(minHealthy);
  },
  registeredMemory: (golden) => {
    const { input, expected } = memory.parse(golden);
    const system = /windows/i.test(input.os) ? 'windows' : 'linux';
    const of = (name: 'CPU' | 'MEMORY') =>
      registeredByType(name, instanceType(input.type), input.type, system);
    expect(of('MEMORY')).toBe(expected.memoryMiB);
    if (expected.cpu !== undefined) expect(of('CPU')).toBe(expected.cpu);
    if (input.memTotalBytes !== undefined)
      expect(Math.floor(input.memTotalBytes / MIB)).toBe(expected.memoryMiB);
  },
  daemon: (golden) => {
    const { input, expected } = daemon.parse(golden);
    const cluster = parseClusterSnapshot(
      pasted(
        input.instances.map((words, index) => ({
          id: `i-${index}`,
          az: 'a',
          ...ROOM,
          status: words.split(' ')[0] ?? '',
          attributes: { stack: words.endsWith('no-match') ? 'y' : 'x' },
        })),
      ),
    );
    const { instances } = placeDaemon(cluster, demandOf(WEB), {
      service: 'agent',
      constraints: [{ type: 'memberOf', expression: 'attribute:stack == x' }],
    });
    expect(instances.map(({ action }) => (action === 'starts' ? 1 : 0))).toEqual(expected.tasks);
  },
  scaleIn: (golden) => {
    const { input, expected } = stops.parse(golden);
    const zones = Object.entries(input.perAz);
    const cluster = parseClusterSnapshot(
      pasted(
        zones.map(([az, tasks]) => ({
          id: `i-${az}`,
          az,
          ...ROOM,
          groups: { 'service:web': tasks },
        })),
      ),
    );
    const all = zones.reduce((sum, [, tasks]) => sum + tasks, 0);
    const [first] = scaleIn(cluster, demandOf(WEB), { service: 'web', desired: all - 1 }).stops;
    expect(expected.stopInAz).toContain(first?.availabilityZone);
  },
  managedScaling: (golden) => {
    const { input, expected } = metric.parse(golden);
    expect(capacityProviderReservation(input.M, input.N)).toBe(
      expected.CapacityProviderReservation,
    );
  },
  clusterQuery: (golden) => {
    const one = query.parse(golden);
    expect(matchesOf(one)).toEqual(one.expected.match);
  },
};

const cases = goldens.cases.filter(
  ({ id, kind }) => !ELSEWHERE.has(kind) && NOT_ASSERTED[id] === undefined,
);

describe('what AWS documents of the modes and of queries', () => {
  test.each(cases)('$id ($source)', (golden) => {
    const assert = ASSERT[golden.kind];
    if (assert === undefined)
      throw new Error(`Nothing asserts goldens of the kind ${golden.kind}.`);
    expect.hasAssertions();
    assert(golden);
  });

  test('no golden is left out but those with a reason', () => {
    expect(goldens.cases).toHaveLength(40);
    expect(new Set(goldens.cases.map(({ id }) => id)).size).toBe(40);
    expect(Object.keys(NOT_ASSERTED)).toEqual(['CPR3']);
  });
});

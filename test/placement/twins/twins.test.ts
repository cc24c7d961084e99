import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { placeDaemon } from '../../../src/placement/modes/daemon.ts';
import { drain } from '../../../src/placement/modes/drain.ts';
import { placeOnFargate } from '../../../src/placement/modes/fargate.ts';
import { managedScaling } from '../../../src/placement/modes/managed-scaling.ts';
import { scaleIn } from '../../../src/placement/modes/scale-in.ts';
import { parseClusterSnapshot } from '../../../src/placement/snapshot/parse-cluster-snapshot.ts';
import { pasted } from '../pasted.ts';
import { optionsOf, wanted } from '../random-cases.ts';
import { demandFor, instances, plain, SEED, snapshotOf, worlds } from './cases.ts';
import { daemonNaively } from './naive-daemon.ts';
import { drainNaively } from './naive-drain.ts';
import { fargateNaively } from './naive-fargate.ts';
import { scaleInNaively } from './naive-scale-in.ts';
import { SIZES, type SizedType, scaleNaively } from './naive-scaling.ts';

const RUNS = { numRuns: 1_050, seed: SEED };
const same = (one: unknown, other: unknown): void =>
  expect(JSON.stringify(one)).toBe(JSON.stringify(other));

describe('every mode says the same, byte by byte, as its page does when it is followed word by word', () => {
  test('DAEMON', () => {
    fc.assert(
      fc.property(worlds, wanted, (world, asked) => {
        const { strategy: _, count: __, ...options } = optionsOf(asked);
        const result = placeDaemon(snapshotOf(world), demandFor(asked), options);
        same(
          {
            desired: result.desired,
            instances: result.instances.map(({ availabilityZone, instance, action, reasons }) => ({
              zone: availabilityZone ?? '',
              instance,
              action,
              reasons: reasons.map(({ reason }) => reason),
            })),
          },
          daemonNaively(world, asked),
        );
      }),
      RUNS,
    );
  });

  test('scale in', () => {
    fc.assert(
      fc.property(worlds, plain, fc.nat(12), (world, asked, desired) => {
        const service = asked.group.replace('service:', '');
        const { stops, kept } = scaleIn(snapshotOf(world), demandFor(asked), {
          service,
          desired,
          strategy: asked.strategy,
        });
        same(
          {
            stops: stops.map(({ task, instance, tieWidth }) => ({ task, instance, tieWidth })),
            kept,
          },
          scaleInNaively(world, asked, desired),
        );
      }),
      RUNS,
    );
  });

  test('drain', () => {
    fc.assert(
      fc.property(instances, plain, fc.infiniteStream(fc.nat(2)), (written, asked, picks) => {
        const ids = written.filter(() => picks.next().value === 0).map(({ id }) => id);
        const demand = demandFor(asked);
        const { groups } = drain(parseClusterSnapshot(pasted(written)), ids, () => demand);
        same(
          groups.map(({ group, tasks, placement }) => ({
            group,
            tasks,
            placements:
              placement === null
                ? null
                : [...placement.instances]
                    .filter(({ placed }) => placed > 0)
                    .sort((a, b) => (a.instance < b.instance ? -1 : 1))
                    .map(({ instance, placed }) => [instance, placed]),
          })),
          drainNaively(written, ids, asked),
        );
      }),
      RUNS,
    );
  });

  test('Fargate', () => {
    const zones = fc.uniqueArray(
      fc.record({ availabilityZone: fc.constantFrom('a', 'b', 'c', 'd'), tasks: fc.nat(9) }),
      { selector: ({ availabilityZone }) => availabilityZone, maxLength: 4 },
    );
    const one = fc.record({
      vCpu: fc.constantFrom(0.25, 0.5, 1, 2, 4),
      count: fc.nat(40),
      zones,
      quota: fc.option(fc.nat(60), { nil: undefined }),
      inUse: fc.nat(30).map((quarters) => quarters / 4),
    });
    fc.assert(
      fc.property(one, (asked) => {
        const demand = { ...demandFor(FARGATE_TASK), cpuUnits: asked.vCpu * 1_024 };
        const { placed, unplaced, placements } = placeOnFargate(demand, {
          count: asked.count,
          zones: asked.zones,
          vCpuQuota: asked.quota,
          vCpuInUse: asked.inUse,
        });
        same({ placed, unplaced, placements }, fargateNaively(asked));
      }),
      RUNS,
    );
  });

  test('managed scaling', () => {
    const types = fc.constantFrom(
      ...(['m5.large', 'c5.xlarge', 'r5.large', 'm4.large', 't2.small'] satisfies SizedType[]),
    );
    const one = fc.record({
      cpu: fc.integer({ min: 1, max: 2_500 }),
      memory: fc.integer({ min: 1, max: 9_000 }),
      waiting: fc.nat(300),
      running: fc.nat(2),
      types: fc.uniqueArray(types, { minLength: 1, maxLength: 3 }),
      step: fc.constantFrom<readonly [number, number]>([1, 10_000], [1, 3], [5, 20]),
    });
    const empty = parseClusterSnapshot({ containerInstances: [], tasks: [] });
    expect(Object.keys(SIZES)).toHaveLength(5);
    fc.assert(
      fc.property(one, (asked) => {
        const demand = {
          ...demandFor(FARGATE_TASK),
          cpuUnits: asked.cpu,
          memoryMiB: asked.memory,
        };
        const [minimumScalingStepSize, maximumScalingStepSize] = asked.step;
        const { needed, added } = managedScaling(
          empty,
          demand,
          { count: asked.waiting, group: 'service:web' },
          {
            types: asked.types,
            running: asked.running,
            minimumScalingStepSize,
            maximumScalingStepSize,
          },
        );
        same({ needed, added }, scaleNaively(asked));
      }),
      RUNS,
    );
  });
});

const FARGATE_TASK = {
  cpu: 0,
  memory: 0,
  gpus: 0,
  tcp: [],
  awsvpc: false,
  logDriver: null,
  count: 0,
  group: 'service:web',
  strategy: [],
  distinct: false,
  members: [],
};

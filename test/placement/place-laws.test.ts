import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseTaskDefinition } from '../../src/model/parse-task-definition.ts';
import { demandOf } from '../../src/placement/demand/demand-of.ts';
import { place } from '../../src/placement/place.ts';
import { parseClusterSnapshot } from '../../src/placement/snapshot/parse-cluster-snapshot.ts';
import { placeNaively, type Wanted } from './naive-place.ts';
import { pasted, type Written } from './pasted.ts';
import { cluster, definitionOf, optionsOf, wanted } from './random-cases.ts';

const run = (instances: readonly Written[], asked: Wanted, seed?: number) =>
  place(
    parseClusterSnapshot(pasted(instances)),
    demandOf(parseTaskDefinition(definitionOf(asked)).task),
    { ...optionsOf(asked), seed },
  );

const distinctIds = (instances: readonly Written[]): readonly Written[] => [
  ...new Map(instances.map((one) => [one.id, one])).values(),
];
const clusters = cluster(12).map(distinctIds);

describe('placing tasks', () => {
  test('agrees with the scheduler as its page describes it, reason by reason', () => {
    fc.assert(
      fc.property(clusters, wanted, (instances, asked) => {
        const result = run(instances, asked);
        const naive = placeNaively(instances, asked);
        const byId = [...result.instances].sort((one, other) =>
          one.instance < other.instance ? -1 : 1,
        );
        expect(
          JSON.stringify({
            placed: result.placed,
            widest: result.ties.widest,
            tied: result.ties.tasks,
            instances: byId.map(({ instance, placed, reasons }) => ({
              instance,
              placed,
              reasons: reasons.map(({ reason }) => reason),
            })),
          }),
        ).toBe(JSON.stringify(naive));
      }),
      { numRuns: 3000 },
    );
  });

  test('does not depend on the order in which the cluster was pasted', () => {
    fc.assert(
      fc.property(clusters, wanted, fc.option(fc.nat(), { nil: undefined }), (all, asked, seed) => {
        expect(JSON.stringify(run([...all].reverse(), asked, seed))).toBe(
          JSON.stringify(run(all, asked, seed)),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('takes no more than there is, and loses no task', () => {
    fc.assert(
      fc.property(clusters, wanted, fc.nat(), (instances, asked, seed) => {
        const result = run(instances, asked, seed);
        expect(result.placed + result.unplaced).toBe(asked.count);
        expect(result.placements.reduce((sum, { count }) => sum + count, 0)).toBe(result.placed);
        for (const { instance, placed } of result.instances) {
          const own = instances.find(({ id }) => id === instance);
          expect(placed * asked.cpu).toBeLessThanOrEqual(own?.cpu ?? 0);
          expect(placed * asked.memory).toBeLessThanOrEqual(own?.memory ?? 0);
          expect(placed * asked.gpus).toBeLessThanOrEqual(own?.gpus ?? 0);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('places as many as the instances hold in sum, whatever the strategy', () => {
    fc.assert(
      fc.property(clusters, wanted, fc.nat(), (instances, asked, seed) => {
        const plain = {
          ...asked,
          cpu: 256,
          tcp: [],
          gpus: 0,
          awsvpc: false,
          logDriver: null,
          distinct: false,
          members: [],
          count: 200,
        };
        const room = instances
          .filter(({ status, agentConnected }) => status === 'ACTIVE' && agentConnected === true)
          .reduce(
            (sum, { cpu, memory }) =>
              sum + Math.min(cpu / 256, plain.memory > 0 ? Math.floor(memory / plain.memory) : 99),
            0,
          );
        expect(run(instances, plain, seed).placed).toBe(room);
      }),
      { numRuns: 300 },
    );
  });

  test('spreads over zones to within one task where there is room', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(), (count, seed) => {
        const zones = ['a', 'a', 'a', 'b', 'c', 'c'];
        const instances = zones.map((az, index) => ({
          id: `i-${index}`,
          az,
          cpu: 99_999,
          memory: 99_999,
        }));
        const definition = {
          containerDefinitions: [{ name: 'a', image: 'a', cpu: 10, memory: 10 }],
        };
        const result = place(
          parseClusterSnapshot(pasted(instances)),
          demandOf(parseTaskDefinition(definition).task),
          { count, service: 'web', seed },
        );
        const perZone = ['a', 'b', 'c'].map((zone) =>
          result.instances
            .filter(({ availabilityZone }) => availabilityZone === zone)
            .reduce((sum, { placed }) => sum + placed, 0),
        );
        expect(Math.max(...perZone) - Math.min(...perZone)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 100 },
    );
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseTaskDefinition } from '../../../src/model/parse-task-definition.ts';
import { demandOf } from '../../../src/placement/demand/demand-of.ts';
import { deploy } from '../../../src/placement/modes/deployment.ts';
import { deploymentBounds } from '../../../src/placement/modes/deployment-bounds.ts';
import { scaleIn } from '../../../src/placement/modes/scale-in.ts';
import { parseClusterSnapshot } from '../../../src/placement/snapshot/parse-cluster-snapshot.ts';
import { pasted, type Written } from '../pasted.ts';

const task = (cpu: number, memory: number, hostPort = 0) =>
  demandOf(
    parseTaskDefinition({
      containerDefinitions: [
        { name: 'a', image: 'a', cpu, memory, portMappings: [{ containerPort: 80, hostPort }] },
      ],
    }).task,
  );
const cluster = (instances: readonly Written[]) => parseClusterSnapshot(pasted(instances));
const full = { registered: { cpu: 2048, memory: 4096 } };

describe('a rolling deployment', () => {
  test.each([
    [4, 50, 200, { canStopFirst: 2, canStartFirst: 4 }],
    [2, 75, 200, { minimumHealthyTasks: 2, canStopFirst: 0 }],
    [4, 100, 100, { canStopFirst: 0, canStartFirst: 0 }],
  ])('DEP: %d tasks at %d and %d percent', (desired, minimum, maximum, expected) => {
    expect(deploymentBounds(desired, minimum, maximum)).toMatchObject(expected);
  });

  test('cannot start at 100 and 200 percent when every instance holds its host port', () => {
    const now = cluster(
      ['a', 'b'].map((az) => ({
        id: `i-${az}`,
        az,
        cpu: 2048,
        memory: 4096,
        tcp: [80],
        groups: { 'service:web': 1 },
      })),
    );
    const stuck = deploy(now, task(10, 64, 80), task(10, 64, 80), { service: 'web', count: 2 });
    expect(stuck.outcome).toBe('stuck');
    expect(stuck.event).toMatch(
      /^\(service web\) was unable to place a task .* is already using a port required by your task\./,
    );
    const moving = deploy(now, task(10, 64, 80), task(10, 64, 80), {
      service: 'web',
      count: 2,
      minimumHealthyPercent: 50,
    });
    expect(moving).toMatchObject({ outcome: 'done', event: null });
    expect(moving.steps.at(-1)).toMatchObject({ oldTasks: 0, newTasks: 2 });
  });

  test('cannot move at all at 100 and 100 percent', () => {
    const now = cluster([
      { id: 'i-1', az: 'a', cpu: 2048, memory: 4096, groups: { 'service:web': 4 } },
    ]);
    const result = deploy(now, task(1, 1), task(1, 1), {
      service: 'web',
      count: 4,
      maximumPercent: 100,
    });
    expect(result.steps).toEqual([]);
    expect(result.event).toContain(
      'was unable to stop or start tasks during a deployment because of the service deployment configuration',
    );
  });

  test('keeps its bounds at every step', () => {
    const percent = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        percent,
        percent,
        fc.integer({ min: 0, max: 4 }),
        (count, minimum, above, spare) => {
          const now = cluster(
            Array.from({ length: count + spare }, (_, index) => ({
              id: `i-${index}`,
              az: ['a', 'b'][index % 2] ?? 'a',
              cpu: index < count ? 0 : 100,
              memory: 4096,
              ...full,
              groups: { 'service:web': index < count ? 1 : 0 },
            })),
          );
          const result = deploy(now, task(100, 1), task(100, 1), {
            service: 'web',
            count,
            minimumHealthyPercent: minimum,
            maximumPercent: 100 + above,
          });
          for (const { oldTasks, newTasks } of result.steps) {
            expect(oldTasks + newTasks).toBeGreaterThanOrEqual(result.minimumHealthyTasks);
            expect(oldTasks + newTasks).toBeLessThanOrEqual(result.maximumTasks);
          }
          const canStart = Math.min(spare, result.maximumTasks - count) > 0;
          const canStop = result.minimumHealthyTasks < count;
          expect(result.outcome).toBe(canStart || canStop ? 'done' : 'stuck');
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('scaling in', () => {
  test('SI1: stops in a zone with most tasks, on the instance with most', () => {
    const now = cluster([
      { id: 'i-a', az: 'a', cpu: 0, memory: 0, groups: { 'service:web': 1 } },
      { id: 'i-b1', az: 'b', cpu: 0, memory: 0, groups: { 'service:web': 1 } },
      { id: 'i-b2', az: 'b', cpu: 0, memory: 0, groups: { 'service:web': 1 } },
      { id: 'i-c', az: 'c', cpu: 0, memory: 0, groups: { 'service:web': 2 } },
    ]);
    const { stops } = scaleIn(now, task(1, 1), { service: 'web', desired: 4 });
    expect(stops.map(({ instance }) => instance)).toEqual(['i-c']);
  });

  test('binpack stops where most would be left', () => {
    const now = cluster([
      { id: 'i-1', az: 'a', cpu: 0, memory: 100, groups: { 'service:web': 1 } },
      { id: 'i-2', az: 'a', cpu: 0, memory: 900, groups: { 'service:web': 1 } },
    ]);
    const strategy = [{ type: 'binpack', field: 'memory' }];
    const { stops } = scaleIn(now, task(1, 1), { service: 'web', desired: 1, strategy });
    expect(stops.map(({ instance }) => instance)).toEqual(['i-2']);
  });

  test('leaves protected tasks alone and says so', () => {
    const paste = pasted([{ id: 'i-1', az: 'a', cpu: 0, memory: 0, groups: { 'service:web': 3 } }]);
    const now = parseClusterSnapshot({
      ...paste,
      tasks: paste.tasks.map((one, index) => ({ ...one, protectionEnabled: index < 2 })),
    });
    const result = scaleIn(now, task(1, 1), { service: 'web', desired: 1 });
    expect(result).toMatchObject({ kept: 1, stops: [{ instance: 'i-1' }] });
    expect(result.event).toBe(
      '(service web) was unable to scale in. Reason: The number of protected tasks are more than the desired count of tasks.',
    );
  });

  test('leaves zones within one task of each other when nothing is protected', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(counts, counts, (first, second) => {
        const zones = ['a', 'b', 'c'];
        const tasks = [...first, ...second];
        const now = cluster(
          tasks.map((count, index) => ({
            id: `i-${index}`,
            az: zones[index % 3] ?? 'a',
            cpu: 0,
            memory: 0,
            groups: { 'service:web': count },
          })),
        );
        const perZone = [0, 1, 2].map((zone) => (tasks[zone] ?? 0) + (tasks[zone + 3] ?? 0));
        const desired = 3 * Math.min(...perZone);
        const { stops } = scaleIn(now, task(1, 1), { service: 'web', desired });
        const left = zones.map(
          (zone, index) =>
            (perZone[index] ?? 0) -
            stops.filter(({ availabilityZone }) => availabilityZone === zone).length,
        );
        expect(Math.max(...left) - Math.min(...left)).toBe(0);
      }),
      { numRuns: 200 },
    );
  });
});

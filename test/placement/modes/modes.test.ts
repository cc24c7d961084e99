import { describe, expect, test } from '@jest/globals';
import { parseTaskDefinition } from '../../../src/model/parse-task-definition.ts';
import { demandOf } from '../../../src/placement/demand/demand-of.ts';
import { rebalanceZones } from '../../../src/placement/modes/az-rebalancing.ts';
import { placeDaemon } from '../../../src/placement/modes/daemon.ts';
import { drain } from '../../../src/placement/modes/drain.ts';
import { placeOnFargate } from '../../../src/placement/modes/fargate.ts';
import { placeManyTimes } from '../../../src/placement/modes/robust.ts';
import { parseClusterSnapshot } from '../../../src/placement/snapshot/parse-cluster-snapshot.ts';
import { pasted, type Written } from '../pasted.ts';

const task = (cpu: number, memory: number, more: object = {}) =>
  demandOf(
    parseTaskDefinition({
      family: 'web',
      containerDefinitions: [{ name: 'a', image: 'a', cpu, memory, ...more }],
    }).task,
  );
const cluster = (instances: readonly Written[]) => parseClusterSnapshot(pasted(instances));
const room = { cpu: 4096, memory: 8000 };

describe('DAEMON', () => {
  test('DAE1: one task on each active instance that matches, none on a draining one', () => {
    const now = cluster([
      { id: 'i-1', az: 'a', ...room, attributes: { stack: 'x' } },
      { id: 'i-2', az: 'a', ...room, attributes: { stack: 'y' } },
      { id: 'i-3', az: 'a', ...room, attributes: { stack: 'x' }, status: 'DRAINING' },
      { id: 'i-4', az: 'b', cpu: 1, memory: 1, attributes: { stack: 'x' } },
      { id: 'i-5', az: 'b', ...room, attributes: { stack: 'x' }, groups: { 'service:agent': 1 } },
    ]);
    const result = placeDaemon(now, task(10, 64), {
      service: 'agent',
      constraints: [{ type: 'memberOf', expression: 'attribute:stack == x' }],
    });
    expect(result.instances.map(({ action }) => action)).toEqual([
      'starts',
      'none',
      'none',
      'none',
      'runs',
    ]);
    expect(result.desired).toBe(3);
  });
});

describe('Fargate', () => {
  test('spreads over zones and stops at the vCPU quota', () => {
    const zones = [
      { availabilityZone: 'a', tasks: 2 },
      { availabilityZone: 'b', tasks: 0 },
    ];
    const result = placeOnFargate(task(1024, 2048), {
      count: 5,
      service: 'web',
      zones,
      vCpuQuota: 6,
      vCpuInUse: 2,
    });
    expect(result).toMatchObject({ placed: 4, unplaced: 1, vCpuNeeded: 5, vCpuMissing: 1 });
    expect(result.placements.map(({ count }) => count)).toEqual([1, 3]);
    expect(result.event).toBe(
      "(service web) was unable to place a task. Reason: You've reached the limit on the number of vCPUs you can run concurrently",
    );
  });
});

describe('draining', () => {
  test('replaces service tasks elsewhere and leaves standalone tasks', () => {
    const now = cluster([
      { id: 'i-1', az: 'a', ...room, groups: { 'service:web': 2, 'family:job': 1 } },
      { id: 'i-2', az: 'b', cpu: 100, memory: 8000, groups: { 'service:web': 1 } },
    ]);
    const result = drain(now, ['i-1', 'i-9'], () => task(100, 64));
    expect(result.groups.map(({ group, tasks }) => [group, tasks])).toEqual([
      ['family:job', 1],
      ['service:web', 2],
    ]);
    expect(result.groups[1]?.placement?.placements).toEqual([
      { instance: 'i-2', availabilityZone: 'b', count: 1 },
    ]);
    expect(result.unplaced).toBe(1);
    expect(result.unknown).toEqual(['i-9']);
  });
});

describe('Availability Zone rebalancing', () => {
  const now = cluster([
    { id: 'i-1', az: 'a', ...room, groups: { 'service:web': 5 } },
    { id: 'i-2', az: 'b', ...room, groups: { 'service:web': 1 } },
  ]);
  test('moves tasks until zones differ by one at most', () => {
    const result = rebalanceZones(now, task(100, 64), { service: 'web' });
    expect(result.after.map(({ tasks }) => tasks)).toEqual([3, 3]);
    expect(result.moves).toHaveLength(2);
    expect(result.events).toEqual([
      '(service web) is not AZ balanced with 5 tasks in a, 1 tasks in b. AZ Rebalancing in progress.',
      '(service web) is AZ balanced with 3 tasks in a, 3 tasks in b.',
    ]);
  });
  test('says when the emptier zone has no room', () => {
    const result = rebalanceZones(now, task(9999, 64), { service: 'web' });
    expect(result.moves).toEqual([]);
    expect(result.events[1]).toBe(
      '(service web) is unable to place a task in b because no container instance met all of its requirements.',
    );
  });
  test('needs the spread over zones and more than 100 percent', () => {
    const strategy = [{ type: 'binpack', field: 'cpu' }];
    expect(
      rebalanceZones(now, task(1, 1), { service: 'web', strategy, maximumPercent: 100 }).problems,
    ).toHaveLength(2);
  });
});

describe('many seeds', () => {
  test('show what is sure and what is chance', () => {
    const now = cluster(
      ['a', 'a', 'b', 'b'].map((az, index) => ({ id: `i-${index}`, az, ...room })),
    );
    const result = placeManyTimes(now, task(10, 64), {
      count: 3,
      strategy: [{ type: 'spread', field: 'attribute:ecs.availability-zone' }],
    });
    expect(result.placed).toEqual({ least: 3, median: 3, most: 3 });
    expect(result.zones.map(({ least, most }) => [least, most])).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(result.instances).toHaveLength(4);
  });
});

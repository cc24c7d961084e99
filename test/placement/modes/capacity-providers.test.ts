import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseTaskDefinition } from '../../../src/model/parse-task-definition.ts';
import { demandOf } from '../../../src/placement/demand/demand-of.ts';
import { splitTasks } from '../../../src/placement/modes/capacity-providers.ts';
import {
  capacityProviderReservation,
  managedScaling,
} from '../../../src/placement/modes/managed-scaling.ts';
import { parseClusterSnapshot } from '../../../src/placement/snapshot/parse-cluster-snapshot.ts';
import goldens from '../fixtures/goldens.json' with { type: 'json' };
import { pasted, type Written } from '../pasted.ts';

const task = (cpu: number, memory: number) =>
  demandOf(
    parseTaskDefinition({ containerDefinitions: [{ name: 'a', image: 'a', cpu, memory }] }).task,
  );
const cluster = (instances: readonly Written[]) => parseClusterSnapshot(pasted(instances));
const golden = (id: string) => goldens.cases.find((one) => one.id === id);
const room = { cpu: 4096, memory: 8000 };

describe('capacity providers', () => {
  test.each([
    ['CP1', [{ base: 2, weight: 1 }, { weight: 3 }], 10],
    ['CP3', [{ weight: 1 }, { weight: 4 }], 5],
    ['CP4', [{ weight: 3 }, { weight: 1 }], 4],
    ['CP5', [{ weight: 1 }, { weight: 1 }], 6],
  ])('%s: base first, then by weight', (id, items, tasks) => {
    expect(splitTasks(items, tasks)).toEqual({ tasks: golden(id)?.expected, problems: [] });
  });

  test('give every task to somebody, each within one of its share', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 500 }), (all, tasks) => {
        fc.pre(all.some((weight) => weight > 0));
        const split = splitTasks(
          all.map((weight) => ({ weight })),
          tasks,
        ).tasks;
        const sum = all.reduce((total, weight) => total + weight, 0);
        expect(split.reduce((total, own) => total + own, 0)).toBe(tasks);
        all.forEach((weight, index) => {
          if (weight === 0) expect(split[index]).toBe(0);
          expect(Math.abs((split[index] ?? 0) - (tasks * weight) / sum)).toBeLessThan(all.length);
        });
      }),
    );
  });

  test('are refused as AWS refuses them', () => {
    expect(splitTasks([{ weight: 0 }], 3).problems).toHaveLength(1);
    expect(
      splitTasks(
        [
          { base: 1, weight: 1 },
          { base: 1, weight: 1 },
        ],
        3,
      ).problems,
    ).toHaveLength(1);
    expect(
      splitTasks(
        [
          { capacityProvider: 'FARGATE', weight: 1 },
          { capacityProvider: 'asg', weight: 1 },
        ],
        3,
      ).problems,
    ).toEqual(['Fargate and Auto Scaling group providers cannot be mixed in one strategy.']);
  });

  test('grow by what a binpack needs', () => {
    const now = cluster([
      { id: 'i-1', az: 'a', ...room, attributes: { 'ecs.instance-type': 'm5.large' } },
    ]);
    const options = { count: 7, service: 'web' };
    const group = { types: ['m5.large'], running: 1 };
    // m5.large: 2 vCPU and an estimated 7864 MiB, so four tasks of 420 cpu units and 1680 MiB.
    expect(managedScaling(now, task(420, 1680), options, group)).toMatchObject({
      needed: 2,
      added: 2,
    });
    expect(
      managedScaling(now, task(420, 1680), { ...options, count: 1 }, { ...group, running: 0 })
        .added,
    ).toBe(2);
    expect(managedScaling(now, task(99_999, 1), options, group).needed).toBeNull();
  });

  test('CPR1 and CPR2: the metric', () => {
    expect(capacityProviderReservation(0, 0)).toBe(100);
    expect(capacityProviderReservation(4, 2)).toBe(200);
  });
});

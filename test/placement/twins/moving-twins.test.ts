import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rebalanceZones } from '../../../src/placement/modes/az-rebalancing.ts';
import { deploy } from '../../../src/placement/modes/deployment.ts';
import type { Wanted } from '../naive-place.ts';
import { demandFor, plain, SEED, snapshotOf, worlds } from './cases.ts';
import { deployNaively } from './naive-deploy.ts';
import { rebalanceNaively } from './naive-rebalance.ts';

const RUNS = { numRuns: 1_050, seed: SEED };
const same = (one: unknown, other: unknown): void =>
  expect(JSON.stringify(one)).toBe(JSON.stringify(other));

const ZONES = { type: 'spread', field: 'attribute:ecs.availability-zone' };

describe('the modes that move tasks say the same as their page followed word by word', () => {
  test('a rolling deployment', () => {
    const percents = fc.constantFrom<readonly [number, number]>(
      [100, 200],
      [50, 100],
      [0, 100],
      [75, 150],
      [100, 100],
      [50, 200],
    );
    fc.assert(
      fc.property(
        worlds,
        plain,
        fc.constantFrom(0, 128, 512),
        fc.nat(10),
        percents,
        (world, asked, more, count, [minimum, maximum]) => {
          const before: Wanted = { ...asked, logDriver: null };
          const after: Wanted = { ...asked, count, cpu: asked.cpu + more };
          const result = deploy(snapshotOf(world), demandFor(before), demandFor(after), {
            service: 'web',
            count,
            strategy: after.strategy,
            minimumHealthyPercent: minimum,
            maximumPercent: maximum,
          });
          same(
            {
              outcome: result.outcome,
              byInstances: result.event?.includes('unable to place') ?? false,
              steps: result.steps,
            },
            deployNaively(world, { before, after, minimum, maximum }),
          );
        },
      ),
      RUNS,
    );
  });

  test('Availability Zone rebalancing', () => {
    const chains = plain.map(
      (asked): Wanted => ({ ...asked, strategy: [ZONES, ...asked.strategy.slice(0, 4)] }),
    );
    fc.assert(
      fc.property(worlds, chains, (world, asked) => {
        const result = rebalanceZones(snapshotOf(world), demandFor(asked), {
          service: 'web',
          strategy: asked.strategy,
        });
        const rows = (all: typeof result.before) =>
          all.map(({ availabilityZone, tasks }) => ({ zone: availabilityZone, tasks }));
        same(
          { before: rows(result.before), moves: result.moves, after: rows(result.after) },
          rebalanceNaively(world, asked),
        );
      }),
      RUNS,
    );
  });
});

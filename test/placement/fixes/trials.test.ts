import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { demandOf } from '../../../src/placement/demand/demand-of.ts';
import { smallestFixes } from '../../../src/placement/fixes/smallest-fixes.ts';
import { trialByPlacing } from '../../../src/placement/fixes/trial-by-placing.ts';
import { parseClusterSnapshot } from '../../../src/placement/snapshot/parse-cluster-snapshot.ts';
import { pasted } from '../pasted.ts';

const TYPES = ['m5.large', 'c5.large'];
const instance = fc.record({
  cpu: fc.integer({ min: 0, max: 2048 }),
  memory: fc.integer({ min: 0, max: 8000 }),
  az: fc.constantFrom('a', 'b'),
  status: fc.constantFrom('ACTIVE', 'ACTIVE', 'DRAINING'),
  tcp: fc.subarray([80, 443]),
  type: fc.constantFrom(...TYPES),
});
const constraints = fc.subarray([
  { type: 'distinctInstance' },
  { type: 'memberOf', expression: 'attribute:ecs.instance-type == m5.large' },
  { type: 'memberOf', expression: 'attribute:ecs.availability-zone == a' },
  { type: 'memberOf', expression: 'runningTasksCount < 3' },
]);
const port = fc.constantFrom([], [{ containerPort: 80, hostPort: 80 }]);

describe('trying fixes without placing', () => {
  test('finds what trying by placing finds', () => {
    fc.assert(
      fc.property(
        fc.array(instance, { minLength: 1, maxLength: 6 }),
        constraints,
        port,
        fc.integer({ min: 1, max: 12 }),
        (all, given, portMappings, count) => {
          const cluster = parseClusterSnapshot(
            pasted(
              all.map(({ type, ...one }, index) => ({
                ...one,
                id: `i-${index}`,
                attributes: { 'ecs.instance-type': type },
              })),
            ),
          );
          const demand = demandOf({
            family: 'web',
            containerDefinitions: [{ name: 'a', cpu: 256, memory: 1000, portMappings }],
          });
          const options = { count, service: 'web', constraints: given };
          expect(smallestFixes(cluster, demand, options, TYPES)).toEqual(
            smallestFixes(cluster, demand, options, TYPES, trialByPlacing),
          );
        },
      ),
      { numRuns: 80 },
    );
  });
});

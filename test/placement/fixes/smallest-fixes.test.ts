import { describe, expect, test } from '@jest/globals';
import { parseTaskDefinition } from '../../../src/model/parse-task-definition.ts';
import { demandOf } from '../../../src/placement/demand/demand-of.ts';
import { smallestFixes } from '../../../src/placement/fixes/smallest-fixes.ts';
import { place } from '../../../src/placement/place.ts';
import { parseClusterSnapshot } from '../../../src/placement/snapshot/parse-cluster-snapshot.ts';
import { withInstances } from '../../../src/placement/snapshot/with-instances.ts';
import { pasted } from '../pasted.ts';

const now = parseClusterSnapshot(
  pasted(
    ['a', 'b'].map((az) => ({
      id: `i-${az}`,
      az,
      cpu: 2048,
      memory: 4000,
      attributes: { 'ecs.instance-type': 'm5.large' },
    })),
  ),
);
const demand = demandOf(
  parseTaskDefinition({ containerDefinitions: [{ name: 'a', image: 'a', cpu: 256, memory: 1000 }] })
    .task,
);

const TYPES = ['m5.large'];

describe('the smallest fixes', () => {
  test('are each just enough', () => {
    const fixes = smallestFixes(now, demand, { count: 12, service: 'web' }, TYPES);
    expect(fixes).toEqual([
      // An empty m5.large has room for seven: an estimated 7864 MiB.
      { kind: 'add-instances', type: 'm5.large', count: 1 },
      { kind: 'lower-memory', memoryMiB: 666 },
      { kind: 'lower-count', count: 8 },
    ]);
    const larger = withInstances(now, 'm5.large', 1);
    expect(
      larger === undefined ? 0 : place(larger, demand, { count: 12, service: 'web' }).placed,
    ).toBe(12);
    const place12 = (memoryMiB: number) =>
      place(now, { ...demand, memoryMiB }, { count: 12, service: 'web' }).placed;
    expect([place12(666), place12(667)]).toEqual([12, 10]);
  });

  test('name the constraint and the host port that stand in the way', () => {
    const options = { count: 3, service: 'web', constraints: [{ type: 'distinctInstance' }] };
    expect(smallestFixes(now, demand, options, TYPES)).toContainEqual({
      kind: 'drop-constraint',
      type: 'distinctInstance',
      expression: null,
    });
    expect(
      smallestFixes(now, { ...demand, tcpPorts: [80] }, { count: 3, service: 'web' }, TYPES),
    ).toContainEqual({
      kind: 'drop-host-ports',
    });
  });

  test('are none when all tasks fit', () => {
    expect(smallestFixes(now, demand, { count: 2, service: 'web' }, TYPES)).toEqual([]);
  });
});

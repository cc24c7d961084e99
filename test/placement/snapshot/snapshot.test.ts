import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { demandOf } from '../../../src/placement/demand/demand-of.ts';
import { parseClusterSnapshot } from '../../../src/placement/snapshot/parse-cluster-snapshot.ts';
import { parseClusterShortForm } from '../../../src/placement/snapshot/short-form.ts';
import { withTasks } from '../../../src/placement/snapshot/with-tasks.ts';
import goldens from '../fixtures/goldens.json' with { type: 'json' };
import { pasted } from '../pasted.ts';

const one = { id: 'i-1', az: 'a', cpu: 1024, memory: 2000 };

describe('reading a cluster', () => {
  test.each([
    ['the whole answer', pasted([one])],
    ['its list alone', pasted([one]).containerInstances],
    ['one instance alone', pasted([one]).containerInstances[0]],
    ['pages of it', [pasted([one]), { tasks: [] }]],
  ])('takes %s', (_, value) => {
    expect(parseClusterSnapshot(value).names).toEqual(['i-1']);
  });

  test('never throws, whatever was pasted', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(parseClusterSnapshot(value).size).toBeGreaterThanOrEqual(0);
        expect(parseClusterSnapshot({ containerInstances: [value], tasks: [value] }).size).toBe(1);
      }),
      { numRuns: 300 },
    );
  });

  test('says what is contradictory, missing and unknown, once for all it is true of', () => {
    const { containerInstances } = pasted([
      { ...one, registered: { cpu: 512, memory: 2000 } },
      { ...one, id: 'i-2', registered: { cpu: 512, memory: 2000 } },
      { ...one, id: 'i-3', attributes: { 'ecs.instance-type': 'z9.mega' } },
    ]);
    const bare = { containerInstanceArn: 'x/i-4', ec2InstanceId: 'i-4' };
    const cluster = parseClusterSnapshot({ containerInstances: [...containerInstances, bare] });
    expect(cluster.warnings).toEqual([
      'i-1, i-2: remaining CPU is more than registered CPU, which cannot be; the registered amount is used.',
      'i-3: unknown instance type z9.mega; what only the type tells stays unknown.',
      'i-4: CPU is in neither resource list and the instance type does not tell; taken as 0.',
      'i-4: MEMORY is in neither resource list and the instance type does not tell; taken as 0.',
      'i-4: no agentConnected; taken as true.',
      'i-4: no status; taken as ACTIVE.',
      'i-4: remainingResources has no PORTS; only the ports that ECS agents reserve are taken as used.',
    ]);
    expect(cluster.cpuUnits.free[0]).toBe(512);
  });

  test('uses the newer of two entries for the same instance', () => {
    const [old] = pasted([one]).containerInstances;
    const [newer] = pasted([{ ...one, cpu: 1 }]).containerInstances;
    for (const both of [
      [
        { ...old, version: 1 },
        { ...newer, version: 2 },
      ],
      [
        { ...newer, version: 2 },
        { ...old, version: 1 },
      ],
    ])
      expect(parseClusterSnapshot(both).cpuUnits.free[0]).toBe(1);
  });

  test('holds ten thousand instances', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({ ...one, id: `i-${index}` }));
    expect(parseClusterSnapshot(pasted(many)).size).toBe(10_000);
  });
});

describe('a cluster in words', () => {
  test('MEM4: takes registered memory from the tables', () => {
    const short = parseClusterShortForm('3 x t2.small in 3 AZ');
    const expected = goldens.cases.find(({ id }) => id === 'MEM4')?.expected;
    expect(
      short.ok && {
        memoryMiB: short.cluster.memoryMiB.total[0],
        cpu: short.cluster.cpuUnits.total[0],
      },
    ).toEqual(expected);
    expect(
      short.ok && short.cluster.attributes.map((own) => own.get('ecs.availability-zone')),
    ).toEqual(['zone-a', 'zone-b', 'zone-c']);
  });
  test('takes several types', () => {
    const short = parseClusterShortForm('2 x m5.large, 1 x c5.xlarge in 2 AZs');
    expect(short.ok && short.cluster.size).toBe(3);
  });
  test.each([
    [
      'm5.large',
      /^At character 1: expected a number of instances and their type, found "m5.large"/,
    ],
    ['3 x m5.larg', /Did you mean m5\.large\?/],
    ['99999 x m5.large', /1 to 10000 instances/],
    ['3 x m5.large in 9 AZ', /Availability Zones/],
    ['3 x constructor.toString', /is not known/],
  ])('says what is wrong with "%s"', (text, problem) => {
    const short = parseClusterShortForm(text);
    expect(short.ok ? '' : short.problem).toMatch(problem);
  });
});

describe('tasks that come and go', () => {
  test('leave the cluster as it was', () => {
    const cluster = parseClusterSnapshot(pasted([one]));
    const demand = demandOf({
      networkMode: 'bridge',
      containerDefinitions: [
        { cpu: 100, memory: 50, portMappings: [{ containerPort: 80, hostPort: 80 }] },
      ],
    });
    const there = withTasks(cluster, 'g', [{ instance: 0, tasks: 1, demand }]);
    expect([
      there.cpuUnits.free[0],
      there.memoryMiB.free[0],
      there.ports[0]?.tcp.includes(80),
    ]).toEqual([924, 1950, true]);
    expect(withTasks(there, 'g', [{ instance: 0, tasks: -1, demand }])).toEqual(cluster);
  });
});

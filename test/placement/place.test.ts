import { describe, expect, test } from '@jest/globals';
import { parseTaskDefinition } from '../../src/model/parse-task-definition.ts';
import type { PlacementOptions } from '../../src/model/placement.ts';
import { demandOf } from '../../src/placement/demand/demand-of.ts';
import { matchInstances } from '../../src/placement/match-instances.ts';
import { place } from '../../src/placement/place.ts';
import { parseClusterSnapshot } from '../../src/placement/snapshot/parse-cluster-snapshot.ts';
import { pasted, type Written } from './pasted.ts';

const run = (
  instances: readonly Written[],
  definition: object,
  options: Partial<PlacementOptions> = {},
) =>
  place(parseClusterSnapshot(pasted(instances)), demandOf(parseTaskDefinition(definition).task), {
    count: 1,
    service: 'web',
    ...options,
  });
const container = (more: object = {}) => ({
  family: 'web',
  containerDefinitions: [{ name: 'a', image: 'a', cpu: 100, memory: 1024, ...more }],
});
const room = { cpu: 4096, memory: 8000 };

describe('why an instance takes no task', () => {
  test('full now is told from never', () => {
    const result = run(
      [
        { id: 'i-1', az: 'a', cpu: 4096, memory: 512, registered: room },
        { id: 'i-2', az: 'a', cpu: 4096, memory: 512, registered: { cpu: 4096, memory: 600 } },
      ],
      container(),
    );
    expect(result.instances.map(({ reasons }) => reasons)).toEqual([
      [{ reason: 'RESOURCE:MEMORY', need: 1024, free: 512, total: 8000, never: false }],
      [{ reason: 'RESOURCE:MEMORY', need: 1024, free: 512, total: 600, never: true }],
    ]);
    expect(result.event).toBe(
      '(service web) was unable to place a task because no container instance met all of its requirements. The closest matching (container-instance i-1) has insufficient memory available. For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.',
    );
  });

  test('every filter speaks, the most basic first', () => {
    const capabilities = { 'ecs.capability.task-eni': null, 'ecs.cpu-architecture': 'x86_64' };
    const result = run(
      [{ id: 'i-1', az: 'a', cpu: 1, memory: 1, agentConnected: false, attributes: capabilities }],
      {
        ...container({ logConfiguration: { logDriver: 'awslogs' } }),
        runtimePlatform: { cpuArchitecture: 'ARM64' },
      },
      { constraints: [{ type: 'memberOf', expression: 'attribute:stack exists' }] },
    );
    expect(
      result.instances[0]?.reasons.map(({ reason, need, free }) => [reason, need, free]),
    ).toEqual([
      ['AGENT', 'connected', 'disconnected'],
      [
        'ATTRIBUTE',
        'com.amazonaws.ecs.capability.logging-driver.awslogs, ecs.cpu-architecture=arm64',
        'x86_64',
      ],
      ['RESOURCE:CPU', 100, 1],
      ['RESOURCE:MEMORY', 1024, 1],
      ['memberOf', 'attribute:stack exists', null],
    ]);
    expect(result.refusals).toEqual([{ reason: 'AGENT', instances: 1 }]);
  });

  test('what AWS printed as required is held against every instance, once one lists what it can do', () => {
    const docker = 'com.amazonaws.ecs.capability.docker-remote-api.1.18';
    const printed = { ...container(), requiresAttributes: [{ name: docker }] };
    const silent = { id: 'i-2', az: 'a', ...room };
    const able = { ...silent, id: 'i-1', attributes: { [docker]: null } };
    const one = run([able, silent], printed, { count: 20 });
    expect(one.placements).toMatchObject([{ instance: 'i-1' }]);
    expect(one.instances[1]?.reasons[0]?.reason).toBe('ATTRIBUTE');
    expect(run([silent], printed).assumptions.join(' ')).toContain('what its agent can do');
  });

  test('a port of the agent never becomes free, another one may', () => {
    const port = (hostPort: number) =>
      container({ portMappings: [{ containerPort: 80, hostPort }] });
    const instances = [{ id: 'i-1', az: 'a', ...room, tcp: [8080] }];
    expect(run(instances, port(22)).instances[0]?.reasons[0]).toMatchObject({
      free: 'in use: 22/tcp',
      never: true,
    });
    expect(run(instances, port(8080)).instances[0]?.reasons[0]).toMatchObject({
      need: '8080/tcp',
      never: false,
    });
  });

  test('no instance reserves more than 100 host ports', () => {
    const tcp = Array.from({ length: 95 }, (_, index) => 10_000 + index);
    const ports = container({ portMappings: [{ containerPort: 80, hostPort: 80 }] });
    expect(
      run([{ id: 'i-1', az: 'a', ...room, tcp }], ports).instances[0]?.reasons[0],
    ).toMatchObject({
      reason: 'RESOURCE:PORTS',
      need: '1 host ports',
      free: '0 of 100',
    });
  });

  test('awsvpc tasks stay in the zones of their subnets', () => {
    const result = run(
      [
        { id: 'i-1', az: 'a', ...room },
        { id: 'i-2', az: 'b', ...room },
      ],
      { ...container(), networkMode: 'awsvpc' },
      { count: 2, availabilityZones: ['b'] },
    );
    expect(result.placements).toEqual([{ instance: 'i-2', availabilityZone: 'b', count: 2 }]);
  });

  test('an empty cluster is named as such', () => {
    expect(run([], container()).event).toContain(
      'Reason: No Container Instances were found in your cluster.',
    );
  });

  test('a constraint that waits for its own group is explained', () => {
    const result = run([{ id: 'i-1', az: 'a', ...room }], container(), {
      constraints: [{ type: 'memberOf', expression: 'task:group == service:web' }],
    });
    expect(result.placed).toBe(0);
    expect(result.assumptions.join(' ')).toContain('fits nowhere on an empty cluster');
  });
});

describe('what AWS refuses before it looks at instances', () => {
  const memberOf = (expression: string) => ({ type: 'memberOf', expression });
  test.each<[string, Partial<PlacementOptions>, RegExp]>([
    [
      'six strategies',
      { strategy: Array.from({ length: 6 }, () => ({ type: 'random' })) },
      /at most 5 placement strategies; here are 6/,
    ],
    [
      'eleven constraints',
      { constraints: Array.from({ length: 11 }, () => memberOf('agentConnected == true')) },
      /at most 10 placement constraints.* here are 11/,
    ],
    [
      'a long expression',
      { constraints: [memberOf(`attribute:a == ${'x'.repeat(2000)}`)] },
      /has 2015 characters; AWS takes at most 2000/,
    ],
    [
      'an expression on distinctInstance',
      { constraints: [{ type: 'distinctInstance', expression: 'x' }] },
      /takes no expression/,
    ],
    [
      'a broken expression',
      { constraints: [memberOf('attribute:a ==')] },
      /cannot be read\. At character/,
    ],
    [
      'an unknown constraint',
      { constraints: [{ type: 'maxPods' }] },
      /Unknown placement constraint "maxPods"/,
    ],
    ['an unknown strategy', { strategy: [{ type: 'pack' }] }, /Unknown placement strategy "pack"/],
    [
      'binpack on disk',
      { strategy: [{ type: 'binpack', field: 'disk' }] },
      /field cpu or memory, not "disk"/,
    ],
    ['spread over nothing', { strategy: [{ type: 'spread' }] }, /spread takes the field/],
    ['a broken count', { count: 1.5 }, /whole number/],
    ['Fargate', { launchType: 'FARGATE' }, /uses no container instances/],
  ])('%s', (_, options, problem) => {
    const result = run([{ id: 'i-1', az: 'a', ...room }], container(), options);
    expect(result.problems.join('\n')).toMatch(problem);
    expect([result.placed, result.refusals, result.event]).toEqual([0, [], null]);
  });
});

describe('a cluster query', () => {
  const cluster = parseClusterSnapshot(
    pasted([
      { id: 'i-1', az: 'a', ...room, attributes: { stack: 'prod' } },
      { id: 'i-2', az: 'a', ...room, groups: { 'service:web': 1 } },
    ]),
  );
  test('lists the instances that match', () => {
    expect(matchInstances(cluster, 'attribute:stack == prod')).toMatchObject({ matches: ['i-1'] });
    expect(matchInstances(cluster, 'task:group == service:web')).toMatchObject({
      matches: ['i-2'],
    });
  });
  test('says where it cannot be read', () => {
    expect(matchInstances(cluster, 'attribut:stack == prod')).toMatchObject({ ok: false });
  });
});

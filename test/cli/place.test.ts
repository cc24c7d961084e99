import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { run } from '../../src/cli/run.ts';
import { pasted } from '../placement/pasted.ts';
import { fakeIo } from './fake-io.ts';
import { place, placeAsJson, task } from './placing.ts';

const THREE = ['a', 'b', 'c'].map((az) => ({ id: `i-${az}`, az, cpu: 1024, memory: 2500 }));

describe('stevedore place --format json', () => {
  test('says where tasks go, and exits 0 when all have a place', async () => {
    const { code, json } = await placeAsJson({ instances: THREE }, '--count', '3');
    expect(code).toBe(0);
    expect(json).toMatchObject({ requested: 3, placed: 3, unplaced: 0, refusals: [], seed: null });
    expect(json.placements.reduce((sum, { count }) => sum + count, 0)).toBe(3);
  });

  test('says of every instance why it takes no more, and exits 1 when some have no place', async () => {
    const { code, json } = await placeAsJson(
      { instances: THREE },
      '--count',
      '10',
      '--service',
      'web',
    );
    expect(code).toBe(1);
    expect(json).toMatchObject({ requested: 10, placed: 6, unplaced: 4 });
    expect(json.placements).toEqual(
      ['a', 'b', 'c'].map((az) => ({ instance: `i-${az}`, availabilityZone: az, count: 2 })),
    );
    expect(json.refusals).toEqual([{ reason: 'RESOURCE:MEMORY', instances: 3 }]);
    for (const { reasons } of json.instances)
      expect(reasons).toMatchObject([{ reason: 'RESOURCE:MEMORY', need: 1000, free: 500 }]);
  });

  test('names every reason of an instance, and counts it under the first', async () => {
    const instances = [{ id: 'i-a', az: 'a', cpu: 100, memory: 100, status: 'DRAINING' }];
    const { json } = await placeAsJson({ instances }, '--count', '1');
    expect(json.refusals).toEqual([{ reason: 'DRAINING', instances: 1 }]);
    expect(json.instances[0]?.reasons.map(({ reason }) => reason)).toEqual([
      'DRAINING',
      'RESOURCE:CPU',
      'RESOURCE:MEMORY',
    ]);
  });

  test('repeats a seed, and names it', async () => {
    const words = ['--count', '4', '--strategy', 'random', '--seed', '7'];
    const [one, other] = [
      await place({ instances: THREE }, ...words, '--format', 'json'),
      await place({ instances: THREE }, ...words, '--format', 'json'),
    ];
    expect(one.out).toBe(other.out);
    expect(JSON.parse(one.out).seed).toBe(7);
  });

  test('of a cluster without instances places nothing', async () => {
    const { code, json } = await placeAsJson({ instances: [] }, '--count', '2', '--service', 'web');
    expect([code, json.placed, json.unplaced, json.instances]).toEqual([1, 0, 2, []]);
  });

  test('calls an instance that has no EC2 id by the last part of its ARN', async () => {
    const { containerInstances } = pasted(THREE.slice(0, 1));
    const outside = containerInstances.map(({ ec2InstanceId: _, ...rest }) => rest);
    const files = { 'cluster.json': JSON.stringify({ containerInstances: outside }) };
    const { json } = await placeAsJson({ instances: [], files }, '--count', '1');
    expect(json.placements).toEqual([{ instance: 'i-a', availabilityZone: 'a', count: 1 }]);
  });

  test('conserves counts and never reserves more than there is, whatever the cluster', async () => {
    const instance = fc.record({
      cpu: fc.integer({ min: 0, max: 4096 }),
      memory: fc.integer({ min: 0, max: 8192 }),
      az: fc.constantFrom('a', 'b', 'c'),
      status: fc.constantFrom('ACTIVE', 'ACTIVE', 'DRAINING'),
    });
    const clusters = fc.array(instance, { maxLength: 8 });
    const property = fc.asyncProperty(clusters, fc.nat(30), async (all, count) => {
      const instances = all.map((one, index) => ({ id: `i-${index}`, ...one }));
      const { code, json } = await placeAsJson({ instances }, '--count', `${count}`);
      const taken = json.placements.reduce((sum, one) => sum + one.count, 0);
      expect(json.requested).toBe(count);
      expect(json.placed + json.unplaced).toBe(count);
      expect(taken).toBe(json.placed);
      expect(code).toBe(json.unplaced === 0 ? 0 : 1);
      expect(json.instances).toHaveLength(instances.length);
      for (const { instance: id, count: own } of json.placements) {
        const there = instances.find((one) => one.id === id);
        expect(own * 256).toBeLessThanOrEqual(there?.cpu ?? 0);
        expect(own * 1000).toBeLessThanOrEqual(there?.memory ?? 0);
      }
      const refused = json.refusals.reduce((sum, one) => sum + one.instances, 0);
      expect(refused).toBe(json.unplaced === 0 ? 0 : instances.length);
    });
    await fc.assert(property, { numRuns: 60 });
  });
});

describe('what place takes for a cluster', () => {
  const definition = task({ cpu: 256, memory: 1000 });
  const placing = async (files: Readonly<Record<string, string>>, ...words: string[]) => {
    const io = fakeIo({ files: { 'task.json': definition, ...files }, stdin: files['-'] ?? '' });
    const code = await run(['place', '--task', 'task.json', '--count', '3', ...words], io);
    return { code, ...io.printed() };
  };
  const page = (id: string) =>
    JSON.stringify({
      containerInstances: pasted([{ id, az: 'a', cpu: 1024, memory: 1000 }]).containerInstances,
    });

  test.each([
    ['pages one behind the other', { 'c.json': `${page('i-1')}\n${page('i-2')}${page('i-3')}` }],
    ['a list of pages', { 'c.json': `[${page('i-1')},${page('i-2')},${page('i-3')}]` }],
    [
      'what stands behind a prompt',
      { 'c.json': `$ aws ecs describe…\n${page('i-1')}\n${page('i-2')}${page('i-3')}` },
    ],
  ])('%s', async (_, files) => {
    const { code, err } = await placing(files, '--cluster', 'c.json');
    expect([code, err]).toEqual([0, '']);
  });

  test('several files', async () => {
    const files = { '1.json': page('i-1'), '2.json': page('i-2'), '3.json': page('i-3') };
    const names = Object.keys(files).flatMap((name) => ['--cluster', name]);
    expect((await placing(files, ...names)).code).toBe(0);
  });

  test('standard input', async () => {
    const files = { '-': `${page('i-1')}${page('i-2')}${page('i-3')}` };
    expect((await placing(files, '--cluster', '-')).code).toBe(0);
  });

  test('words', async () => {
    const { code, out } = await placing({}, '--cluster', '3 x m5.large in 3 AZ');
    expect(code).toBe(0);
    expect(out).toContain('m5.large');
  });

  test.each([
    ['nothing', '', 'c.json is empty.'],
    ['half a file', page('i-1').slice(0, 200), 'It ends in the middle, as if it was cut off.'],
    ['a slip', '{"containerInstances": [}', 'line 1, column 25'],
    [
      'YAML',
      'containerInstances:\n- status: ACTIVE\n',
      'Run the command again with --output json.',
    ],
    ['the task definition', definition, 'c.json is a task definition.'],
    ['a list of ARNs', '{"containerInstanceArns": []}', 'describe-container-instances'],
    ['tasks alone', '{"tasks": []}', 'holds tasks but no instances'],
    ['no list', '{"containerInstances": {}}', '"containerInstances" should be a list'],
    ['something else', '{"a": 1}', 'holds no "containerInstances"'],
  ])('refuses %s in a sentence', async (_, text, sentence) => {
    const { code, out, err } = await placing({ 'c.json': text }, '--cluster', 'c.json');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });

  test('says which file cannot be read', async () => {
    const { code, err } = await placing({}, '--cluster', 'missing.json');
    expect(code).toBe(2);
    expect(err).toContain('there is no file missing.json');
  });
});

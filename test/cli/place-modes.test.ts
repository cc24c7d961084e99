import { describe, expect, test } from '@jest/globals';
import { run } from '../../src/cli/run.ts';
import { fakeIo } from './fake-io.ts';
import { place, task } from './placing.ts';

const web = (id: string, az: string, tasks: number) => ({
  id,
  az,
  registered: { cpu: 2048, memory: 4000 },
  cpu: 2048 - 256 * tasks,
  memory: 4000 - 1000 * tasks,
  attributes: { 'ecs.instance-type': 'm5.large' },
  groups: { 'service:web': tasks },
  running: tasks,
});
const instances = [web('i-a', 'a', 3), web('i-b', 'b', 1)];

const answer = async (...words: readonly string[]) => {
  const { code, out, err } = await place({ instances }, ...words, '--format', 'json');
  return { code, err, json: out === '' ? {} : JSON.parse(out) };
};

describe('other questions about placement', () => {
  test('scale-in: which tasks stop', async () => {
    const { code, json } = await answer('--mode', 'scale-in', '--service', 'web', '--count', '2');
    expect(code).toBe(0);
    expect(json.stops.map(({ instance }: { instance: string }) => instance)).toEqual([
      'i-a',
      'i-a',
    ]);
  });

  test('deploy: whether a rolling deployment gets stuck', async () => {
    const words = ['--mode', 'deploy', '--service', 'web', '--count', '4'];
    const through = await answer(...words);
    expect([through.code, through.json.outcome]).toEqual([0, 'done']);
    const stuck = await answer(...words, '--maximum-percent', '100');
    expect([stuck.code, stuck.json.outcome]).toEqual([1, 'stuck']);
    expect(stuck.json.events[0]).toContain('Update the minimumHealthyPercent or maximumPercent');
  });

  test('daemon: one on every instance', async () => {
    const { code, json } = await answer('--mode', 'daemon', '--service', 'logs');
    expect([code, json.desired, json.running]).toEqual([0, 2, 2]);
  });

  test('drain: where its tasks go, and which find no place', async () => {
    const words = ['--mode', 'drain', '--instance'];
    const { code, json } = await answer(...words, 'i-b');
    expect([code, json.unplaced]).toEqual([0, 0]);
    const full = await answer(...words, 'i-b', '--instance', 'i-a');
    expect([full.code, full.json.unplaced]).toEqual([1, 4]);
    const unknown = await answer(...words, 'i-c');
    expect([unknown.code, unknown.err]).toEqual([
      2,
      'stevedore place: The cluster has no instance i-c. Did you mean i-a?\n',
    ]);
  });

  test('rebalance: which tasks move to the emptier zone', async () => {
    const { code, json } = await answer('--mode', 'rebalance', '--service', 'web');
    expect(code).toBe(0);
    expect(json.moves).toEqual([{ from: 'a', to: 'b', instance: 'i-b' }]);
  });

  test('capacity providers: base, then weights', async () => {
    const { json } = await answer(
      '--mode',
      'capacity-providers',
      '--count',
      '10',
      '--capacity-provider',
      'capacityProvider=OD,base=2,weight=1',
      '--capacity-provider',
      'capacityProvider=SPOT,weight=3',
    );
    expect(json.providers.map(({ tasks }: { tasks: number }) => tasks)).toEqual([4, 6]);
  });

  test.each([
    [['--mode', 'drain'], 'Name the instance to drain.'],
    [['--mode', 'deploy', '--count', '1'], 'Name the service.'],
    [['--mode', 'rebalance'], 'Name the service.'],
    [['--mode', 'capacity-providers', '--count', '1'], 'Name the capacity providers'],
  ])('%j says what is missing', async (words, sentence) => {
    const { code, err } = await answer(...words);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });
});

describe('a Fargate definition', () => {
  const definition = task(
    {},
    { requiresCompatibilities: ['FARGATE'], networkMode: 'awsvpc', cpu: '512', memory: '1024' },
  );
  const fargate = async (...words: readonly string[]) => {
    const io = fakeIo({ files: { 'task.json': definition } });
    const code = await run(['place', '--task', 'task.json', ...words], io);
    return { code, ...io.printed() };
  };

  test('is spread over zones, as far as the vCPU quota goes', async () => {
    const words = ['--count', '7', '--availability-zones', 'a,b,c', '--format', 'json'];
    const all = await fargate(...words);
    expect(all.code).toBe(0);
    expect(JSON.parse(all.out)).toMatchObject({ placed: 7, vCpuNeeded: 3.5, ties: 0 });
    const some = await fargate(...words, '--vcpu-quota', '3');
    expect(some.code).toBe(1);
    expect(JSON.parse(some.out)).toMatchObject({ placed: 6, unplaced: 1, vCpuMissing: 0.5 });
  });

  test('needs zones, and takes no strategy', async () => {
    expect((await fargate('--count', '1')).err).toContain('Name the Availability Zones');
    const words = ['--count', '1', '--availability-zones', 'a', '--strategy', 'random'];
    expect((await fargate(...words)).err).toContain('do not apply on Fargate');
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { LIVE_LOOKS, type LiveName } from '../../src/cli/live-looks.ts';
import { run } from '../../src/cli/run.ts';
import { fakeIo } from './fake-io.ts';
import { type LiveStage, startLiveStage } from './live-stage.ts';

let stage: LiveStage;
beforeAll(async () => {
  stage = await startLiveStage();
});
afterAll(() => stage.account.stop());

const STOPPED = 'STOPPED';

const COMMANDS: readonly (readonly [LiveName, ...(readonly string[])])[] = [
  ['clusters'],
  ['services', 'prod'],
  ['describe', 'prod-fargate/web'],
  ['status', 'prod-fargate/web', '6h'],
  ['why', 'image-resizer', '--log'],
  ['tasks', 'image-resizer'],
  ['task', STOPPED, '--log'],
];

/** The command line with the id of a task that stopped where one is wanted: ids differ from account to account. */
const filledIn = async (args: readonly string[]): Promise<readonly string[]> => {
  if (!args.includes(STOPPED)) return args;
  const { out } = await stage.look('tasks', 'image-resizer', '--format', 'json');
  const { rows } = JSON.parse(out);
  return args.map((word) => (word === STOPPED ? rows.at(-1).taskId : word));
};

const look = async (name: LiveName, ...args: readonly string[]) =>
  stage.look(name, ...(await filledIn(args)));

const lookWith = async (
  terminal: Parameters<LiveStage['lookWith']>[0],
  name: LiveName,
  ...args: readonly string[]
) => stage.lookWith(terminal, name, ...(await filledIn(args)));

describe('every command that looks into accounts', () => {
  test('is tried here', () => {
    expect(COMMANDS.map(([name]) => name)).toEqual(Object.keys(LIVE_LOOKS));
  });

  test.each(COMMANDS)(
    '%s %s says where it looked, and that nothing of it is real',
    async (...args) => {
      const { out, err } = await look(...args);
      expect(err).toBe('');
      expect(out).toMatch(/^simulated account \(123456789012\) · eu-central-1 · .*read .+$/m);
      expect(out).toContain('Set STEVEDORE_AWS=real to look into AWS.');
    },
  );

  test.each(COMMANDS)('%s %s names the account where it is real', async (...args) => {
    const { out } = await lookWith({ simulated: false }, ...args);
    expect(out).toMatch(/^test \(123456789012\) · eu-central-1/m);
    expect(out).not.toContain('simulated');
  });

  test.each(COMMANDS)(
    '%s %s fits 80 columns, but for names that cannot be broken',
    async (...args) => {
      const { out } = await look(...args);
      for (const line of out.split('\n')) {
        const longest = Math.max(...line.split(' ').map((word) => word.length));
        if (longest < 60) expect(line.length).toBeLessThanOrEqual(80);
      }
    },
  );

  test.each(COMMANDS)('%s %s has colours only where they show', async (...args) => {
    const plain = await look(...args);
    const coloured = await lookWith({ colour: true }, ...args);
    expect(plain.out).not.toContain('\u001b');
    expect(coloured.out).toContain('\u001b[');
  });

  test.each(COMMANDS)(
    '%s %s --format json prints the typed answer, with no values of variables',
    async (...args) => {
      const { out } = await look(...args, '--format', 'json');
      const answer = JSON.parse(out);
      expect(answer).toMatchObject({
        kind: expect.any(String),
        gaps: [],
        about: expect.anything(),
      });
      expect(out).not.toMatch(/"environment":/);
    },
  );

  test.each(COMMANDS)('%s %s stops what it has opened', async (name, ...args) => {
    const words = await filledIn(args);
    const before = stage.stops();
    await stage.look(name, ...words);
    expect(stage.stops()).toBe(before + 1);
  });
});

describe('the answers', () => {
  test('clusters and services are tables with the state as a word', async () => {
    expect((await stage.look('clusters')).out).toMatch(/^ {2}prod-fargate {2}\w+ +7 /m);
    const { out, code } = await stage.look('services', 'prod', '--filter', 'rep');
    expect(out).toMatch(/^prod · 1 of 6 services/);
    expect(out).toMatch(/^ {2}reports {2}failing +2\/4/m);
    expect(code).toBe(0);
  });

  test('a state is a filter too, and one that nothing fits says so', async () => {
    const { rows } = JSON.parse(
      (await stage.look('services', '--cluster', 'prod', '--filter', 'steady', '--format', 'json'))
        .out,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { health } of rows) expect(health.state).toBe('steady');
    expect((await stage.look('services', 'prod', '--filter', 'zzz')).out).toContain(
      'No service fits the filter.',
    );
  });

  test('a description shows tasks as a bar, the image and what the rules say', async () => {
    const { out, code } = await stage.look('describe', 'web', '--cluster', 'prod-fargate');
    expect(code).toBe(0);
    expect(out).toMatch(/^ {2}█{20} (\d+)\/\1 running$/m);
    expect(out).toContain('123456789012.dkr.ecr.eu-central-1.amazonaws.com/web:');
    expect(out).toMatch(/Autoscaling +3 to 10 tasks/);
    expect(out).toMatch(/The rules find \d+ advice/);
  });

  test('a status has a chart with readable axes for CPU and a line of figures', async () => {
    const { out } = await stage.look('status', 'prod-fargate/web', '1h');
    expect(out).toMatch(/^CPU\n +100 % ┤/m);
    expect(out).toMatch(/^ +-1h +now$/m);
    expect(out).toMatch(/^ {2}average +now [\d.]+ %, avg [\d.]+ %, p95 [\d.]+ %, max [\d.]+ %$/m);
  });

  test('why names the cause first, what to do, and ends with 1; a healthy service ends with 0', async () => {
    const failing = await stage.look('why', 'image-resizer', '--log');
    expect(failing.code).toBe(1);
    expect(failing.out).toMatch(/^1\. The container ran out of memory \(AWS says so\)$/m);
    expect(failing.out).toContain('What to do');
    expect(failing.out).toContain('stevedore explain oom');
    expect(failing.out).toContain('Last log lines of app');
    expect((await stage.look('why', 'prod-fargate/web')).code).toBe(0);
  });

  test('tasks have whole ids, and the reasons of stops are counted', async () => {
    const { out } = await stage.look('tasks', 'image-resizer');
    expect(out).toMatch(/^ {2}[0-9a-f]{32} {2}STOPPED/m);
    expect(out).toMatch(/ × The container ran out of memory \(exit 137\)/);
  });

  test('a task has its life as a time line, why it stopped, what to do, and its log', async () => {
    const { out, code } = await look('task', STOPPED, '--log');
    expect(out).toMatch(/^Task [0-9a-f]{32} {2}● STOPPED\n {2}image-resizer · prod-fargate$/m);
    expect(out).toMatch(/^Why it stopped\n/m);
    expect(out).toMatch(/^Last log lines of app in task [0-9a-f]{32}$/m);
    expect(out).toMatch(/^Time line from \d{4}-\d\d-\d\d \(UTC\), begun \d+ min ago$/m);
    expect(out).toMatch(/^ {2}\d\d:\d\d:\d\d +Created: ECS placed the task \(PROVISIONING\)\.$/m);
    expect(out).toMatch(/^ {2}app · STOPPED · exit 137 ·$/m);
    expect(code).toBe(0);
  });

  test('the first digits of an id are enough, and an id that is none says what one is', async () => {
    const [id = ''] = await filledIn([STOPPED]);
    expect((await stage.look('task', id.slice(0, 12))).out).toContain(`Task ${id}`);
    const gone = await stage.look('task', 'f'.repeat(32));
    expect(gone.err).toContain('AWS keeps a stopped task for about an hour');
    expect((await stage.look('task', 'web')).err).toContain('That is no id of a task.');
  });

  test('what stevedore explain is told to explain, it explains', async () => {
    const io = fakeIo();
    expect(await run(['explain', 'oom'], io)).toBe(0);
  });
});

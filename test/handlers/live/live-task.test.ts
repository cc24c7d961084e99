import { describe, expect, test } from '@jest/globals';
import {
  ARN,
  aCluster,
  anExitedTask,
  aService,
  aTask,
  minutesAgo,
} from '../../operations/live/builders.ts';
import { fakeAccount } from '../../operations/live/fake-account.ts';
import { answerTo, buttonsOf, deskOn, messageTo } from './live-ask.ts';

const ID = `abcd1111${'0'.repeat(24)}`;
const OTHER = `abcd2222${'0'.repeat(24)}`;
const arn = (id: string) => `${ARN}:task/prod/${id}`;

const stopped = { ...anExitedTask(137), taskArn: arn(ID) };
const running = aTask({ taskArn: arn(OTHER), healthStatus: 'HEALTHY' });
const service = aService({
  events: [
    {
      id: '1',
      createdAtMs: minutesAgo(30),
      message: `(service web) has started 1 tasks: (task ${ID}). <!channel>`,
    },
  ],
});
const desk = deskOn([
  fakeAccount({ clusters: [aCluster('prod')], services: [service], tasks: [stopped, running] })
    .readers,
]);

describe('/ecs task', () => {
  test('shows one time line of the task and of the events that name it, and where it comes from', async () => {
    const text = await answerTo(`task ${ID}`, desk);
    expect(text).toContain('# Task abcd1111 · web · prod');
    expect(text).toContain(`\`${ID}\``);
    expect(text).toMatch(/\*Time line\* from \d{4}-\d\d-\d\d \(UTC\), begun .* ago/);
    const [created = -1, event = -1, stop = -1] = [
      'Created: ECS placed the task',
      'The service started tasks',
      'Stop began:',
    ].map((sentence) => text.indexOf(sentence));
    expect(created).toBeGreaterThan(0);
    expect(event).toBeGreaterThan(0);
    expect(stop).toBeGreaterThan(Math.max(created, event));
    expect(text).toContain('*Containers*');
    expect(text).toContain('exit 137');
    expect(text).toContain('*What to do*');
    expect(text).toMatch(/123456789012\) · eu-central-1 · prod · read/);
  });

  test('takes the first digits; several are a picker of whole ids', async () => {
    expect(await answerTo('task abcd1', desk)).toContain('# Task abcd1111');
    const message = await messageTo('task abcd log', desk);
    expect(message.text).toContain('2 tasks have an id that begins with abcd.');
    expect(buttonsOf(message)[`${OTHER} · prod`]).toBe(
      `task default/eu-central-1/prod/${OTHER} log`,
    );
  });

  test('one that is gone: AWS keeps them about an hour', async () => {
    expect(await answerTo('task ffffffff', desk)).toContain(
      'AWS keeps a stopped task for about an hour',
    );
  });

  test('leads to its service, and to its log where it ran', async () => {
    const buttons = buttonsOf(await messageTo(`task ${ID}`, desk));
    expect(buttons).toMatchObject({
      'Last log lines': `task default/eu-central-1/prod/${ID} log`,
      Refresh: `task default/eu-central-1/prod/${ID}`,
      'Why web?': 'why default/eu-central-1/prod/web',
      Tasks: 'tasks default/eu-central-1/prod/web',
    });
  });

  test('escapes what events and agents say', async () => {
    const text = JSON.stringify(await messageTo(`task ${ID}`, desk));
    expect(text).toContain('&lt;!channel&gt;');
    expect(text).not.toContain('<!channel>');
  });

  test('is about ids only: what a task is, is explained', async () => {
    const text = await answerTo('task role', desk);
    expect(text).not.toContain('no id of a task');
    expect(text).toContain('Task role');
  });
});

describe('the way to a task', () => {
  test('from the list of tasks: a menu with a value for each', async () => {
    const { blocks } = await messageTo('tasks web', desk);
    const menus = blocks.flatMap((block) =>
      block.type === 'section' && block.accessory?.type === 'static_select'
        ? [block.accessory]
        : [],
    );
    expect(menus).toHaveLength(1);
    expect(menus[0]?.options?.map(({ text, value }) => [text.text, value])).toEqual([
      ['abcd2222 🟢 RUNNING, HEALTHY', `task default/eu-central-1/prod/${OTHER}`],
      ['abcd1111 ⚫ STOPPED', `task default/eu-central-1/prod/${ID}`],
    ]);
  });

  test('from why: one of each reason for which tasks stopped', async () => {
    expect(buttonsOf(await messageTo('why web', desk))).toMatchObject({
      'Task abcd1111': `task default/eu-central-1/prod/${ID}`,
    });
  });
});

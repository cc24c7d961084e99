import { describe, expect, test } from '@jest/globals';
import {
  aCluster,
  aDeployment,
  aService,
  aTask,
  events,
  minutesAgo,
  STEADY,
} from '../../operations/live/builders.ts';
import { fakeAccount } from '../../operations/live/fake-account.ts';
import { answerTo, buttonsOf, deskOn, messageTo } from './live-ask.ts';

const prod = aCluster('prod');
const MEMORY =
  '(service web) was unable to place a task because no container instance met all of its requirements. The closest matching (container-instance i-1) has insufficient memory available.';

const deskWith = (service: Parameters<typeof aService>[0], rest: object = {}) =>
  deskOn([fakeAccount({ clusters: [prod], services: [aService(service)], ...rest }).readers]);

describe('/ecs describe', () => {
  test('shows health, counts, settings and where the answer comes from', async () => {
    const text = await answerTo('describe web', deskWith({ events: events(STEADY, STEADY) }));
    expect(text).toContain('# web · prod\n🟢 *steady* 2 of 2 tasks run.\n██████████ 2/2 running');
    expect(text).toContain(
      '*Network* subnets `subnet-1`, `subnet-2` · security groups `sg-1` · public IP DISABLED',
    );
    expect(text).toContain('*Autoscaling* none');
    expect(text).toContain('2 usual events (1 min ago, within 1 min)');
    expect(text).toMatch(/123456789012\) · eu-central-1 · prod · read 2 s ago/);
    expect(text).not.toContain('*Deployments*');
  });

  test('shows deployments where one is not complete, with its reason', async () => {
    const failing = aDeployment({
      rolloutState: 'FAILED',
      rolloutStateReason: 'tasks failed to start.',
      failedTasks: 4,
      runningCount: 0,
    });
    const text = await answerTo('describe web', deskWith({ deployments: [failing] }));
    expect(text).toContain('🔴 *failing*');
    expect(text).toContain(
      '• *PRIMARY* `web:3` · 0/2 running · 4 failed · *FAILED* · tasks failed to start.',
    );
  });

  test('explains an event that says something, and folds the rest', async () => {
    const desk = deskWith({ runningCount: 1, events: events(MEMORY, MEMORY, STEADY) });
    const text = await answerTo('describe web', desk);
    expect(text).toContain('█████░░░░░ 1/2 running');
    expect(text).toContain('2 times since 2 min ago');
    expect(text).toContain('[Explain]');
  });

  test('leads on to the other looks, by a name that means only this service', async () => {
    const message = await messageTo('describe web', deskWith({}));
    const buttons = buttonsOf(message);
    expect(Object.keys(buttons)).toEqual([
      'Refresh',
      'Why?',
      'Status',
      'Tasks',
      'Share to channel',
    ]);
    expect(buttons['Why?']).toMatch(/^why [\w-]+\/eu-central-1\/prod\/web$/);
  });

  test('escapes what AWS and programs say', async () => {
    const said = '(service web) <!channel> *& <@U1>';
    const message = await messageTo('describe web', deskWith({ events: events(said) }));
    const text = JSON.stringify(message);
    expect(text).toContain('&lt;!channel&gt;');
    expect(text).not.toContain('<!channel>');
    expect(text).not.toContain('<@U1>');
  });
});

describe('/ecs why', () => {
  const stopped = Array.from({ length: 7 }, () =>
    aTask({
      lastStatus: 'STOPPED',
      desiredStatus: 'STOPPED',
      stopCode: 'TaskFailedToStart',
      stoppedReason:
        'CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref registry.example/web:2: not found',
      stoppedAtMs: minutesAgo(5),
    }),
  );

  test('names the cause, its evidence, what to do, and the tasks that stopped for it', async () => {
    const text = await answerTo('why web', deskWith({ runningCount: 0 }, { tasks: stopped }));
    expect(text).toMatch(/🔴 \*Most likely cause: The image does not exist/);
    expect(text).toContain('*1. The image does not exist* (AWS says so)');
    expect(text).toContain('7 tasks of web:3 stopped for this reason');
    expect(text).toContain('*What to do*');
    expect(text).toMatch(/• 7 × The image does not exist · .*last 5 min ago/);
    expect(text).toContain('[Last log lines] [Refresh]');
  });

  test('says that all is well where it is', async () => {
    const text = await answerTo('why web', deskWith({ events: events(STEADY) }));
    expect(text).toContain('🟢 *All is well. 2 of 2 tasks run.*');
  });
});

describe('/ecs services', () => {
  const names = Array.from({ length: 45 }, (_, at) => `api-${String(at).padStart(2, '0')}`);
  const desk = deskOn([
    fakeAccount({
      clusters: [prod],
      services: names.map((serviceName, at) =>
        aService({ serviceName, runningCount: at === 44 ? 0 : 2 }),
      ),
    }).readers,
  ]);

  test('comes in pages, the worst first, and none is left out or shown twice', async () => {
    const seen: string[] = [];
    let command: string | undefined = 'services prod';
    for (let page = 1; command !== undefined; page += 1) {
      const message = await messageTo(command, desk);
      const rows = (await answerTo(command, desk)).match(/api-\d\d(?= \|)/g) ?? [];
      if (page === 1) expect(rows[0]).toBe('api-44');
      seen.push(...rows);
      command = buttonsOf(message)['Next'];
    }
    expect(seen.toSorted()).toEqual(names);
  });

  test('filters by name and by state, and keeps the filter from page to page', async () => {
    expect(await answerTo('services prod api-0', desk)).toContain('10 of 45 services for "api-0"');
    expect(await answerTo('services prod under-running', desk)).toContain('1 of 45 services');
    const { Next } = buttonsOf(await messageTo('services prod api', desk));
    expect(Next).toMatch(/^services [\w-]+\/eu-central-1\/prod api page 2$/);
  });
});

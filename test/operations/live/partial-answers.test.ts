import { describe, expect, test } from '@jest/globals';
import type { AwsProblem } from '../../../src/model/aws-problem.ts';
import type { Advice, Gap, Outcome } from '../../../src/operations/live/answer/live-answer.ts';
import { diagnoseService } from '../../../src/operations/live/diagnose/diagnose-service.ts';
import { placeLive } from '../../../src/operations/live/placement/place-live.ts';
import { checkLive } from '../../../src/operations/live/service/check-live.ts';
import { describeService } from '../../../src/operations/live/service/describe-service.ts';
import { listClusters } from '../../../src/operations/live/service/list-clusters.ts';
import { listServices } from '../../../src/operations/live/service/list-services.ts';
import { serviceStatus } from '../../../src/operations/live/status/service-status.ts';
import { listTasks } from '../../../src/operations/live/tasks/list-tasks.ts';
import { taskTimeline } from '../../../src/operations/live/tasks/task-timeline.ts';
import type { AwsReaders } from '../../../src/ports.ts';
import {
  aDeployment,
  anExitedTask,
  aService,
  aTask,
  aTaskDefinition,
  deps,
  TARGET_GROUP,
  web,
} from './builders.ts';
import { type FakeAccount, fakeAccount, METHODS } from './fake-account.ts';

const region = 'eu-central-1';
const exited = anExitedTask(1);
const full: FakeAccount = {
  services: [
    aService({
      desiredCount: 3,
      loadBalancers: [{ targetGroupArn: TARGET_GROUP }],
      deployments: [
        aDeployment({ rolloutState: 'IN_PROGRESS' }),
        aDeployment({ status: 'ACTIVE' }),
      ],
    }),
  ],
  tasks: [aTask(), exited],
  taskDefinitions: [aTaskDefinition('web:3')],
  scalingTarget: {
    minCapacity: 1,
    maxCapacity: 4,
    suspended: { scaleIn: false, scaleOut: false, scheduled: false },
  },
};
const taskId = exited.taskArn.slice(exited.taskArn.lastIndexOf('/') + 1);

const OPERATIONS: Readonly<
  Record<string, (readers: AwsReaders) => Promise<Outcome<{ readonly gaps: readonly Gap[] }>>>
> = {
  clusters: async (readers) => ({ ok: true, answer: await listClusters([readers], deps) }),
  services: (readers) => listServices({ readers, cluster: 'prod' }, deps),
  describe: (readers) => describeService(web(readers), deps),
  status: (readers) => serviceStatus(web(readers), '1h', deps),
  why: (readers) => diagnoseService(web(readers), deps, { log: true }),
  tasks: (readers) => listTasks(web(readers), deps),
  task: (readers) => taskTimeline(taskId, [readers], deps, { log: true }),
  check: (readers) => checkLive(web(readers), deps),
  place: (readers) => placeLive(web(readers), 5, deps),
};

const problems = (action: string): Readonly<Record<string, AwsProblem>> => ({
  throttled: { kind: 'throttled', region, action, retryAfterMs: 1_500 },
  denied: {
    kind: 'access-denied',
    region,
    action,
    deny: 'implicit',
    policyHint: '{}',
    principal: 'arn:aws:sts::123456789012:assumed-role/stevedore/session',
  },
  timeout: { kind: 'timeout', region, action, afterMs: 6_000 },
  expired: { kind: 'expired-credentials', region },
});

const advicesOf = (outcome: Outcome<{ readonly gaps: readonly Gap[] }>): readonly Advice[] =>
  outcome.ok ? outcome.answer.gaps : [outcome.advice];

const SENTENCE = /^[A-Z][^\n]*\.$/;
const kinds = Object.keys(problems(''));

describe.each(Object.entries(OPERATIONS))('%s', (name, operation) => {
  test('answers without a gap when AWS tells everything', async () => {
    const outcome = await operation(fakeAccount(full).readers);
    expect(outcome).toMatchObject({ ok: true, answer: { gaps: [] } });
  });

  test.each(kinds)('%s, whichever call it hits: a true sentence names the call', async (kind) => {
    for (const method of METHODS) {
      const problem = problems(`x:${method}`)[kind];
      if (problem === undefined) throw new Error(kind);
      const fake = fakeAccount({ ...full, failing: { [method]: problem } });
      const advices = advicesOf(await operation(fake.readers));
      if (!fake.calls.includes(method)) {
        expect(advices).toEqual([]);
        continue;
      }
      expect(advices.length).toBeGreaterThan(0);
      for (const { sentence, todo, code } of advices) {
        expect(sentence).toMatch(SENTENCE);
        expect(todo).toMatch(SENTENCE);
        expect(code).toBe(problem.kind);
        if (kind !== 'expired') expect(sentence).toContain(`x:${method}`);
      }
    }
  });

  test('all calls fail at once: one answer, no exception', async () => {
    const failing = Object.fromEntries(
      METHODS.map((method) => [method, { kind: 'no-credentials', region } as const]),
    );
    const advices = advicesOf(await operation(fakeAccount({ ...full, failing }).readers));
    expect(advices.map(({ code }) => code)).toContain('no-credentials');
  });

  test('empty account: an empty list, or who is missing', async () => {
    const outcome = await operation(fakeAccount({ clusters: [] }).readers);
    if (name === 'clusters' || name === 'services') expect(outcome.ok).toBe(true);
    else
      expect(outcome).toMatchObject({
        ok: false,
        advice: { code: name === 'task' ? 'task-missing' : 'service-missing' },
      });
  });
});

test('an error of our own is not taken for a problem of AWS', async () => {
  const { readers } = fakeAccount(full);
  const broken = {
    ...readers,
    scaling: { ...readers.scaling, target: () => Promise.reject(new TypeError('ours')) },
  };
  await expect(describeService(web(broken), deps)).rejects.toThrow('ours');
});

test('a service that was deleted between the list and the look at it is named', async () => {
  const { readers } = fakeAccount({ services: [aService()], gone: ['old'] });
  const outcome = await listServices({ readers, cluster: 'prod' }, deps);
  expect(outcome).toMatchObject({
    ok: true,
    answer: { total: 1, gaps: [{ code: 'service-missing' }] },
  });
  expect(advicesOf(outcome)[0]?.sentence).toContain('old');
});

test('a service that AWS still describes after its end is told as deleted', async () => {
  const { readers } = fakeAccount({
    services: [aService({ status: 'INACTIVE', runningCount: 0 })],
  });
  const outcome = await diagnoseService(web(readers), deps);
  expect(outcome).toMatchObject({ ok: true, answer: { verdict: 'deleted' } });
});

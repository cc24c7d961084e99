import { describe, expect, test } from '@jest/globals';
import { diagnoseService } from '../../../src/operations/live/diagnose/diagnose-service.ts';
import {
  aDeployment,
  aService,
  aStoppedTask,
  aTaskDefinition,
  deps,
  events,
  knowledge,
  web,
} from './builders.ts';
import { fakeAccount } from './fake-account.ts';

/** Reasons that stand for a normal stop, or say nothing by themselves. */
const errors = knowledge.failures.filter(({ severity }) => severity === 'error');
const reasons = errors.filter(
  ({ group, examples }) => group === 'stopped-reason' && examples.length > 0,
);

/** What AWS calls by two names. */
const SAME: Readonly<Record<string, string>> = {
  'unhealthy-target': 'elb-health',
  'rolling-back': 'deployment-failed',
};
/** Their text ends in another reason, which is the cause. */
const CARRIERS = new Set([
  'place-resource-init',
  'place-other',
  'could-not-launch',
  'agent-start-timeout',
]);

const firstCause = async (account: Parameters<typeof fakeAccount>[0]) => {
  const { readers } = fakeAccount({ taskDefinitions: [aTaskDefinition('web:3')], ...account });
  const outcome = await diagnoseService(web(readers), deps);
  if (!outcome.ok) throw new Error(outcome.advice.sentence);
  return outcome.answer.causes[0];
};

const failing = aService({
  runningCount: 0,
  deployments: [aDeployment({ rolloutState: 'IN_PROGRESS', runningCount: 0, failedTasks: 4 })],
});

describe('tasks that stop with a text of AWS: that text is the first cause', () => {
  test('there are more than twenty such texts', () => {
    expect(reasons.length).toBeGreaterThan(20);
  });

  test.each(reasons.map((entry) => [entry.id, entry] as const))(
    '%s',
    async (id, { examples, stopCodes }) => {
      const [stoppedReason = ''] = examples;
      const stopped = Array.from({ length: 3 }, () =>
        aStoppedTask({
          stopCode: stopCodes[0] ?? 'TaskFailedToStart',
          stoppedReason,
          startedAtMs: undefined,
        }),
      );
      const cause = await firstCause({ services: [failing], tasks: stopped });
      expect(cause?.link).toMatchObject({ kind: 'failure', id });
      expect(cause?.evidence[0]).toMatchObject({ source: 'stopped tasks', quote: stoppedReason });
      expect(cause?.todo.length).toBeGreaterThan(0);
    },
  );
});

describe('events that name a cause: that event is the first cause', () => {
  const named = errors.filter(
    ({ group, id, examples }) =>
      group === 'service-event' && examples.length > 0 && !CARRIERS.has(id),
  );

  test.each(named.map((entry) => [entry.id, entry] as const))('%s', async (id, { examples }) => {
    const [message = ''] = examples;
    const service = { ...failing, events: events(message), deployments: [aDeployment()] };
    const cause = await firstCause({ services: [service] });
    expect(cause?.link.id).toBe(SAME[id] ?? id);
    expect(cause?.evidence.map(({ quote }) => quote)).toContain(message);
  });
});

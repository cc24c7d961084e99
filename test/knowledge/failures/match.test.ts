import { describe, expect, test } from '@jest/globals';
import { PASTED, QUESTIONS } from './pasted.ts';
import { failures, firstFor } from './stage.ts';

describe('pasted texts are told first by what they are', () => {
  test.each(PASTED)('%s → %s', (text, first) => {
    expect(firstFor(text)).toBe(first);
  });

  test('there are many of them', () => {
    expect(PASTED.length).toBeGreaterThanOrEqual(60);
  });
});

describe('questions are not taken for errors', () => {
  test.each(QUESTIONS)('"%s"', (question) => {
    expect(failures.match(question)).toEqual([]);
  });
});

describe('describe-tasks pasted as it is', () => {
  const task = (fields: object) =>
    JSON.stringify(
      { tasks: [{ taskArn: 'arn:aws:ecs:eu-west-1:1:task/prod/0a0b0c0d0e0f', ...fields }] },
      null,
      2,
    );

  test('the reason of the task counts, however much stands before it', () => {
    const overrides = { containerOverrides: [{ name: 'app', command: ['x'.repeat(6_000)] }] };
    const text = task({
      overrides,
      stopCode: 'TaskFailedToStart',
      stoppedReason: 'CannotPullContainerError: manifest unknown',
    });
    expect(firstFor(text)).toBe('failure:pull-image-missing');
  });

  test('the exit code says more than "Essential container in task exited"', () => {
    const text = task({
      stopCode: 'EssentialContainerExited',
      stoppedReason: 'Essential container in task exited',
      containers: [
        { name: 'log', exitCode: 0 },
        { name: 'app', exitCode: 139 },
      ],
    });
    expect(
      failures
        .match(text)
        .slice(0, 2)
        .map(({ id }) => id),
    ).toEqual(['exit-139', 'exit-0']);
  });

  test('the reason of the container says more than its exit code', () => {
    const text = task({
      stoppedReason: 'Essential container in task exited',
      containers: [
        {
          name: 'app',
          exitCode: 1,
          reason: 'CannotStartContainerError: exec: \\"/run.sh\\": permission denied',
        },
      ],
    });
    expect(firstFor(text)).toBe('failure:cannot-start-exec');
  });

  test('a normal stop is told as a normal stop', () => {
    const text = task({
      stopCode: 'ServiceSchedulerInitiated',
      stoppedReason: 'Scaling activity initiated by (deployment ecs-svc/1)',
      containers: [{ exitCode: 143 }],
    });
    expect(firstFor(text)).toBe('failure:scaling-activity');
  });
});

test('an event that repeats a stop reason leads on to that reason', () => {
  const text =
    '(service shop) was unable to place a task. Reason: ResourceInitializationError: unable to pull secrets or registry auth: The task cannot pull registry auth from Amazon ECR: There is a connection issue between the task and Amazon ECR.';
  expect(
    failures
      .match(text)
      .slice(0, 2)
      .map(({ id }) => id),
  ).toEqual(['place-resource-init', 'ri-secret-network']);
  const answer = failures.answer('place-resource-init', { kind: 'event', text });
  expect(answer?.related[0]?.id).toBe('ri-secret-network');
});

test('names, numbers and ids are read back, and nothing around them', () => {
  const [best] = failures.match(
    '(service shop) (task 0a0b0c0d0e0f) (port 8080) is unhealthy in (target-group arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/shop-tg/9f) due to (reason Health checks failed with these codes: [502,503]).',
  );
  expect(best?.read).toEqual([
    { name: 'Service', value: 'shop' },
    { name: 'Task', value: '0a0b0c0d0e0f' },
    { name: 'Port', value: '8080' },
    { name: 'Target group', value: 'shop-tg' },
    { name: 'Health check codes', value: '502,503' },
  ]);
});

test('environment values beside an error are never read back', () => {
  const text = JSON.stringify({
    stoppedReason: 'Essential container in task exited',
    overrides: { containerOverrides: [{ environment: [{ name: 'PASSWORD', value: 'hunter2' }] }] },
  });
  expect(JSON.stringify(failures.match(text))).not.toContain('hunter2');
  expect(JSON.stringify(failures.answer('essential-exited', { text }))).not.toContain('hunter2');
});

test('the name of an error inside a question is no sure answer, and alone it is', () => {
  const [inside] = failures.match('Error on the target group showing as InvalidParameterException');
  expect(inside?.id).toBe('api-invalid-parameter');
  expect(inside?.score).toBeLessThan(0.7);
  expect(failures.match('InvalidParameterException')[0]?.score).toBe(0.9);
});

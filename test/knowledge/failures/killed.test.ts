import { describe, expect, test } from '@jest/globals';
import { failures, firstFor } from './stage.ts';

const summaryFor = (text: string): string => failures.answer('exit-137', { text })?.summary ?? '';

describe('exit code 137 is memory only with evidence', () => {
  test('the number alone leaves open who killed it, and says what would decide', () => {
    const answer = failures.answer('exit-137', { text: 'exit code 137' });
    expect(firstFor('exit code 137')).toBe('failure:exit-137');
    expect(answer?.summary).toMatch(/does not say by whom/);
    expect(answer?.causes.map(({ tell }) => tell).join(' ')).toMatch(/OutOfMemoryError.*stopCode/);
    expect(answer?.read).toEqual([
      { name: 'Exit code', value: '137' },
      { name: 'Signal', value: '9' },
    ]);
  });

  test('with the reason of the agent it is memory, and that comes first', () => {
    const text =
      '"exitCode": 137, "reason": "OutOfMemoryError: Container killed due to memory usage"';
    expect(firstFor(text)).toBe('failure:oom');
    expect(summaryFor(text)).toMatch(/ran out of memory/);
  });

  test('OOMKilled is evidence, "OOMKilled": false is none', () => {
    expect(firstFor('State: OOMKilled, exit code 137')).toBe('failure:oom');
    expect(firstFor('"OOMKilled": false, "ExitCode": 137')).toBe('failure:exit-137');
  });

  test.each([
    'ServiceSchedulerInitiated',
    'UserInitiated',
    'SpotInterruption',
    'TerminationNotice',
    'InfrastructureHealth',
  ])('with stop code %s ECS asked it to stop', (stopCode) => {
    const text = JSON.stringify({ stopCode, containers: [{ exitCode: 137 }] });
    expect(firstFor(text)).toBe('failure:exit-137');
    expect(summaryFor(text)).toMatch(/did not end within `stopTimeout`/);
    expect(failures.answer('exit-137', { text })?.read).toContainEqual({
      name: 'Stop code',
      value: stopCode,
    });
  });

  test('a reason that only the scheduler writes stands for its stop code', () => {
    expect(
      summaryFor('Scaling activity initiated by (deployment ecs-svc/1), exit code 137'),
    ).toMatch(/did not end within `stopTimeout`/);
  });

  test('memory is believed before a stop by ECS', () => {
    const text =
      'stopCode: UserInitiated, exitCode: 137, OutOfMemoryError: Container killed due to memory usage';
    expect(summaryFor(text)).toMatch(/ran out of memory/);
  });

  test('when it ended by itself without a reason, memory is a suspicion with low confidence', () => {
    const text = '"stopCode": "EssentialContainerExited", "exitCode": 137';
    expect(firstFor(text)).toBe('failure:exit-137');
    expect(summaryFor(text)).toMatch(/low confidence/);
    expect(failures.answer('exit-137', { text })?.fixes.join(' ')).toMatch(/MemoryUtilization/);
  });

  test('a task that never started is neither', () => {
    expect(summaryFor('TaskFailedToStart exit code 137')).toMatch(/does not say by whom/);
  });
});

test('codes without an entry are named for what they are', () => {
  expect(failures.answer('exit-42', { text: 'exit code 42' })?.id).toBe('exit-other');
  const signal = failures.answer('exit-138', { text: 'exit code 138' });
  expect(signal?.id).toBe('exit-signal');
  expect(signal?.read).toContainEqual({ name: 'Signal', value: '10' });
});

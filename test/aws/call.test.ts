import { describe, expect, test } from '@jest/globals';
import { createCall } from '../../src/aws/call/call.ts';
import { createRateLimiter } from '../../src/aws/call/rate-limiter.ts';
import { awsProblemOf } from '../../src/model/aws-problem.ts';

const ACTION = 'ecs:ListClusters';

const stageOf = (
  rate: { readonly burst: number; readonly perSecond: number },
  deadlineMs: number,
) => {
  const clock = { time: 0, now: () => clock.time };
  const pauses: number[] = [];
  const call = createCall({
    region: 'eu-central-1',
    limiter: createRateLimiter([{ bucket: 'b', calls: [ACTION], ...rate }], clock),
    clock,
    wait: async (milliseconds) => {
      pauses.push(milliseconds);
      clock.time += milliseconds;
    },
    jitter: () => 1,
    deadlineMs,
    attemptMs: 1_000,
  });
  return { call, clock, pauses };
};

const problemOf = (made: Promise<unknown>) =>
  made.then(
    () => undefined,
    (error: unknown) => awsProblemOf(error),
  );

const throttled = () =>
  Promise.reject(Object.assign(new Error('Rate exceeded'), { name: 'ThrottlingException' }));

describe('a call and its deadline', () => {
  test('waits in the queue of its Region', async () => {
    const { call, pauses } = stageOf({ burst: 2, perSecond: 4 }, 10_000);
    await Promise.all([1, 2, 3].map((one) => call({ action: ACTION }, async () => one)));
    // One at once, then three a second: three quarters of what AWS allows. The second pause moved the clock already.
    expect(pauses).toEqual([334, 333]);
  });

  test('does not join a queue that is longer than its deadline, and says when to come back', async () => {
    const { call } = stageOf({ burst: 1, perSecond: 0.1 }, 5_000);
    await call({ action: ACTION }, async () => 'first');
    let sent = false;
    const problem = await problemOf(
      call({ action: ACTION }, async () => {
        sent = true;
      }),
    );
    expect(problem).toEqual({
      kind: 'throttled',
      region: 'eu-central-1',
      action: ACTION,
      retryAfterMs: 13_334,
    });
    expect(sent).toBe(false);
  });

  test('tries no more when the next pause would pass the deadline', async () => {
    const { call, pauses } = stageOf({ burst: 100, perSecond: 100 }, 1_500);
    let attempts = 0;
    const problem = await problemOf(
      call({ action: ACTION }, () => {
        attempts += 1;
        return throttled();
      }),
    );
    expect([attempts, problem?.kind]).toEqual([2, 'throttled']);
    expect(pauses).toEqual([1_000]);
  });

  test('a refusal that would come again is not tried again', async () => {
    const { call } = stageOf({ burst: 100, perSecond: 100 }, 10_000);
    let attempts = 0;
    await problemOf(
      call({ action: ACTION }, () => {
        attempts += 1;
        return Promise.reject(new Error('no'));
      }),
    );
    expect(attempts).toBe(1);
  });

  test('the cause stays with the problem, for the log', async () => {
    const { call } = stageOf({ burst: 100, perSecond: 100 }, 10_000);
    const cause = new Error('no');
    await expect(call({ action: ACTION }, () => Promise.reject(cause))).rejects.toMatchObject({
      cause,
    });
  });
});

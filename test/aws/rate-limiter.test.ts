import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RATES } from '../../src/aws/action-facts.ts';
import { createRateLimiter } from '../../src/aws/call/rate-limiter.ts';
import { DECLARED_ACTIONS } from '../../src/aws/read-actions.ts';

const RATE = { bucket: 'b', calls: ['a:One', 'a:Two'], burst: 100, perSecond: 20 };

const limiterAt = () => {
  const clock = { time: 0, now: () => clock.time };
  return { clock, limiter: createRateLimiter([RATE], clock) };
};

describe('the budget of a Region', () => {
  test('every declared action has a rate', () => {
    const rated = RATES.flatMap(({ calls }) => calls);
    for (const { action } of DECLARED_ACTIONS) expect(rated).toContain(action);
  });

  test('a burst passes at once, then calls wait their turn, whichever action of the bucket they are', () => {
    const { limiter } = limiterAt();
    const waits = Array.from({ length: 77 }, (_, number) =>
      limiter.take(number % 2 === 0 ? 'a:One' : 'a:Two', 60_000),
    );
    expect(waits.slice(0, 75).every((wait) => wait === 0)).toBe(true);
    expect(waits.slice(75)).toEqual([67, 134]);
  });

  test('who would wait too long gets no place, and takes none from others', () => {
    const { limiter } = limiterAt();
    for (let number = 0; number < 75; number += 1) limiter.take('a:One', 0);
    expect(limiter.take('a:One', 10)).toBeUndefined();
    expect(limiter.take('a:One', 10)).toBeUndefined();
    expect(limiter.waitMs('a:One')).toBe(67);
  });

  test('throttling by AWS holds all calls of the bucket back', () => {
    const { limiter, clock } = limiterAt();
    limiter.throttled('a:One', 2_000);
    expect(limiter.waitMs('a:Two')).toBe(2_000);
    clock.time = 2_000;
    expect(limiter.waitMs('a:Two')).toBe(0);
  });

  test('an action without a rate never waits', () => {
    const { limiter } = limiterAt();
    expect(limiter.take('c:Other', 0)).toBe(0);
    expect(limiter.waitMs('c:Other')).toBe(0);
  });

  test('in no stretch of time does it spend more than AWS allows', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2_000), { minLength: 1, maxLength: 400 }), (gaps) => {
        const { limiter, clock } = limiterAt();
        const sent = gaps
          .map((gap) => {
            clock.time += gap % 7 === 0 ? gap : 0;
            const wait = limiter.take('a:One', 1e9);
            return clock.time + (wait ?? Number.NaN);
          })
          .sort((one, other) => one - other);
        sent.forEach((start, first) => {
          sent.slice(first).forEach((end, more) => {
            expect(more + 1).toBeLessThanOrEqual(
              RATE.burst + ((end - start) / 1000) * RATE.perSecond,
            );
          });
        });
      }),
      { numRuns: 20 },
    );
  });
});

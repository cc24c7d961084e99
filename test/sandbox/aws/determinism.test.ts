import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Account, startAccount } from '../../../src/sandbox/aws/account.ts';
import { createTimeline } from '../../../src/sandbox/aws/world/timeline.ts';
import { createManualClock } from '../slack/manual-clock.ts';
import { START } from './account-test.ts';
import { smallPlan } from './small-plan.ts';

const running: Account[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ stop }) => stop()));
});

const start = async (seed: number, speed = 1) => {
  const clock = createManualClock(START);
  const plan = smallPlan({ past: [{ minutesAgo: 30, deploy: 'app:3' }] });
  const account = await startAccount({ clock, seed, speed, plan });
  running.push(account);
  return { clock, account };
};

const fingerprint = ({ world }: Account): string =>
  JSON.stringify(
    [...world.clusters.values()].flatMap(({ tasks, services }) => [
      [...tasks.values()].map(({ arn, lastStatus, stoppedAt }) => [arn, lastStatus, stoppedAt]),
      [...services.values()].map(({ events }) => events),
    ]),
  );

describe('the same seed', () => {
  test('gives the same account, task by task and event by event', async () => {
    const [one, same, other] = [await start(7), await start(7), await start(8)];
    for (const { account } of [one, same, other]) account.advance(3_600_000);
    expect(fingerprint(one.account)).toBe(fingerprint(same.account));
    expect(fingerprint(one.account)).not.toBe(fingerprint(other.account));
  });

  test('gives the same account in one step and in many', async () => {
    const [one, many] = [await start(7), await start(7)];
    one.account.advance(600_000);
    for (let step = 0; step < 600; step += 1) many.account.advance(1_000);
    expect(fingerprint(one.account)).toBe(fingerprint(many.account));
  });
});

describe('simulated time', () => {
  test('runs as fast as it is told', async () => {
    const { clock, account } = await start(1, 60);
    clock.advance(10_000);
    expect(account.now()).toBe(START + 600_000);
    account.advance(5_000);
    expect(account.now()).toBe(START + 605_000);
  });

  test('runs what is due in the order of time, then of asking', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 20 })), (delays) => {
        const timeline = createTimeline(0);
        const ran: (readonly [number, number])[] = [];
        delays.forEach((delay, place) => {
          timeline.after(delay, () => ran.push([timeline.now(), place]));
        });
        timeline.runUntil(10);
        const due = delays.map((delay, place) => [delay, place] as const);
        const expected = due
          .filter(([delay]) => delay <= 10)
          .sort(([one, first], [other, second]) => one - other || first - second);
        expect(ran).toEqual(expected);
        expect(timeline.now()).toBe(10);
      }),
    );
  });
});

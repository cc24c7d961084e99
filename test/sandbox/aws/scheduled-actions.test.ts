import {
  ApplicationAutoScalingClient,
  DescribeScalableTargetsCommand,
  DescribeScalingActivitiesCommand,
} from '@aws-sdk/client-application-auto-scaling';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nextRun } from '../../../src/sandbox/aws/autoscaling/schedule.ts';
import { createManualClock } from '../slack/manual-clock.ts';
import { startAccountTest } from './account-test.ts';

const next = (schedule: string, after: string): string | undefined => {
  const at = nextRun(schedule, Date.parse(after));
  return at === undefined ? undefined : new Date(at).toISOString();
};

describe('when a schedule is due', () => {
  test.each([
    ['cron(0 6 ? * MON *)', '2026-11-20T14:00:00Z', '2026-11-23T06:00:00.000Z'],
    ['cron(0 6 ? * MON *)', '2026-11-23T06:00:00Z', '2026-11-30T06:00:00.000Z'],
    ['cron(0/15 8-17 ? * MON-FRI *)', '2026-11-20T17:45:00Z', '2026-11-23T08:00:00.000Z'],
    ['cron(30 0 1 1,7 ? *)', '2026-11-20T14:00:00Z', '2027-01-01T00:30:00.000Z'],
    ['cron(0 0 29 2 ? *)', '2026-11-20T14:00:00Z', '2028-02-29T00:00:00.000Z'],
    ['rate(5 minutes)', '2026-11-20T14:00:00Z', '2026-11-20T14:05:00.000Z'],
    ['rate(1 day)', '2026-11-20T14:00:00Z', '2026-11-21T14:00:00.000Z'],
    ['at(2026-11-20T15:00:00)', '2026-11-20T14:00:00Z', '2026-11-20T15:00:00.000Z'],
  ])('%s after %s: %s', (schedule, after, due) => {
    expect(next(schedule, after)).toBe(due);
  });

  test.each(['at(2026-11-20T13:00:00)', 'cron(0 6 L * ? *)', 'rate(0 days)', 'every day', ''])(
    'never: %s',
    (schedule) => {
      expect(next(schedule, '2026-11-20T14:00:00Z')).toBeUndefined();
    },
  );

  test('is always later, and on the minute of cron', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), fc.nat(59), (seconds, minute) => {
        const at = nextRun(`cron(${minute} * ? * * *)`, seconds * 1000) ?? 0;
        expect(at).toBeGreaterThan(seconds * 1000);
        expect(new Date(at).getUTCMinutes()).toBe(minute);
      }),
    );
  });
});

describe('a scheduled action', () => {
  test('changes the range when it is due, moves the count into it, and says so', async () => {
    const clock = createManualClock(Date.parse('2026-11-23T05:50:00Z'));
    const { account, config } = await startAccountTest({ clock });
    const client = new ApplicationAutoScalingClient(config);
    const of = { ServiceNamespace: 'ecs', ResourceId: 'service/prod-fargate/web' } as const;
    const rangeNow = async () => {
      const command = new DescribeScalableTargetsCommand({
        ServiceNamespace: 'ecs',
        ResourceIds: [of.ResourceId],
      });
      const [target] = (await client.send(command)).ScalableTargets ?? [];
      return [target?.MinCapacity, target?.MaxCapacity];
    };
    expect(await rangeNow()).toEqual([3, 10]);
    account.advance(11 * 60_000);
    expect(await rangeNow()).toEqual([4, 10]);
    const { ScalingActivities = [] } = await client.send(new DescribeScalingActivitiesCommand(of));
    const triggered = ScalingActivities.find(({ Cause }) => Cause?.includes('monday-morning'));
    expect(triggered).toMatchObject({
      Description: 'Setting min capacity to 4 and max capacity to 10',
      Cause: 'scheduled action name monday-morning was triggered',
      StatusCode: 'Successful',
    });
    const web = account.world.clusters.get('prod-fargate')?.services.get('web');
    expect(web?.desiredCount).toBeGreaterThanOrEqual(4);
    client.destroy();
    await account.stop();
  }, 20_000);
});

import { describe, expect, test } from '@jest/globals';
import type { ScheduledAction } from '../../../../src/model/scaling.ts';
import { NOW } from '../../live/builders.ts';
import {
  aRange,
  aScalingPolicy,
  codesOn,
  rangeTo,
  scaleTo,
  sentenceOn,
  verdictsOn,
} from './seen-of.ts';

const HOUR = 3_600_000;
const world = { scaling: aRange(), policies: [aScalingPolicy()], service: { desiredCount: 8 } };
const POLICY = 'the policy cpu50 (TargetTrackingScaling, ECSServiceAverageCPUUtilization at 50)';

describe('outside the range asks again, and says which policy undoes it and when', () => {
  test('above', () => {
    expect(verdictsOn(scaleTo(12), world)).toEqual([
      {
        code: 'above-autoscaling-maximum',
        effect: 'asks-again',
        sentence: `12 tasks are above the maximum of 10 that autoscaling keeps: at the next scale-in alarm it goes to 10 first, by ${POLICY}.`,
        todo: 'To keep it, raise the range instead: autoscale web max 12.',
      },
    ]);
  });

  test('below', () => {
    expect(sentenceOn('below-autoscaling-minimum', scaleTo(1), world)).toBe(
      `1 task is below the minimum of 2 that autoscaling keeps: at the next scale-out alarm it goes to 2 first, by ${POLICY}.`,
    );
  });

  test('nothing undoes it while that part is suspended, or where no policy does it', () => {
    const suspended = { scaleIn: true, scaleOut: true, scheduled: false };
    const off = { ...world, scaling: aRange({ suspended }) };
    expect(sentenceOn('above-autoscaling-maximum', scaleTo(12), off)).toContain('is suspended');
    expect(sentenceOn('below-autoscaling-minimum', scaleTo(1), off)).toContain('is suspended');
    const policies = [aScalingPolicy({ disableScaleIn: true })];
    const stays = { ...world, policies };
    expect(sentenceOn('above-autoscaling-maximum', scaleTo(12), stays)).toContain('count stays');
    const none = { ...world, policies: [] };
    expect(sentenceOn('below-autoscaling-minimum', scaleTo(1), none)).toContain('has no policy');
  });
});

describe('inside the range', () => {
  const activity = {
    activityId: '1',
    description: 'Setting desired count to 8.',
    cause: 'alarm',
    startedAtMs: NOW - 4 * 60_000,
    statusCode: 'Successful',
    notScaledReasons: [],
  };

  test('it may change, and the last activity stands there with its time', () => {
    expect(
      sentenceOn('autoscaling-may-change-it', scaleTo(9), { ...world, activities: [activity] }),
    ).toBe(
      `Within 2 to 10, autoscaling may change the count at any alarm: ${POLICY}. It last acted at 2026-11-21 11:56 UTC: Setting desired count to 8.`,
    );
  });

  test('an activity that did not scale is no activity', () => {
    const idle = { ...activity, notScaledReasons: [{ code: 'AlreadyAtMaxCapacity' }] };
    const sentence = sentenceOn('autoscaling-may-change-it', scaleTo(9), {
      ...world,
      activities: [idle],
    });
    expect(sentence).toContain('It has scaled nothing within six weeks.');
  });

  test('what could not be read is not said', () => {
    const gap = {
      part: 'scaling activities',
      code: 'access-denied',
      sentence: 'Denied.',
      todo: '',
    };
    const sentence = sentenceOn('autoscaling-may-change-it', scaleTo(9), {
      ...world,
      unread: [gap],
    });
    expect(sentence).not.toContain('six weeks');
    expect(codesOn(scaleTo(9), { ...world, unread: [gap] })).toContain('could-not-be-checked');
  });

  test('a new range says what it does to the count', () => {
    expect(sentenceOn('range-moves-count', rangeTo(9, 12), world)).toBe(
      'AWS moves the count into the new range at once: from 8 to 9 tasks.',
    );
    expect(codesOn(rangeTo(2, 12), world)).not.toContain('range-moves-count');
  });
});

describe('suspended', () => {
  test('parts are named', () => {
    const suspended = { scaleIn: true, scaleOut: false, scheduled: true };
    expect(
      sentenceOn('autoscaling-suspended', scaleTo(9), { ...world, scaling: aRange({ suspended }) }),
    ).toBe('Suspended of its autoscaling: scale-in, scheduled scaling.');
  });
});

describe('scheduled actions', () => {
  const action = (over: Partial<ScheduledAction> = {}): ScheduledAction => ({
    scheduledActionName: 'evening',
    schedule: 'at(2026-11-21T15:00:00)',
    timezone: 'Europe/Berlin',
    minCapacity: 4,
    ...over,
  });
  const said = (one: ScheduledAction, forMs: number | null): readonly string[] =>
    verdictsOn(scaleTo(9), { ...world, scheduled: [one], forMs })
      .filter(({ code }) => code === 'scheduled-scaling-ahead')
      .map(({ sentence }) => sentence);

  test('before the change is over are named with their time', () => {
    expect(said(action(), 3 * HOUR)).toEqual([
      'The scheduled action evening sets the minimum to 4 at 2026-11-21 14:00 UTC, and the count moves into that range.',
    ]);
    expect(said(action(), null)).toHaveLength(1);
  });

  test('after it, before now, or without a range are not', () => {
    expect(said(action(), HOUR)).toEqual([]);
    expect(said(action({ schedule: 'at(2026-11-21T12:00:00)' }), 3 * HOUR)).toEqual([]);
    expect(said({ scheduledActionName: 'x', schedule: 'rate(1 hour)' }, null)).toEqual([]);
  });

  test('that repeat are named with their next time, while they have not ended', () => {
    const cron = action({ schedule: 'cron(0 18 * * ? *)' });
    expect(said(cron, 6 * HOUR)[0]).toContain('at 2026-11-21 17:00 UTC');
    expect(said(cron, HOUR)).toEqual([]);
    expect(said({ ...cron, endAtMs: NOW }, 6 * HOUR)).toEqual([]);
    expect(said({ ...cron, startAtMs: NOW + 7 * HOUR }, 6 * HOUR)).toEqual([]);
  });

  test('that repeat are named with their schedule, where the change is for good or the time is not worked out', () => {
    const cron = action({ schedule: 'cron(0 18 * * ? *)' });
    expect(said(cron, null)[0]).toContain('by cron(0 18 * * ? *) (Europe/Berlin)');
    expect(said(action({ schedule: 'rate(1 hour)' }), HOUR)[0]).toContain('by rate(1 hour)');
    expect(said(action({ schedule: 'cron(0 18 L * ? *)' }), HOUR)[0]).toContain('by cron(0 18 L');
  });
});

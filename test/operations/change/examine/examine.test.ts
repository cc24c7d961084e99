import { describe, expect, test } from '@jest/globals';
import type { Proposal } from '../../../../src/model/change/proposal.ts';
import { ARN, aService, aTask, aTaskDefinition, NOW } from '../../live/builders.ts';
import { type FakeAccount, fakeAccount, METHODS } from '../../live/fake-account.ts';
import { aPermit, aRange, aScalingPolicy, rangeTo, scaleTo, TARGET } from '../verdicts/seen-of.ts';
import { codesOf, examineOn, judged, sentenceOf } from './ask.ts';

const HOUR = 3_600_000;
const task = aTask();
const FARGATE: FakeAccount = {
  services: [aService()],
  taskDefinitions: [aTaskDefinition('web:3')],
  scalingTarget: aRange(),
  policies: [aScalingPolicy()],
  tasks: [task],
  protections: [{ taskArn: task.taskArn, protectionEnabled: true }],
};

const denied = (action: string) => ({
  kind: 'access-denied' as const,
  ...{ region: 'eu-central-1', action, deny: 'implicit' as const, policyHint: '{}' },
});

describe('what was seen', () => {
  test('stands beside the verdicts, as it is compared later', async () => {
    const { before } = judged(await examineOn(FARGATE, scaleTo(3)));
    expect(before).toEqual({
      serviceArn: `${ARN}:service/prod/web`,
      status: 'ACTIVE',
      desiredCount: 2,
      runningCount: 2,
      taskDefinition: `${ARN}:task-definition/web:3`,
      schedulingStrategy: 'REPLICA',
      deploymentController: 'ECS',
      deployments: [
        { id: 'ecs-svc/1111111111111111111', status: 'PRIMARY', rolloutState: 'COMPLETED' },
      ],
      autoscaling: {
        minCapacity: 2,
        maxCapacity: 10,
        scaleInSuspended: false,
        scaleOutSuspended: false,
        scheduledSuspended: false,
      },
    });
  });

  test('the same world gives the same words, whatever time it is', async () => {
    for (const change of [scaleTo(3), scaleTo(0), scaleTo(40), rangeTo(4, 8)]) {
      const first = judged(await examineOn(FARGATE, change));
      const later = { now: () => NOW + 5 * 60_000 };
      expect(judged(await examineOn(FARGATE, change, { clock: later }))).toEqual(first);
    }
  });

  test('a service that is not there is no answer', async () => {
    expect(await examineOn({ services: [] }, scaleTo(3))).toMatchObject({
      ok: false,
      advice: { code: 'service-missing' },
    });
  });
});

describe('on Fargate', () => {
  test('vCPU with the surge of a deployment, and that nobody could check the quota', async () => {
    expect(sentenceOf(await examineOn(FARGATE, scaleTo(4)), 'fargate-vcpu')).toBe(
      'It takes 0.5 vCPU more, 1 in all; a deployment may take 2 for a time (maximumPercent 200). Whether the quota has room could not be checked.',
    );
  });

  test('the cost an hour, and over the time that was asked for', async () => {
    const more = await examineOn(FARGATE, scaleTo(4), { forMs: 2 * HOUR });
    expect(sentenceOf(more, 'cost')).toBe(
      '2 tasks more on Fargate: about $0.028 an hour more, $0.057 over the whole time (list price of eu-central-1, unverified).',
    );
    const known = { target: { ...TARGET, region: 'us-east-1' } };
    expect(sentenceOf(await examineOn(FARGATE, scaleTo(1), known), 'cost')).toBe(
      '1 task fewer on Fargate: about $0.012 an hour less (list price of us-east-1).',
    );
    const unknown = { target: { ...TARGET, region: 'eu-south-2' } };
    expect(sentenceOf(await examineOn(FARGATE, scaleTo(1), unknown), 'cost')).toContain(
      'not known',
    );
  });

  test('protected tasks on the way down', async () => {
    expect(sentenceOf(await examineOn(FARGATE, scaleTo(1)), 'protected-tasks')).toContain(
      '1 task is',
    );
  });
});

describe('on container instances', () => {
  const ec2: FakeAccount = {
    services: [aService({ launchType: 'EC2' })],
    taskDefinitions: [aTaskDefinition('web:3')],
  };

  test('a dry run says whether the added tasks fit', async () => {
    const examined = await examineOn(ec2, scaleTo(4));
    expect(judged(examined).verdicts).toContainEqual({
      code: 'does-not-fit',
      effect: 'asks-again',
      sentence: expect.stringContaining('Places none of 2: the cluster has no instances'),
      todo: null,
    });
    expect(sentenceOf(examined, 'cost')).toContain('cost the same until more of them are needed');
  });

  test('fewer tasks need no dry run', async () => {
    const codes = codesOf(await examineOn(ec2, scaleTo(1)));
    expect(codes).not.toContain('does-not-fit');
    expect(codes).not.toContain('fits');
  });
});

describe('what could not be read is said, never silence and never a crash', () => {
  const everything = { ...FARGATE, services: [aService({ deploymentStrategy: 'BLUE_GREEN' })] };

  test.each(METHODS)('without %s', async (method) => {
    for (const change of [scaleTo(4), scaleTo(1), { kind: 'restart' } as const]) {
      const { readers, calls } = fakeAccount({
        ...everything,
        failing: { [method]: denied(method) },
      });
      const examined = await examineOn(everything, change, { readers });
      if (method === 'ecs.describeServices') {
        expect(examined).toMatchObject({ ok: false, advice: { code: 'access-denied' } });
        continue;
      }
      const said = judged(examined).verdicts.some(({ code }) => code === 'could-not-be-checked');
      expect(said).toBe(calls.includes(method));
      const other = judged(await examineOn(everything, change));
      const kept = judged(examined).verdicts.filter(({ effect }) => effect === 'blocks');
      expect(kept).toEqual(other.verdicts.filter(({ effect }) => effect === 'blocks'));
    }
  });

  test('the sentence names the part and the permission', async () => {
    const failing = {
      'scaling.activities': denied('application-autoscaling:DescribeScalingActivities'),
    };
    const examined = await examineOn({ ...FARGATE, failing }, scaleTo(3));
    expect(sentenceOf(examined, 'could-not-be-checked')).toMatch(
      /^Could not be checked\. Scaling activities missing: AWS denied application-autoscaling:/,
    );
  });

  test('a range that cannot be read is not changed', async () => {
    const failing = { 'scaling.target': denied('application-autoscaling:DescribeScalableTargets') };
    expect(await examineOn({ ...FARGATE, failing }, rangeTo(1, 2))).toMatchObject({
      ok: false,
      advice: { code: 'access-denied' },
    });
  });
});

describe('who else', () => {
  const sent = (sentAtMs: number): Proposal => ({
    ...{ id: '1', state: 'steady', by: { userId: 'UBEN', teamId: 'T1' }, channel: null },
    ...{ target: TARGET, change: scaleTo(5), reason: 'load test', forMs: null, sentAtMs },
    ...{ verdicts: [], approvalsNeeded: 0, approvedBy: [], putsBack: null, askedAgain: false },
    ...{ createdAtMs: sentAtMs, expiresAtMs: sentAtMs, endedAtMs: null, outcome: null },
    ...{ claimedAtMs: sentAtMs, story: null, untoldSinceMs: null, return: null },
    before: {
      ...{ serviceArn: '', status: 'ACTIVE', desiredCount: 2, runningCount: 2 },
      ...{ taskDefinition: null, schedulingStrategy: 'REPLICA', deploymentController: 'ECS' },
      ...{ deployments: [], autoscaling: null },
    },
  });

  test('changed it lately, and why', async () => {
    const recent = [sent(NOW - HOUR), sent(NOW - 7 * HOUR)];
    const { verdicts } = judged(await examineOn(FARGATE, scaleTo(3), { recent }));
    expect(verdicts.filter(({ code }) => code === 'changed-lately')).toMatchObject([
      { sentence: 'UBEN scaled it to 5 at 2026-11-21 11:00 UTC, because: load test.' },
    ]);
  });

  test('froze it', async () => {
    const by = { userId: 'UBEN', teamId: 'T1' };
    const frozen = {
      id: '1',
      account: null,
      pattern: 'prod',
      fromMs: 0,
      untilMs: NOW + HOUR,
      by,
      reason: null,
    };
    const freezes = { stored: [frozen], windows: [] };
    const permit = aPermit({ max: 3 });
    expect(codesOf(await examineOn(FARGATE, scaleTo(9), { freezes, permit })).slice(0, 2)).toEqual([
      'frozen',
      'above-maximum',
    ]);
  });
});

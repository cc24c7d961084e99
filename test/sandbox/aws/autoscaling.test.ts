import {
  ApplicationAutoScalingClient,
  DescribeScalableTargetsCommand,
  DescribeScalingActivitiesCommand,
  DescribeScalingPoliciesCommand,
  DescribeScheduledActionsCommand,
  PutScalingPolicyCommand,
  RegisterScalableTargetCommand,
} from '@aws-sdk/client-application-auto-scaling';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type AccountTest, refusalOf, startAccountTest } from './account-test.ts';

let stage: AccountTest;
let scaling: ApplicationAutoScalingClient;
beforeAll(async () => {
  stage = await startAccountTest();
  scaling = new ApplicationAutoScalingClient(stage.config);
});
afterAll(async () => {
  scaling.destroy();
  await stage.account.stop();
});

const web = {
  ServiceNamespace: 'ecs',
  ResourceId: 'service/prod-fargate/web',
  ScalableDimension: 'ecs:service:DesiredCount',
} as const;

const service = () => {
  const found = stage.account.world.clusters.get('prod-fargate')?.services.get('web');
  if (found === undefined) throw new Error('There is no service web.');
  return found;
};

const register = (range: { MinCapacity?: number; MaxCapacity?: number }) =>
  scaling.send(new RegisterScalableTargetCommand({ ...web, ...range }));

describe('the scalable target of web', () => {
  test('has a range, a policy with two alarms, and a scheduled action', async () => {
    const { ServiceNamespace } = web;
    const { ScalableTargets: targets } = await scaling.send(
      new DescribeScalableTargetsCommand({ ServiceNamespace }),
    );
    expect(targets).toHaveLength(1);
    expect(targets?.[0]).toMatchObject({ ...web, MinCapacity: 3, MaxCapacity: 10 });
    const { ScalingPolicies: policies } = await scaling.send(
      new DescribeScalingPoliciesCommand({ ServiceNamespace, ResourceId: web.ResourceId }),
    );
    expect(policies?.[0]?.PolicyType).toBe('TargetTrackingScaling');
    expect(policies?.[0]?.Alarms).toHaveLength(2);
    const { ScheduledActions: actions } = await scaling.send(
      new DescribeScheduledActionsCommand({ ServiceNamespace }),
    );
    expect(actions?.[0]?.ScheduledActionName).toBe('monday-morning');
  });

  test('followed the load of the last days, within its range', async () => {
    const { ScalingActivities: activities = [] } = await scaling.send(
      new DescribeScalingActivitiesCommand({ ServiceNamespace: 'ecs' }),
    );
    expect(activities.length).toBeGreaterThan(10);
    const counts = activities.map(({ Description }) => Number(/\d+/.exec(Description ?? '')?.[0]));
    expect(Math.min(...counts)).toBe(3);
    expect(Math.max(...counts)).toBeGreaterThan(4);
    expect(Math.max(...counts)).toBeLessThanOrEqual(10);
    expect(activities[0]?.Cause).toMatch(
      /^monitor alarm TargetTracking-service\/prod-fargate\/web-/,
    );
  });

  test('a new minimum moves the count at once, a manual count outside is pulled back', async () => {
    await register({ MinCapacity: 8 });
    expect(service().desiredCount).toBe(8);
    await register({ MinCapacity: 3 });
    stage.account.advance(3_600_000);
    expect(service().desiredCount).toBeLessThan(8);
  });

  test('at its maximum it says that it could not scale', async () => {
    await register({ MinCapacity: 2, MaxCapacity: 2 });
    stage.account.advance(1_800_000);
    const { ScalingActivities: activities } = await scaling.send(
      new DescribeScalingActivitiesCommand({
        ServiceNamespace: 'ecs',
        IncludeNotScaledActivities: true,
      }),
    );
    expect(activities?.[0]?.NotScaledReasons?.[0]?.Code).toBe('AlreadyAtMaxCapacity');
    expect(service().desiredCount).toBe(2);
  });

  test('suspended, it does nothing', async () => {
    const SuspendedState = { DynamicScalingOutSuspended: true };
    await scaling.send(
      new RegisterScalableTargetCommand({ ...web, MaxCapacity: 10, SuspendedState }),
    );
    stage.account.advance(1_800_000);
    expect(service().desiredCount).toBe(2);
  });
});

describe('what Application Auto Scaling refuses', () => {
  test('a service that is not there, a policy without target, a range upside down', async () => {
    const ResourceId = 'service/prod-fargate/nobody';
    const unknown = new RegisterScalableTargetCommand({
      ...web,
      ResourceId,
      MinCapacity: 1,
      MaxCapacity: 2,
    });
    expect(await refusalOf(scaling.send(unknown))).toMatch(/^ValidationException: .*nobody/);
    const policy = new PutScalingPolicyCommand({
      ...web,
      ResourceId: 'service/prod/api',
      PolicyName: 'cpu',
      PolicyType: 'TargetTrackingScaling',
      TargetTrackingScalingPolicyConfiguration: {
        TargetValue: 50,
        PredefinedMetricSpecification: { PredefinedMetricType: 'ECSServiceAverageCPUUtilization' },
      },
    });
    expect(await refusalOf(scaling.send(policy))).toMatch(/^ObjectNotFoundException/);
    const upsideDown = register({ MinCapacity: 5, MaxCapacity: 1 });
    expect(await refusalOf(upsideDown)).toMatch(/^ValidationException/);
  });
});

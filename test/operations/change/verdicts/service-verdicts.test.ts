import { describe, expect, test } from '@jest/globals';
import type { Change } from '../../../../src/model/change/change.ts';
import type { EcsServiceDeployment } from '../../../../src/model/ecs-service-deployment.ts';
import { ARN, aDeployment, aTaskDefinition, NOW } from '../../live/builders.ts';
import { aRange, codesOn, rangeTo, scaleTo, sentenceOn, verdictsOn } from './seen-of.ts';

const RESTART: Change = { kind: 'restart' };
const ROLLBACK: Change = { kind: 'rollback', taskDefinition: `${ARN}:task-definition/web:2` };

describe('what AWS refuses is refused early, with the reason', () => {
  test.each([
    ['service-not-active', scaleTo(3), { status: 'DRAINING' }, 'Service was not ACTIVE.'],
    ['service-not-active', RESTART, { status: 'INACTIVE' }, 'it was deleted'],
    [
      'daemon-has-no-count',
      scaleTo(3),
      { schedulingStrategy: 'DAEMON' },
      'does not support a desired count',
    ],
    [
      'express-service',
      scaleTo(3),
      { resourceManagementType: 'ECS' },
      'UpdateExpressGatewayService',
    ],
    [
      'other-deployment-controller',
      RESTART,
      { deploymentController: 'CODE_DEPLOY' },
      'CodeDeploy deploys it',
    ],
    ['other-deployment-controller', ROLLBACK, { deploymentController: 'EXTERNAL' }, 'task sets'],
  ])('%s', (code, change, service, words) => {
    expect(verdictsOn(change, { service })[0]).toMatchObject({
      ...{ code, effect: 'blocks', sentence: expect.stringContaining(words) },
    });
  });

  test('what AWS takes is not refused', () => {
    for (const deploymentController of ['CODE_DEPLOY', 'EXTERNAL'])
      expect(codesOn(scaleTo(3), { service: { deploymentController } })).toEqual([]);
    expect(codesOn(RESTART, { service: { schedulingStrategy: 'DAEMON' } })).toEqual([]);
  });

  test('a definition that was deregistered', () => {
    const task = { ...aTaskDefinition('web:2'), status: 'INACTIVE' };
    expect(sentenceOn('definition-not-active', ROLLBACK, { task })).toBe(
      'web:2 is INACTIVE: AWS starts nothing of it for a service.',
    );
    expect(codesOn(ROLLBACK, { task: aTaskDefinition('web:2') })).toEqual(['fargate-vcpu']);
  });

  test('a range of a service without autoscaling, and one that is upside down', () => {
    for (const change of [rangeTo(1, 2), { kind: 'suspend' }, { kind: 'resume' }] as const)
      expect(codesOn(change)).toContain('no-autoscaling');
    expect(codesOn(rangeTo(5, 4), { scaling: aRange() })).toContain('range-upside-down');
  });
});

describe('deployments', () => {
  const service = { deployments: [aDeployment({ rolloutState: 'IN_PROGRESS' })] };

  test('inform a change of the count, with the state', () => {
    expect(sentenceOn('deployment-in-progress', scaleTo(3), { service })).toBe(
      'A deployment of web:3 is in progress (rolloutState IN_PROGRESS): the new count applies to it too.',
    );
  });

  test('make a second deployment ask again', () => {
    expect(verdictsOn(RESTART, { service })).toMatchObject([
      { code: 'replaces-deployment', effect: 'asks-again' },
    ]);
  });

  test('that are complete say nothing', () => {
    expect(codesOn(RESTART)).toEqual([]);
    expect(codesOn(scaleTo(3))).toEqual([]);
  });

  const stage = (lifecycleStage: string, status = 'IN_PROGRESS'): EcsServiceDeployment => ({
    serviceDeploymentArn: `${ARN}:service-deployment/prod/web/1`,
    serviceArn: `${ARN}:service/prod/web`,
    ...{ status, lifecycleStage, sourceRevisionArns: [], awaitingAction: [] },
  });

  test.each(['BLUE_GREEN', 'LINEAR', 'CANARY'])(
    '%s blocks from SCALE_UP to CLEAN_UP',
    (strategy) => {
      const blocks = (deployment: EcsServiceDeployment): boolean =>
        codesOn(scaleTo(3), { service: { deploymentStrategy: strategy }, deployment }).includes(
          'traffic-shift-in-progress',
        );
      for (const name of [
        'SCALE_UP',
        'TEST_TRAFFIC_SHIFT',
        'PRODUCTION_TRAFFIC_SHIFT',
        'BAKE_TIME',
        'CLEAN_UP',
      ])
        expect(blocks(stage(name))).toBe(true);
      expect(blocks(stage('PRE_SCALE_UP'))).toBe(false);
      expect(blocks(stage('BAKE_TIME', 'SUCCESSFUL'))).toBe(false);
    },
  );

  test('a rolling deployment has no stages to wait for', () => {
    const world = { service: { deploymentStrategy: 'ROLLING' }, deployment: stage('BAKE_TIME') };
    expect(codesOn(scaleTo(3), world)).toEqual([]);
  });
});

describe('protected tasks', () => {
  const protections = [0, 1].map((index) => ({
    taskArn: `task/${index}`,
    protectionEnabled: true,
    expiresAtMs: NOW + 3_600_000,
  }));

  test('are counted on the way down, with the time at which protection ends', () => {
    expect(sentenceOn('protected-tasks', scaleTo(1), { protections })).toBe(
      '2 tasks are protected from scale-in, and ECS stops others first; 1 task more than wanted stays until protection ends, at 2026-11-21 13:00 UTC at the latest unless it is renewed.',
    );
  });

  test('say nothing on the way up, nor when protection is over', () => {
    expect(codesOn(scaleTo(3), { protections })).toEqual([]);
    const over = protections.map((one) => ({ ...one, expiresAtMs: NOW }));
    expect(codesOn(scaleTo(1), { protections: over })).toEqual([]);
  });
});

describe('who else changes it', () => {
  test('CloudFormation and Terraform, by their tags', () => {
    const stack = { key: 'aws:cloudformation:stack-name', value: 'web-prod' };
    expect(sentenceOn('managed-as-code', scaleTo(3), { service: { tags: [stack] } })).toBe(
      'The CloudFormation stack web-prod manages the service, by its tags: the next deployment or apply may reset this.',
    );
    for (const tag of [
      { key: 'ManagedBy', value: 'terraform' },
      { key: 'terraform-module', value: 'x' },
    ])
      expect(codesOn(scaleTo(3), { service: { tags: [tag] } })).toEqual(['managed-as-code']);
    const other = { key: 'team', value: 'terraforming' };
    expect(codesOn(scaleTo(3), { service: { tags: [other] } })).toEqual([]);
  });

  test('a freeze blocks, and says until when and whose it is', () => {
    const freeze = { name: 'prod', by: 'UANA', untilMs: NOW + 60_000, reason: 'audit' };
    expect(verdictsOn(scaleTo(3), { freezes: [freeze] })[0]).toEqual({
      code: 'frozen',
      effect: 'blocks',
      sentence: 'The freeze of prod by UANA holds until 2026-11-21 12:01 UTC: audit.',
      todo: 'Wait, or have it lifted: unfreeze prod.',
    });
  });
});

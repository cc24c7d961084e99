import { describe, expect, test } from '@jest/globals';
import type { EcsServiceDeployment } from '../../../../src/model/ecs-service-deployment.ts';
import type { ChangeWish } from '../../../../src/operations/change/text/change-wish.ts';
import { changeOfWish } from '../../../../src/operations/change/wish-to-change.ts';
import type { AwsReaders } from '../../../../src/ports.ts';
import { ARN, aService, aTaskDefinition, NOW, web } from '../../live/builders.ts';
import { type FakeAccount, fakeAccount } from '../../live/fake-account.ts';
import { aRange } from '../verdicts/seen-of.ts';

const definition = (name: string): string => `${ARN}:task-definition/${name}`;
const revisionArn = (id: number): string => `${ARN}:service-revision/prod/web/${id}`;

const deployment = (
  id: number,
  status: string,
  sources: readonly number[] = [],
): EcsServiceDeployment => ({
  serviceDeploymentArn: `${ARN}:service-deployment/prod/web/${id}`,
  serviceArn: `${ARN}:service/prod/web`,
  ...{ status, targetRevisionArn: revisionArn(id), awaitingAction: [] },
  sourceRevisionArns: sources.map(revisionArn),
});

/** Revision N of the service runs web:N. */
const withRevisions = (readers: AwsReaders): AwsReaders => ({
  ...readers,
  ecs: {
    ...readers.ecs,
    serviceRevisions: async (arns) => ({
      readAtMs: NOW,
      value: arns.map((serviceRevisionArn) => ({
        serviceRevisionArn,
        taskDefinition: definition(`web:${serviceRevisionArn.split('/').at(-1)}`),
        containerImages: [],
      })),
    }),
  },
});

const resolve = (wish: ChangeWish, account: FakeAccount) =>
  changeOfWish(
    wish,
    web(withRevisions(fakeAccount({ services: [aService()], ...account }).readers)),
  );

const rollback = (account: FakeAccount, toRevision: number | null = null) =>
  resolve({ kind: 'rollback', toRevision }, account);

describe('counts and ranges', () => {
  test('a relative count is worked out from the count of now', async () => {
    const wish = { kind: 'scale', wish: { kind: 'percent', percent: 150 } } as const;
    expect(await resolve(wish, { services: [aService({ desiredCount: 3 })] })).toEqual({
      ok: true,
      answer: { kind: 'scale', desiredCount: 5 },
    });
  });

  test('an end of the range that is not named stays', async () => {
    const wish = { kind: 'autoscale', min: 5, max: null } as const;
    expect(await resolve(wish, { scalingTarget: aRange() })).toEqual({
      ok: true,
      answer: { kind: 'autoscale', minCapacity: 5, maxCapacity: 10 },
    });
    expect(await resolve(wish, {})).toMatchObject({ advice: { code: 'no-autoscaling' } });
  });

  test('what needs no reading reads nothing', async () => {
    const { readers, calls } = fakeAccount({});
    const wish = { kind: 'scale', wish: { kind: 'absolute', count: 3 } } as const;
    expect(await changeOfWish(wish, web(readers))).toMatchObject({ answer: { desiredCount: 3 } });
    expect(await changeOfWish({ kind: 'restart' }, web(readers))).toMatchObject({ ok: true });
    expect(calls).toEqual([]);
  });
});

describe('rollback', () => {
  const found = (name: string) => ({
    ok: true,
    answer: { kind: 'rollback', taskDefinition: definition(name) },
  });

  test('goes to what the newest deployment replaced', async () => {
    const deployments = [deployment(3, 'SUCCESSFUL', [1]), deployment(1, 'SUCCESSFUL')];
    expect(await rollback({ deployments })).toEqual(found('web:1'));
  });

  test('passes over a restart and over what failed', async () => {
    const deployments = [
      deployment(3, 'SUCCESSFUL', [3]),
      deployment(2, 'ROLLBACK_SUCCESSFUL', [3]),
      deployment(3, 'SUCCESSFUL'),
      deployment(1, 'SUCCESSFUL'),
    ];
    expect(await rollback({ deployments })).toEqual(found('web:1'));
  });

  test('without a record goes to the ACTIVE revision before, passing over others', async () => {
    const taskDefinitions = [
      aTaskDefinition('web:1'),
      { ...aTaskDefinition('web:2'), status: 'INACTIVE' },
    ];
    expect(await rollback({ taskDefinitions })).toEqual(found('web:1'));
  });

  test('to a revision takes that one of the same family, or says that it is not there', async () => {
    const account = { taskDefinitions: [aTaskDefinition('web:1')] };
    expect(await rollback(account, 1)).toEqual(found('web:1'));
    expect(await rollback(account, 9)).toMatchObject({
      ok: false,
      advice: { code: 'task-definition-missing' },
    });
  });

  test('is refused where there is nothing to go back to', async () => {
    expect(await rollback({})).toMatchObject({
      ok: false,
      advice: { code: 'no-earlier-revision' },
    });
    const external = aService({ taskDefinition: undefined, deploymentController: 'EXTERNAL' });
    expect(await rollback({ services: [external] })).toMatchObject({
      ok: false,
      advice: { code: 'no-task-definition' },
    });
  });
});

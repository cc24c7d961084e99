import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Observed } from '../../../../src/model/change/observed.ts';
import { confirm } from '../../../../src/operations/change/lifecycle/confirm.ts';
import { ana, type ChangeStage, inOps, startChangeStage } from './change-stage.ts';

let stage: ChangeStage;
beforeAll(async () => {
  stage = await startChangeStage();
});
afterAll(() => stage.account.stop());
beforeEach(() => {
  stage.judgement.bend = (seen) => seen;
  stage.judgement.verdicts = [VERDICT];
  stage.judgement.permit = { policy: 'web', approvals: 0, role: null };
});

const VERDICT = {
  code: 'autoscaling',
  effect: 'informs',
  sentence: 'Autoscaling may change this.',
  todo: null,
} as const;

const RANGE = {
  minCapacity: 2,
  maxCapacity: 8,
  scaleInSuspended: false,
  scaleOutSuspended: false,
  scheduledSuspended: false,
};

/** A world that moved, by the field that is shown. A field that is added to the model must be added here, or nothing compiles. */
const MOVED: { readonly [Field in keyof Observed]: (seen: Observed) => Observed[Field] } = {
  serviceArn: ({ serviceArn }) => `${serviceArn}-2`,
  status: () => 'DRAINING',
  desiredCount: ({ desiredCount }) => desiredCount + 1,
  runningCount: ({ runningCount }) => runningCount - 1,
  taskDefinition: () => 'arn:aws:ecs:eu-central-1:123456789012:task-definition/web:99',
  schedulingStrategy: () => 'DAEMON',
  deploymentController: () => 'CODE_DEPLOY',
  deployments: ({ deployments }) => [
    { id: 'ecs-svc/2', status: 'PRIMARY', rolloutState: 'IN_PROGRESS' },
    ...deployments,
  ],
  autoscaling: () => RANGE,
};
const FIELDS = Object.entries(MOVED);

const refusedWith = async (move: () => void, sentence: RegExp): Promise<void> => {
  const before = stage.writes().length;
  const { id } = await stage.wish({ kind: 'scale', desiredCount: 6 });
  move();
  const step = await confirm(id, inOps(ana), stage.deps);
  expect(step).toMatchObject({ kind: 'refused', advice: { code: 'world-moved' } });
  const { state, outcome } = await stage.proposal(id);
  expect(state).toBe('refused');
  expect(outcome).toMatch(sentence);
  expect(outcome).toMatch(/Nothing was changed\.$/);
  expect(stage.writes()).toHaveLength(before);
};

describe('between proposal and Confirm', () => {
  test.each(FIELDS)('a new %s is a refusal that names both', (field, moved) =>
    refusedWith(() => {
      stage.judgement.bend = (seen) => ({ ...seen, [field]: moved(seen) });
    }, / changed from .+ to .+\. /),
  );

  test.each(Object.entries(RANGE))('so is a new %s of autoscaling', (field, value) => {
    stage.judgement.bend = (seen) => ({ ...seen, autoscaling: RANGE });
    return refusedWith(() => {
      const other = typeof value === 'number' ? value + 1 : !value;
      stage.judgement.bend = (seen) => ({ ...seen, autoscaling: { ...RANGE, [field]: other } });
    }, /autoscaling changed from .+ to .+\. /);
  });

  test('so is another rollout state of the same deployment', () =>
    refusedWith(() => {
      stage.judgement.bend = (seen) => ({
        ...seen,
        deployments: seen.deployments.map((one) => ({ ...one, rolloutState: 'IN_PROGRESS' })),
      });
    }, /the deployments changed from/));

  test('so is a verdict that was not shown', () =>
    refusedWith(() => {
      stage.judgement.verdicts = [
        VERDICT,
        { code: 'frozen', effect: 'blocks', sentence: 'prod is frozen.', todo: null },
      ];
    }, /this is new: prod is frozen\./));

  test('so is a verdict that says something else', () =>
    refusedWith(() => {
      stage.judgement.verdicts = [{ ...VERDICT, sentence: 'Autoscaling will undo this.' }];
    }, /this is new: Autoscaling will undo this\./));

  test('so is a verdict that is gone', () =>
    refusedWith(() => {
      stage.judgement.verdicts = [];
    }, /this is not so any more: Autoscaling may change this\./));

  test('so is a policy that asks for more approvals', () =>
    refusedWith(() => {
      stage.judgement.permit = { policy: 'web', approvals: 2, role: null };
    }, /it asks for 2 approvals, and asked for 0/));

  test('a policy that allows it no more is named', async () => {
    const { id } = await stage.wish({ kind: 'scale', desiredCount: 6 });
    stage.judgement.permit = 'The policy web is read-only.';
    expect(await confirm(id, inOps(ana), stage.deps)).toMatchObject({
      kind: 'refused',
      advice: { code: 'not-allowed', sentence: 'The policy web is read-only.' },
    });
    expect(await stage.proposal(id)).toMatchObject({ state: 'refused' });
  });

  test('a real change of the service is a refusal as well', async () => {
    const { id } = await stage.wish({ kind: 'scale', desiredCount: 6 });
    const other = await stage.wish({ kind: 'scale', desiredCount: 5 });
    expect(await confirm(other.id, inOps(ana), stage.deps)).toMatchObject({ kind: 'moved-on' });
    expect(await confirm(id, inOps(ana), stage.deps)).toMatchObject({
      advice: { code: 'world-moved', sentence: expect.stringContaining('from 4 to 5') },
    });
    expect(stage.writes()).toHaveLength(1);
  });
});

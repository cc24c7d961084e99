import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { approve, cancel, confirm } from '../../../../src/operations/change/lifecycle/confirm.ts';
import { ana, ben, type ChangeStage, chi, inOps, startChangeStage } from './change-stage.ts';

let stage: ChangeStage;
beforeEach(async () => {
  stage = await startChangeStage();
});
afterEach(() => stage.account.stop());

const untilEnd = async (id: string, rounds = 100): Promise<string> => {
  for (let round = 0; round < rounds; round += 1) {
    await stage.round();
    const { state } = await stage.proposal(id);
    if (state !== 'following') return state;
  }
  return 'following';
};

describe('a change that its author confirms', () => {
  test('is sent once, with cluster, service and count and nothing else', async () => {
    const { id } = await stage.wish({ kind: 'scale', desiredCount: 6 });
    expect(stage.writes()).toEqual([]);
    const step = await confirm(id, inOps(ana), stage.deps);
    expect(step).toMatchObject({ kind: 'moved-on', proposal: { state: 'following' } });
    expect(stage.writes()).toEqual([{ cluster: 'prod', service: 'api', desiredCount: 6 }]);
  });

  test('is followed in one message until it is steady', async () => {
    const { id } = await stage.wish({ kind: 'scale', desiredCount: 6 });
    await confirm(id, inOps(ana), stage.deps);
    expect(await untilEnd(id)).toBe('steady');
    const counts = stage.told.flatMap(({ progress }) => progress?.runningCount ?? []);
    expect(counts.at(-1)).toBe(6);
    expect(counts).toEqual(counts.toSorted((one, other) => one - other));
    const places = new Set(stage.told.slice(1).map(({ proposal }) => proposal.story?.ts));
    expect(places.size).toBe(1);
    expect(await stage.proposal(id)).toMatchObject({
      outcome: 'Done: 6 tasks are running, as asked for.',
    });
    expect(await stage.audit()).toEqual(['proposed', 'confirmed', 'sending', 'sent', 'ended']);
  });

  test('is sent once however often Confirm is pressed', async () => {
    const { id } = await stage.wish({ kind: 'scale', desiredCount: 6 });
    const steps = await Promise.all(
      Array.from({ length: 20 }, () => confirm(id, inOps(ana), stage.deps)),
    );
    expect(steps.filter(({ kind }) => kind === 'moved-on')).toHaveLength(1);
    expect(stage.writes()).toHaveLength(1);
  });

  test('is refused to everybody else, and that is recorded', async () => {
    const { id } = await stage.wish({ kind: 'scale', desiredCount: 6 });
    expect(await confirm(id, inOps(ben), stage.deps)).toMatchObject({
      kind: 'refused',
      advice: { code: 'not-the-author' },
    });
    expect(await stage.audit()).toEqual(['proposed', 'refused']);
    expect(stage.writes()).toEqual([]);
  });

  test('is refused when five minutes have passed', async () => {
    const { id } = await stage.wish({ kind: 'scale', desiredCount: 6 });
    stage.account.advance(0);
    await stage.round(5 * 60_000 + 1);
    expect(await confirm(id, inOps(ana), stage.deps)).toMatchObject({ kind: 'refused' });
    expect(await stage.proposal(id)).toMatchObject({ state: 'expired' });
    expect(stage.writes()).toEqual([]);
  });

  test('can be cancelled, and then not be confirmed', async () => {
    const { id } = await stage.wish({ kind: 'scale', desiredCount: 6 });
    expect(await cancel(id, inOps(ana), stage.deps)).toMatchObject({
      proposal: { state: 'cancelled' },
    });
    expect(await confirm(id, inOps(ana), stage.deps)).toMatchObject({
      advice: { code: 'already-cancelled' },
    });
  });
});

describe('a change that asks again', () => {
  test('needs the second yes of the same person', async () => {
    stage.judgement.verdicts = [
      { code: 'zero', effect: 'asks-again', sentence: 'Nothing will serve.', todo: null },
    ];
    const { id } = await stage.wish({ kind: 'scale', desiredCount: 0 });
    expect(await confirm(id, inOps(ana), stage.deps)).toMatchObject({ kind: 'asks-again' });
    expect(stage.writes()).toEqual([]);
    expect(await confirm(id, inOps(ana), stage.deps)).toMatchObject({ kind: 'moved-on' });
    expect(stage.writes()).toEqual([{ cluster: 'prod', service: 'api', desiredCount: 0 }]);
  });
});

describe('a change that needs two people', () => {
  beforeEach(() => {
    stage.judgement.permit = { policy: 'web', approvals: 1, role: null };
  });

  test('waits for another one, and counts nobody twice', async () => {
    const { id } = await stage.wish({ kind: 'scale', desiredCount: 6 });
    expect(await confirm(id, inOps(ana), stage.deps)).toMatchObject({ kind: 'waits' });
    expect(await approve(id, inOps(ana), stage.deps)).toMatchObject({
      advice: { code: 'own-approval' },
    });
    expect(stage.writes()).toEqual([]);
    expect(await approve(id, inOps(ben), stage.deps)).toMatchObject({ kind: 'moved-on' });
    expect(stage.writes()).toHaveLength(1);
    expect(await stage.audit()).toEqual([
      ...['proposed', 'confirmed', 'refused', 'approved', 'sending', 'sent'],
    ]);
  });

  test('needs as many different people as the policy says', async () => {
    stage.judgement.permit = { policy: 'web', approvals: 2, role: null };
    const { id } = await stage.wish({ kind: 'scale', desiredCount: 6 });
    await confirm(id, inOps(ana), stage.deps);
    expect(await approve(id, inOps(ben), stage.deps)).toMatchObject({ kind: 'waits' });
    expect(await approve(id, inOps(ben), stage.deps)).toMatchObject({
      advice: { code: 'already-approved' },
    });
    expect(stage.writes()).toEqual([]);
    expect(await approve(id, inOps(chi), stage.deps)).toMatchObject({ kind: 'moved-on' });
  });

  test('is approved by nobody whom the policy does not name', async () => {
    stage.judgement.approvers = [];
    const { id } = await stage.wish({ kind: 'scale', desiredCount: 6 });
    await confirm(id, inOps(ana), stage.deps);
    expect(await approve(id, inOps(ben), stage.deps)).toMatchObject({
      advice: { code: 'not-allowed' },
    });
    expect(stage.writes()).toEqual([]);
  });

  test('cannot be approved before its author has confirmed', async () => {
    const { id } = await stage.wish({ kind: 'scale', desiredCount: 6 });
    expect(await approve(id, inOps(ben), stage.deps)).toMatchObject({ kind: 'refused' });
    expect(stage.writes()).toEqual([]);
  });
});

describe('a change that a verdict blocks', () => {
  test('cannot be confirmed', async () => {
    stage.judgement.verdicts = [
      { code: 'frozen', effect: 'blocks', sentence: 'prod is frozen.', todo: null },
    ];
    const { id, state } = await stage.wish({ kind: 'scale', desiredCount: 6 });
    expect(state).toBe('refused');
    expect(await confirm(id, inOps(ana), stage.deps)).toMatchObject({ kind: 'refused' });
    expect(stage.writes()).toEqual([]);
  });
});

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Teller } from '../../../../src/change-ports.ts';
import { approve, confirm } from '../../../../src/operations/change/lifecycle/confirm.ts';
import type { ChangeDeps } from '../../../../src/operations/change/lifecycle/deps.ts';
import { keepForGood } from '../../../../src/operations/change/lifecycle/return.ts';
import { ana, ben, type ChangeStage, inOps, startChangeStage } from './change-stage.ts';

let stage: ChangeStage;
beforeEach(async () => {
  stage = await startChangeStage();
});
afterEach(() => stage.account.stop());

const telling = (tell: Teller['tell']): ChangeDeps => ({
  ...stage.deps,
  teller: { ...stage.deps.teller, tell },
});

/** A process that dies when it begins to tell: nothing behind it happens any more. */
const dying = (work: (deps: ChangeDeps) => Promise<unknown>): Promise<void> =>
  new Promise((resolve) => {
    void work(
      telling(() => {
        resolve();
        return new Promise(() => {});
      }),
    );
  });

describe('what a process died before it could tell', () => {
  test('that one of two people has approved, is told by another process when that one must be dead', async () => {
    stage.judgement.permit = { policy: 'web', approvals: 2, role: null };
    const { id } = await stage.wish({ kind: 'scale', desiredCount: 6 });
    await confirm(id, inOps(ana), stage.deps);
    await dying((deps) => approve(id, inOps(ben), deps));
    const told = stage.told.length;
    await stage.round(19_000);
    expect(stage.told).toHaveLength(told);
    await stage.round(2_000);
    expect(stage.told.at(-1)?.proposal).toMatchObject({ state: 'confirmed', approvedBy: [ben] });
    await stage.round(60_000);
    expect(stage.told).toHaveLength(told + 1);
    expect(await stage.proposal(id)).toMatchObject({ untoldSinceMs: null });
  });

  test('that a change stays for good which had its end already, is told too', async () => {
    const { id } = await stage.wish({ kind: 'scale', desiredCount: 6 }, { forMs: 3_600_000 });
    await confirm(id, inOps(ana), stage.deps);
    for (let round = 0; round < 30; round += 1) await stage.round();
    expect(await stage.proposal(id)).toMatchObject({ state: 'steady' });
    await dying((deps) => keepForGood(id, inOps(ana), deps));
    await stage.round(21_000);
    expect(stage.told.at(-1)?.proposal).toMatchObject({
      state: 'steady',
      return: { state: 'given-up' },
    });
    expect(await stage.deps.store.untold()).toEqual([]);
  });
});

describe('what nobody is known to have read', () => {
  test('because Slack took it nowhere, is asked again as long as people have to approve, and not at every look', async () => {
    stage.judgement.permit = { policy: 'web', approvals: 1, role: null };
    const { id } = await stage.wish({ kind: 'scale', desiredCount: 6 });
    await confirm(
      id,
      inOps(ana),
      telling(async () => null),
    );
    await stage.round(10_000);
    expect(stage.told).toEqual([]);
    await stage.round(11_000);
    expect(stage.told.map(({ proposal }) => proposal.state)).toEqual(['confirmed']);
    await stage.round(60_000);
    expect(stage.told).toHaveLength(1);
    expect(await stage.proposal(id)).toMatchObject({ story: { channel: 'C0OPS' } });
  });

  test('a refusal whose answer nobody noted as read is told in the channel, once', async () => {
    const { id } = await stage.wish({ kind: 'scale', desiredCount: 6 });
    stage.judgement.permit = 'Nobody may do this any more.';
    await confirm(id, inOps(ana), stage.deps);
    expect(await stage.deps.store.untold()).toHaveLength(1);
    await stage.round(21_000);
    expect(stage.told.map(({ proposal }) => proposal.state)).toEqual(['refused']);
    expect(await stage.deps.store.untold()).toEqual([]);
  });
});

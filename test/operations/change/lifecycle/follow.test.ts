import { ECSClient, UpdateServiceCommand } from '@aws-sdk/client-ecs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Proposal } from '../../../../src/model/change/proposal.ts';
import { confirm } from '../../../../src/operations/change/lifecycle/confirm.ts';
import { ana, type ChangeStage, inOps, startChangeStage } from './change-stage.ts';

let stage: ChangeStage;
beforeEach(async () => {
  stage = await startChangeStage();
});
afterEach(() => stage.account.stop());

const HOUR_MS = 3_600_000;

const sent = async (
  change: Parameters<ChangeStage['wish']>[0],
  more: Parameters<ChangeStage['wish']>[1] = {},
): Promise<string> => {
  const { id } = await stage.wish(change, more);
  expect(await confirm(id, inOps(ana), stage.deps)).toMatchObject({ kind: 'moved-on' });
  return id;
};

const ended = async (id: string): Promise<Proposal> => {
  for (let round = 0; round < 200; round += 1) {
    await stage.round(10_000);
    const proposal = await stage.proposal(id);
    if (proposal.endedAtMs !== null) return proposal;
  }
  throw new Error('It goes on and on.');
};

/** What somebody does in the console meanwhile. */
const byHand = (desiredCount: number): Promise<unknown> =>
  new ECSClient(stage.config).send(
    new UpdateServiceCommand({ cluster: 'prod', service: 'api', desiredCount }),
  );

describe('a change that is followed', () => {
  test('ends as failing with the diagnosis where AWS says that no task can be placed', async () => {
    const proposal = await ended(await sent({ kind: 'scale', desiredCount: 40 }));
    expect(proposal).toMatchObject({
      state: 'failing',
      outcome: 'AWS says that tasks cannot start.',
    });
    expect(stage.told.at(-1)?.progress).toMatchObject({
      diagnosis: 'The image cannot be pulled.',
      events: expect.arrayContaining([
        {
          atMs: expect.any(Number),
          message: expect.stringContaining('unable to place a task'),
          severity: 'error',
        },
      ]),
    });
  });

  test('ends as failing where AWS says nothing and starts nothing', async () => {
    const id = await sent({ kind: 'scale', desiredCount: 6 }, { service: 'reports' });
    expect(await ended(id)).toMatchObject({
      state: 'failing',
      outcome: 'The service has too few tasks, and none was started for 3 minutes.',
    });
  });

  test('ends as overtaken where somebody changes the count by hand', async () => {
    const id = await sent({ kind: 'scale', desiredCount: 6 });
    await stage.round(2_000);
    await byHand(3);
    expect(await ended(id)).toMatchObject({
      state: 'overtaken',
      outcome: expect.stringMatching(/^The desired count is 3 now: something outside of Stevedore/),
    });
  });

  test('names another change of ours that came after it', async () => {
    const first = await sent({ kind: 'scale', desiredCount: 6 });
    await stage.round(1_000);
    const second = await sent({ kind: 'scale', desiredCount: 5 });
    expect(await ended(first)).toMatchObject({
      state: 'overtaken',
      outcome: `The desired count is 5 now: another change that Stevedore sent came after this one (${second}).`,
    });
    expect(await ended(second)).toMatchObject({ state: 'steady' });
  });

  test('is told once for each new state of things', async () => {
    await ended(await sent({ kind: 'scale', desiredCount: 6 }));
    const shown = stage.told.map(({ proposal: { state }, progress }) =>
      JSON.stringify([state, progress]),
    );
    expect(new Set(shown).size).toBe(shown.length);
  });

  test('restarts by a new deployment, and ends when that is complete', async () => {
    const proposal = await ended(await sent({ kind: 'restart' }));
    expect(proposal).toMatchObject({ state: 'steady' });
    expect(stage.writes()).toEqual([{ cluster: 'prod', service: 'api', forceNewDeployment: true }]);
  });
});

describe('a change for a time', () => {
  test('is reminded of, and put back by itself', async () => {
    const id = await sent({ kind: 'scale', desiredCount: 6 }, { forMs: 2 * HOUR_MS });
    await ended(id);
    await stage.round(HOUR_MS);
    expect(stage.asked).toEqual([]);
    await stage.round(55 * 60_000);
    expect(stage.asked).toMatchObject([{ kind: 'remind' }]);
    await stage.round(10 * 60_000);
    expect(stage.writes().at(-1)).toEqual({ cluster: 'prod', service: 'api', desiredCount: 4 });
    expect(await ended(`${id}-back`)).toMatchObject({ state: 'steady', putsBack: id });
    expect(await stage.proposal(id)).toMatchObject({ return: { state: 'done' } });
    await stage.round(HOUR_MS);
    expect(stage.writes()).toHaveLength(2);
  });

  test('is asked about where somebody changed the service meanwhile', async () => {
    const id = await sent({ kind: 'scale', desiredCount: 6 }, { forMs: HOUR_MS });
    await ended(id);
    await byHand(9);
    await stage.round(HOUR_MS);
    expect(stage.asked.at(-1)).toEqual({
      kind: 'ask',
      sentence: 'Something else has changed the service since.',
    });
    await stage.round(HOUR_MS);
    expect(stage.asked.filter(({ kind }) => kind === 'ask')).toHaveLength(1);
    expect(stage.writes()).toHaveLength(2);
  });

  test('is asked about where a policy forbids it now', async () => {
    const id = await sent({ kind: 'scale', desiredCount: 6 }, { forMs: HOUR_MS });
    await ended(id);
    stage.judgement.permit = 'prod is read-only.';
    await stage.round(HOUR_MS);
    expect(stage.asked.at(-1)).toEqual({ kind: 'ask', sentence: 'prod is read-only.' });
    expect(stage.writes()).toHaveLength(1);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CHANGE_ACTIONS } from '../handlers/blocks/change-buttons.ts';
import { ANA, clickOf, commandOf, POLICIES } from './changes-in-slack-payloads.ts';
import { type SignedChanges, startSignedChanges } from './changes-in-slack-signed-stage.ts';

describe('requests that Slack did not sign, or not now, or that were sent before', () => {
  let stage: SignedChanges;
  let own: string;
  beforeAll(async () => {
    stage = await startSignedChanges({ policies: POLICIES });
    await stage.command(commandOf('scale prod/api 5'));
    own = (await stage.proposals())[0]?.id ?? '';
  }, 60_000);
  afterAll(() => stage.stop());

  test.each([
    ['a wrong secret', { secret: 'f'.repeat(32) }],
    ['a date of six minutes ago', { offSeconds: -360 }],
    ['a date in two minutes', { offSeconds: 120 }],
    ['a date in a year', { offSeconds: 31_536_000 }],
  ])('a request with %s is not even read', async (_, signing) => {
    const [audit, proposals] = [await stage.audit(), await stage.proposals()];
    const confirm = clickOf(CHANGE_ACTIONS.confirm, own, { user: ANA });
    expect(await stage.click(confirm, signing)).toBe(401);
    expect(await stage.command(commandOf('scale prod/api 0'), signing)).toBe(401);
    expect(await stage.proposals()).toEqual(proposals);
    expect(await stage.audit()).toEqual(audit);
  });

  test('a request that is replayed counts once', async () => {
    const audit = (await stage.audit()).length;
    await stage.command(commandOf('freeze staging for 1h'));
    for (let times = 0; times < 3; times += 1) expect(await stage.replay()).toBe(200);
    expect((await stage.audit()).slice(audit).map(({ action }) => action)).toEqual(['frozen']);
  });

  test('a confirmation that is replayed changes once', async () => {
    expect(own).not.toBe('');
    await stage.click(clickOf(CHANGE_ACTIONS.confirm, own, { user: ANA }));
    for (let times = 0; times < 3; times += 1) await stage.replay();
    expect(stage.writes()).toBe(1);
  });
});

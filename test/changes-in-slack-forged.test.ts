import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { CHANGE_ACTIONS } from '../handlers/blocks/change-buttons.ts';
import { ANA, BEN, clickOf, commandOf, POLICIES, TEAM } from './changes-in-slack-payloads.ts';
import { type SignedChanges, startSignedChanges } from './changes-in-slack-signed-stage.ts';

describe('what somebody makes up is refused, recorded, and changes nothing', () => {
  let stage: SignedChanges;
  let own: string;
  beforeAll(async () => {
    stage = await startSignedChanges({ policies: POLICIES });
  }, 60_000);
  afterAll(() => stage.stop());

  const type = (text: string, more?: Readonly<Record<string, string>>) =>
    stage.command(commandOf(text, more));
  /** Does something that proposes, and gives the id of the proposal. */
  const proposed = async (run: () => Promise<unknown>): Promise<string> => {
    const before = new Set((await stage.proposals()).map(({ id }) => id));
    await run();
    const [id = '', ...others] = (await stage.proposals())
      .map((one) => one.id)
      .filter((one) => !before.has(one));
    expect(others).toEqual([]);
    return id;
  };
  const stateOf = async (id: string) =>
    (await stage.proposals()).find((one) => one.id === id)?.state;
  const refusals = async () =>
    (await stage.audit())
      .filter(({ action }) => action === 'refused')
      .map(({ by, detail }) => `${by?.userId} ${by?.teamId} ${detail?.split(':')[0]}`);

  beforeEach(async () => {
    own = await proposed(() => type('scale prod/api 5'));
  });

  test.each(['confirm', 'cancel', 'keep'] as const)("another person's %s", async (step) => {
    const before = await refusals();
    expect(await stage.click(clickOf(CHANGE_ACTIONS[step], own))).toBe(200);
    expect((await refusals()).slice(before.length)).toEqual([`${BEN} ${TEAM} not-the-author`]);
    expect(await stateOf(own)).toBe('open');
    expect(stage.writes()).toBe(0);
  });

  test.each(Object.values(CHANGE_ACTIONS))(
    'a click of another workspace on %s, even by the author',
    async (action) => {
      const before = await refusals();
      await stage.click(clickOf(action, own, { user: ANA, team: 'TEVIL0001' }));
      expect((await refusals()).slice(before.length)).toEqual([
        `${ANA} TEVIL0001 another-workspace`,
      ]);
      expect(await stateOf(own)).toBe('open');
    },
  );

  test.each([
    'scale prod/api 0',
    'autoscale prod-fargate/web min 0 max 1',
    'restart prod/api',
    'rollback prod-fargate/web',
    'freeze prod for 1h',
    'unfreeze prod',
  ])('%s from another workspace', async (text) => {
    const [before, proposals] = [await refusals(), await stage.proposals()];
    await type(text, { team_id: 'TEVIL0001' });
    expect((await refusals()).slice(before.length)).toEqual([`${ANA} TEVIL0001 another-workspace`]);
    expect(await stage.proposals()).toEqual(proposals);
  });

  test.each([
    ['an unknown id', 'no-such-id'],
    ['nothing', ''],
    ['no text at all', null],
    ['a command', 'scale prod/api 0'],
    ['a piece of SQL', "' OR 1=1 --"],
    ['100,000 characters', 'x'.repeat(100_000)],
    ['a name of JavaScript', '__proto__'],
  ])('%s in the place of the id', async (_, value) => {
    const [before, proposals] = [await refusals(), await stage.proposals()];
    for (const action of Object.values(CHANGE_ACTIONS))
      await stage.click(clickOf(action, value, { user: ANA }));
    const added = (await refusals()).slice(before.length);
    expect(added).toEqual(
      Object.values(CHANGE_ACTIONS).map(() => `${ANA} ${TEAM} proposal-unknown`),
    );
    expect(await stage.proposals()).toEqual(proposals);
    expect(stage.writes()).toBe(0);
  });

  test('an approval of what its author has not confirmed, and of what needs none', async () => {
    const waits = await proposed(() => type('scale prod/worker 4'));
    await stage.click(clickOf(CHANGE_ACTIONS.approve, waits));
    await stage.click(clickOf(CHANGE_ACTIONS.approve, own));
    expect([await stateOf(waits), await stateOf(own)]).toEqual(['open', 'open']);
    await stage.click(clickOf(CHANGE_ACTIONS.confirm, waits, { user: ANA }));
    await stage.click(clickOf(CHANGE_ACTIONS.approve, waits, { user: ANA }));
    await stage.click(clickOf(CHANGE_ACTIONS.approve, waits, { user: 'UCHI00001' }));
    expect(await stateOf(waits)).toBe('confirmed');
    expect((await refusals()).slice(-2)).toEqual([
      `${ANA} ${TEAM} own-approval`,
      `UCHI00001 ${TEAM} not-an-approver`,
    ]);
    expect(stage.writes()).toBe(0);
  });

  test.each(['live:refresh', 'share-command', 'run-command', 'run-command:why'])(
    'a command that changes, behind a button that looks (%s)',
    async (action) => {
      for (const text of [
        'scale prod/api 0',
        'freeze * for 1h',
        'unfreeze *',
        'RESTART prod/api',
      ]) {
        const [before, proposals] = [await refusals(), await stage.proposals()];
        await stage.click(clickOf(action, text));
        expect((await refusals()).slice(before.length)).toEqual([
          `${BEN} ${TEAM} not-by-this-button`,
        ]);
        expect(await stage.proposals()).toEqual(proposals);
      }
    },
  );

  test('a command that takes effect at once, or only looks, behind a button that proposes', async () => {
    for (const text of ['freeze * for 1h', 'unfreeze *', 'services', 'no such', '{}', '']) {
      const [before, proposals] = [await refusals(), await stage.proposals()];
      await stage.click(clickOf('change-ask:0', text));
      expect((await refusals()).slice(before.length)).toEqual([
        `${BEN} ${TEAM} not-by-this-button`,
      ]);
      expect(await stage.proposals()).toEqual(proposals);
    }
    const id = await proposed(() => stage.click(clickOf('change-ask:0', 'scale prod/api 6')));
    expect((await stage.proposals()).find((one) => one.id === id)).toMatchObject({
      state: 'open',
      by: { userId: BEN },
    });
  });

  test('a mention by an app, and by somebody of another company in a shared channel', async () => {
    const proposals = await stage.proposals();
    const says = { type: 'app_mention', user: ANA, text: 'scale prod/api 0', channel: 'COPS00001' };
    const strangers = [
      { bot_id: 'BEVIL', team: TEAM },
      { team: TEAM, user_team: 'TEVIL0001' },
      { team: TEAM, source_team: 'TEVIL0001' },
      { team: 'TEVIL0001' },
      {},
    ];
    for (const [at, stranger] of strangers.entries()) {
      const event = { ...says, ...stranger, ts: `17.00${at}`, event_ts: `17.00${at}` };
      await stage.event({ type: 'event_callback', team_id: TEAM, event_id: `Ev${at}`, event });
    }
    expect(await stage.proposals()).toEqual(proposals);
    expect(stage.writes()).toBe(0);
  });

  test('at the end nothing was changed, and the author can still confirm, once', async () => {
    expect(stage.writes()).toBe(0);
    await stage.click(clickOf(CHANGE_ACTIONS.confirm, own, { user: ANA }));
    await stage.click(clickOf(CHANGE_ACTIONS.confirm, own, { user: ANA }));
    await stage.replay();
    expect(stage.writes()).toBe(1);
  });
});

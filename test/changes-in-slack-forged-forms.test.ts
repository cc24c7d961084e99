import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { CHANGE_ACTIONS } from '../handlers/blocks/change-buttons.ts';
import { ANA, BEN, clickOf, commandOf, POLICIES, TEAM } from './changes-in-slack-payloads.ts';
import { type SignedChanges, startSignedChanges } from './changes-in-slack-signed-stage.ts';

/** Each of these sends up to thirty payloads. */
jest.setTimeout(60_000);

const FORMS = ['place-form', 'query-form', 'check-form', 'explain-form'] as const;
const EVIL = 'TEVIL0001';
const CHI = 'UCHI00001';

interface Sender {
  readonly user?: string;
  readonly team?: string;
  readonly values?: object;
}

/** A form as Slack sends it when it comes back or is closed, but for what somebody edited. */
const formOf = (
  type: 'view_submission' | 'view_closed',
  callbackId: string,
  metadata: string,
  { user = BEN, team = TEAM, values = {} }: Sender = {},
) => ({
  ...{ type, team: { id: team }, user: { id: user, team_id: team }, api_app_id: 'ASTEVEDOR' },
  ...{ is_cleared: false, trigger_id: '1.2.3' },
  view: {
    ...{ id: 'V1', type: 'modal', callback_id: callbackId, private_metadata: metadata },
    ...{ blocks: [], state: { values } },
  },
});

/** The fields of each form, with a command in them. */
const commandsIn = (text: string): Readonly<Record<(typeof FORMS)[number], object>> => {
  const [words, files] = [{ value: { value: text } }, { value: { files: [] } }];
  return {
    'place-form': { name: words, count: { value: { value: '0' } }, cluster: words },
    'query-form': { expression: words, cluster: words, 'cluster-file': files },
    'check-form': {
      paste: { 'task-definition': { value: text } },
      file: { 'task-definition-file': { files: [] } },
    },
    'explain-form': { question: { words: { value: text } } },
  };
};

describe('forms that somebody makes up change nothing and get a true sentence', () => {
  let stage: SignedChanges;
  let own: string;
  beforeAll(async () => {
    stage = await startSignedChanges({ policies: POLICIES });
  }, 60_000);
  afterAll(() => stage.stop());

  beforeEach(async () => {
    const before = new Set((await stage.proposals()).map(({ id }) => id));
    await stage.command(commandOf('scale prod/api 5'));
    own = (await stage.proposals()).find(({ id }) => !before.has(id))?.id ?? '';
    expect(own).not.toBe('');
  });

  const heard = (user: string): readonly string[] =>
    stage.workspace
      .state()
      .messages.filter(({ channel, ephemeralTo }) =>
        ephemeralTo === undefined ? channel === `D${user.slice(1)}` : ephemeralTo === user,
      )
      .map(({ text = '' }) => text);
  /** What somebody is told by what is sent, when it has changed neither a service nor a proposal. */
  const toldBy = async (user: string, payload: object): Promise<readonly string[]> => {
    const [proposals, said] = [await stage.proposals(), heard(user).length];
    expect(await stage.click(payload)).toBe(200);
    expect(await stage.proposals()).toEqual(proposals);
    expect(stage.writes()).toBe(0);
    return heard(user).slice(said);
  };
  const refusals = async () =>
    (await stage.audit())
      .filter(({ action }) => action === 'refused')
      .map(({ by, detail }) => `${by?.userId} ${by?.teamId} ${detail?.split(':')[0]}`);

  test.each([...Object.values(CHANGE_ACTIONS), 'change-ask:0', 'scale', '', '__proto__'])(
    'a form called "%s" with the id of a proposal, by its author and by others',
    async (callback) => {
      for (const [user, team] of [
        [ANA, TEAM],
        [BEN, TEAM],
        [CHI, EVIL],
      ] as const)
        expect(
          await toldBy(user, formOf('view_submission', callback, own, { user, team })),
        ).toEqual([expect.stringContaining('Nothing was done.')]);
    },
  );

  test.each([...FORMS, ...Object.values(CHANGE_ACTIONS)])(
    'a %s that is closed',
    async (callback) => {
      for (const metadata of [own, '', 'x'.repeat(3_000)])
        expect(await toldBy(ANA, formOf('view_closed', callback, metadata, { user: ANA }))).toEqual(
          [],
        );
    },
  );

  test.each(FORMS)('a %s whose fields and private_metadata are commands', async (callback) => {
    for (const text of ['scale prod/api 0', 'freeze * for 1h', 'restart prod/api'])
      for (const metadata of [own, text, '{"user":"UANA00001"}', '__proto__', 'x'.repeat(3_000)]) {
        const values = commandsIn(text)[callback];
        await toldBy(BEN, formOf('view_submission', callback, metadata, { values }));
        await toldBy(
          CHI,
          formOf('view_submission', callback, metadata, { user: CHI, team: EVIL, values }),
        );
      }
    expect((await stage.audit()).filter(({ action }) => action === 'frozen')).toEqual([]);
  });

  /** A click in a modal that no card of ours ever was. */
  const inModal = (metadata: string) => ({
    container: { type: 'view', view_id: 'V1' },
    channel: undefined,
    view: { id: 'V1', type: 'modal', private_metadata: metadata, state: { values: {} } },
  });

  test.each(['confirm', 'cancel', 'keep'] as const)(
    "another person's %s in a modal with the author in its private_metadata",
    async (step) => {
      const before = await refusals();
      const more = inModal(JSON.stringify({ user: ANA, id: own }));
      const told = await toldBy(BEN, clickOf(CHANGE_ACTIONS[step], own, { more }));
      expect(told).toEqual([expect.stringContaining('Only the person who asked for this change')]);
      expect((await refusals()).slice(before.length)).toEqual([`${BEN} ${TEAM} not-the-author`]);
    },
  );

  test('the author of another workspace in a modal', async () => {
    const before = await refusals();
    const more = inModal(own);
    const evil = { user: ANA, team: EVIL, more };
    expect(await toldBy(ANA, clickOf(CHANGE_ACTIONS.confirm, own, evil))).toEqual([
      expect.stringContaining('from people of the workspace that Stevedore belongs to'),
    ]);
    expect((await refusals()).slice(before.length)).toEqual([`${ANA} ${EVIL} another-workspace`]);
  });

  test('a proposal that has gone on: every step says where it is', async () => {
    await stage.click(clickOf(CHANGE_ACTIONS.cancel, own, { user: ANA }));
    for (const step of ['confirm', 'cancel', 'approve'] as const)
      expect(
        await toldBy(ANA, clickOf(CHANGE_ACTIONS[step], own, { user: ANA, more: inModal(own) })),
      ).toEqual([expect.stringContaining('This proposal was cancelled. Nothing was changed.')]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type SlackChanges, startSlackChanges } from './changes-in-slack-stage.ts';

describe('a form looks where the settings of its channel say, as what is typed there does', () => {
  let stage: SlackChanges;
  beforeAll(async () => {
    stage = await startSlackChanges({ channels: { ops: { cluster: 'prod-fargate' } } });
  }, 60_000);
  afterAll(() => stage.stop());

  const openIn = async (channel: string, text: string): Promise<string | undefined> =>
    (await stage.bot.control('command', { user: 'ana', channel, text })).views[0]?.id;
  const submit = async (viewId: string | undefined, values: object): Promise<string> => {
    const { messages } = await stage.bot.control('submit', { user: 'ana', viewId, values });
    return JSON.stringify(messages);
  };
  const web = { name: { value: 'web' }, count: { value: '2' } };

  test('a placement of a service that several clusters have, with no cluster in the form', async () => {
    expect(await submit(await openIn('ops', 'place'), web)).toContain('· prod-fargate');
    expect(await submit(await openIn('dev', 'place'), web)).toContain(
      '2 services fit the name web',
    );
  });

  test('also after another mode was chosen', async () => {
    const viewId = await openIn('ops', 'place');
    const mode = { user: 'ana', viewId, actionId: 'place-mode', value: 'deploy' };
    await stage.bot.control('click', mode);
    const values = { mode: { 'place-mode': 'deploy' }, ...web };
    expect(await submit(viewId, values)).toContain('· prod-fargate');
  });

  test('a cluster in the form outweighs that of the channel', async () => {
    const named = { ...web, cluster: { value: 'staging' } };
    expect(await submit(await openIn('ops', 'place'), named)).toContain('· staging');
  });
});

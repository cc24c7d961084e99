import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { App } from '@slack/bolt';
import { createDrawings } from '../../../src/slack/drawings.ts';
import { stages } from './stage-test.ts';

const PNG = readFileSync(
  join(import.meta.dirname, '..', '..', '..', 'knowledge', 'drawings', 'bridge.png'),
);
const plain = (text: string) => ({ type: 'plain_text' as const, text });
const image = (id: string) => ({
  type: 'image' as const,
  slack_file: { id },
  alt_text: 'A drawing.',
});

const upload = async (app: App, filename: string, file = PNG): Promise<string> => {
  const { files } = await app.client.filesUploadV2({ filename, file });
  return files[0]?.files?.[0]?.id ?? '';
};

const post = (app: App, ...blocks: readonly object[]) =>
  app.client.apiCall('chat.postMessage', { channel: 'COPS00001', text: 'a', blocks });

const invalid = (pointer: string) => `invalid slack file [json-pointer:${pointer}/slack_file]`;

describe('an image of a Slack file', () => {
  const stage = stages();

  test('may stand in a message, a Home tab, a section and a context', async () => {
    const { app, workspace } = await stage(() => undefined);
    const id = await upload(app, 'bridge.png');
    const blocks = [
      image(id),
      { type: 'section', text: plain('a'), accessory: image(id) },
      { type: 'context', elements: [image(id)] },
    ];
    await post(app, ...blocks);
    expect(workspace.state().messages[0]?.blocks).toMatchObject(blocks);
    await app.client.views.publish({
      user_id: 'UANA00001',
      view: { type: 'home', blocks: [image(id)] },
    });
    expect(workspace.state().homes['UANA00001']).toMatchObject({ blocks: [image(id)] });
  });

  test('may stand in a modal, and in the answer to a submission', async () => {
    let id = '';
    const modal = (file: string) => ({
      type: 'modal' as const,
      callback_id: 'drawn',
      title: plain('Drawing'),
      submit: plain('Next'),
      blocks: [image(file)],
    });
    const { app, workspace } = await stage((registering) => {
      registering.command('/ecs', async ({ ack, client, command }) => {
        await ack();
        await client.views.open({ trigger_id: command.trigger_id, view: modal(id) });
      });
      registering.view('drawn', ({ ack }) =>
        ack({ response_action: 'update', view: modal('FNOTHING0') }),
      );
    });
    id = await upload(app, 'bridge.png');
    const { views } = await workspace.control.command({ user: 'ana', channel: 'ops', text: '' });
    expect(views[0]?.view['blocks']).toMatchObject([image(id)]);
    const submitted = await workspace.control.submit({ user: 'ana', viewId: views[0]?.id });
    expect(Object.values(submitted.errors ?? {})).toEqual([
      expect.stringContaining(invalid('/view/blocks/0')),
    ]);
  });

  test('may be named by its address', async () => {
    const { app, workspace } = await stage(() => undefined);
    const id = await upload(app, 'bridge.png');
    const { file } = await app.client.files.info({ file: id });
    const url = file?.url_private_download ?? '';
    await post(app, { type: 'image', slack_file: { url }, alt_text: 'A drawing.' });
    expect(workspace.state().messages).toHaveLength(1);
  });

  test('is refused when there is no such file, or it is no picture', async () => {
    const { app, workspace } = await stage(() => undefined);
    const text = await upload(app, 'report.json', Buffer.from('{}'));
    const refused = (...pointers: readonly string[]) => ({
      data: { ok: false, error: 'invalid_blocks', errors: pointers.map(invalid) },
    });
    await expect(post(app, image('FNOTHING0'))).rejects.toMatchObject(refused('/blocks/0'));
    await expect(
      post(app, { type: 'divider' }, { type: 'context', elements: [image(text)] }),
    ).rejects.toMatchObject(refused('/blocks/1/elements/0'));
    const elsewhere = { url: 'https://files.slack.com/files-pri/T0-F0/a.png' };
    await expect(
      post(app, { type: 'image', slack_file: elsewhere, alt_text: 'a' }),
    ).rejects.toMatchObject(refused('/blocks/0'));
    await expect(
      app.client.views.publish({
        user_id: 'UANA00001',
        view: { type: 'home', blocks: [image('FNOTHING0')] },
      }),
    ).rejects.toMatchObject({
      data: {
        error: 'invalid_arguments',
        response_metadata: {
          messages: expect.arrayContaining([`[ERROR] ${invalid('/view/blocks/0')}`]),
        },
      },
    });
    expect(workspace.state().messages).toEqual([]);
  });

  test('is served to the page for looking at, other files only for download', async () => {
    const { app, workspace } = await stage(() => undefined);
    const picture = await upload(app, 'bridge.png');
    const text = await upload(app, 'report.html', Buffer.from('<script></script>'));
    const { origin, search } = new URL(workspace.pageUrl);
    const get = (path: string) => fetch(`${origin}/files-pri/${path}${search}`);
    const shown = await get(picture);
    expect(shown.headers.get('content-disposition')).toMatch(/^inline/);
    expect(shown.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await shown.arrayBuffer()).equals(PNG)).toBe(true);
    const disposition = async (path: string) =>
      (await get(path)).headers.get('content-disposition');
    expect(await disposition(`${picture}/download/bridge.png`)).toMatch(/^attachment/);
    expect(await disposition(text)).toMatch(/^attachment/);
  });
});

describe('files.list', () => {
  const stage = stages();

  test('lists the files of the bot, newest first, by type and page', async () => {
    const { app } = await stage(() => undefined);
    const ids = [await upload(app, 'a.png'), await upload(app, 'b.png')];
    const text = await upload(app, 'c.json', Buffer.from('{}'));
    const { user_id: user = '' } = await app.client.auth.test();
    const idsOf = async (query: object) => {
      const { files = [], paging } = await app.client.files.list({ user, ...query });
      return [files.map(({ id }) => id), paging?.pages];
    };
    expect(await idsOf({})).toEqual([[text, ids[1], ids[0]], 1]);
    expect(await idsOf({ types: 'images' })).toEqual([[ids[1], ids[0]], 1]);
    expect(await idsOf({ count: 2, page: 2 })).toEqual([[ids[0]], 2]);
  });

  test('lists what people share where the bot is, and nothing else of theirs', async () => {
    const { app, workspace } = await stage(() => undefined);
    const share = async (name: string, channel: string) => {
      const bytes = new TextEncoder().encode('{}');
      const mine = { user: 'ana', name, mimetype: 'application/json', bytes };
      const { file } = workspace.control.upload(mine);
      if (channel !== '') {
        await workspace.control.message({ user: 'ana', channel, text: '', files: [file.id] });
      }
    };
    await share('shared.json', 'ops');
    await share('elsewhere.json', 'general');
    await share('unsent.json', '');
    const { files = [] } = await app.client.files.list({ user: 'UANA00001' });
    expect(files.map(({ name }) => name)).toEqual(['shared.json']);
  });
});

describe('the drawings of the bot', () => {
  const stage = stages();

  test('are uploaded once and can be shown', async () => {
    const { app, workspace } = await stage(() => undefined);
    const quiet = () => undefined;
    const create = () =>
      createDrawings({
        client: app.client,
        drawings: new Map([['bridge', { title: 'a', alt: 'b', file: 'drawings/bridge.png' }]]),
        read: async () => PNG,
        pause: async () => undefined,
        log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
      });
    const [first, second] = [create(), create()];
    await first.upload();
    await second.upload();
    const id = first.fileId('bridge') ?? '';
    expect(second.fileId('bridge')).toBe(id);
    expect((await app.client.files.list({})).files).toHaveLength(1);
    await post(app, image(id));
    expect(workspace.state().messages).toHaveLength(1);
  });
});

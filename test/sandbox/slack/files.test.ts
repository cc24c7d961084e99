import { describe, expect, test } from '@jest/globals';
import { manifestText } from './bolt-app.ts';
import { stages } from './stage-test.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const mine = {
  user: 'ana',
  name: 'task.json',
  mimetype: 'application/json',
  bytes: bytes('{"a":1}'),
};
const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

describe('a file of the app', () => {
  const stage = stages();

  test('is uploaded, shared in a channel and read back with the bot token', async () => {
    const { workspace, app } = await stage(() => undefined);
    await app.client.filesUploadV2({
      channel_id: 'COPS00001',
      filename: 'report.json',
      file: Buffer.from('{"findings":[]}'),
      initial_comment: 'The whole report',
      alt_text: 'Findings',
    });
    const [message] = workspace.state().messages;
    expect(message).toMatchObject({
      text: 'The whole report',
      channel: 'COPS00001',
      files: [
        { name: 'report.json', mimetype: 'application/json', size: 15, alt_text: 'Findings' },
      ],
    });
    const url = message?.files?.[0]?.url_private_download ?? '';
    const response = await fetch(url, bearer(workspace.botToken));
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(await response.text()).toBe('{"findings":[]}');
  });

  test('is not shared where the bot is not a member', async () => {
    const { app } = await stage(() => undefined);
    const upload = { channel_id: 'CGENERAL1', filename: 'a.txt', content: 'text' };
    await expect(app.client.filesUploadV2(upload)).rejects.toMatchObject({
      data: { error: 'not_in_channel' },
    });
  });

  test('that was announced must arrive in the announced length', async () => {
    const { app } = await stage(() => undefined);
    const announced = await app.client.files.getUploadURLExternal({ filename: 'a.txt', length: 4 });
    const url = announced.upload_url ?? '';
    expect((await fetch(url, { method: 'POST', body: 'too long' })).status).toBe(400);
    const files: [{ id: string }] = [{ id: announced.file_id ?? '' }];
    await expect(app.client.files.completeUploadExternal({ files })).rejects.toMatchObject({
      data: { error: 'file_not_found' },
    });
    expect((await fetch(url, { method: 'POST', body: 'text' })).status).toBe(200);
    expect(await app.client.files.completeUploadExternal({ files })).toMatchObject({ ok: true });
    expect(await app.client.files.info({ file: files[0].id })).toMatchObject({ content: 'text' });
  });

  test('is refused above 10 MB', async () => {
    const { app } = await stage(() => undefined);
    const length = 10 * 1024 * 1024 + 1;
    await expect(
      app.client.files.getUploadURLExternal({ filename: 'a.bin', length }),
    ).rejects.toMatchObject({ data: { error: 'file_upload_size_restricted' } });
  });
});

describe('a file of a person', () => {
  const stage = stages();

  test('comes with a direct message as file_share', async () => {
    const seen: unknown[] = [];
    const { workspace } = await stage((app) => {
      app.event('message', async ({ event }) => {
        seen.push(event);
      });
    });
    const { file } = workspace.control.upload(mine);
    await workspace.control.message({ user: 'ana', channel: 'dm', files: [file.id] });
    expect(seen).toMatchObject([
      { subtype: 'file_share', files: [{ id: file.id, name: 'task.json', size: 7 }] },
    ]);
  });

  test('comes with a modal that has a file_input', async () => {
    const files: unknown[] = [];
    const { workspace } = await stage((app) => {
      app.command('/ecs', async ({ ack, client, command }) => {
        await ack();
        const text = (words: string) => ({ type: 'plain_text' as const, text: words });
        await client.views.open({
          trigger_id: command.trigger_id,
          view: {
            type: 'modal',
            callback_id: 'check',
            title: text('Check'),
            submit: text('Check'),
            blocks: [
              {
                type: 'input',
                block_id: 'file',
                label: text('File'),
                element: { type: 'file_input', action_id: 'chosen', filetypes: ['json'] },
              },
            ],
          },
        });
      });
      app.view('check', async ({ ack, view }) => {
        await ack();
        files.push(view.state.values['file']?.['chosen']?.files);
      });
    });
    const { file } = workspace.control.upload(mine);
    const { views } = await workspace.control.command({
      user: 'ana',
      channel: 'ops',
      text: 'check',
    });
    const viewId = views[0]?.id;
    const submit = (id: string) =>
      workspace.control.submit({ user: 'ana', viewId, values: { file: { chosen: [id] } } });
    await expect(submit('F0')).rejects.toThrow('There is no file F0. Upload it first.');
    await submit(file.id);
    expect(files).toMatchObject([
      [{ id: file.id, url_private_download: file.url_private_download }],
    ]);
  });

  test('is a login page with status 200 for a wrong token, or without files:read', async () => {
    const { workspace } = await stage(() => undefined);
    const { file } = workspace.control.upload(mine);
    const wrong = await fetch(file.url_private_download, bearer('xoxb-wrong'));
    expect([wrong.status, wrong.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
    expect(await wrong.text()).toContain('Sign in');
    const blind = await stage(() => undefined, {
      manifest: manifestText.replace('- files:read', ''),
    });
    const other = blind.workspace.control.upload(mine).file;
    const refused = await fetch(other.url_private_download, bearer(blind.workspace.botToken));
    expect(await refused.text()).toContain('Sign in');
  });

  test('opens for the page with its token', async () => {
    const { workspace } = await stage(() => undefined);
    const { file } = workspace.control.upload(mine);
    const { search } = new URL(workspace.pageUrl);
    expect(await (await fetch(`${file.url_private_download}${search}`)).text()).toBe('{"a":1}');
  });
});

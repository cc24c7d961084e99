import { describe, expect, test } from '@jest/globals';
import type { App, ViewClosedAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { LocalWorkspace } from '../../../src/sandbox/slack/local-workspace.ts';
import { stages } from './stage-test.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const modal = (title: string, more: Partial<ModalView> = {}): ModalView => ({
  type: 'modal',
  callback_id: 'check',
  title: plain(title),
  submit: plain('Check'),
  blocks: [
    {
      type: 'input',
      block_id: 'json',
      label: plain('Task definition'),
      element: { type: 'plain_text_input', action_id: 'text', multiline: true },
    },
  ],
  ...more,
});

const opensWith = (view: ModalView) => (app: App) =>
  app.command('/ecs', async ({ ack, client, command }) => {
    await ack();
    await client.views.open({ trigger_id: command.trigger_id, view });
  });

const ask = (workspace: LocalWorkspace) =>
  workspace.control.command({ user: 'ana', channel: 'ops', text: 'check' });

const open = async (workspace: LocalWorkspace): Promise<string> => {
  const { views } = await ask(workspace);
  return views[0]?.id ?? '';
};

describe('a modal', () => {
  const stage = stages();

  test('stays open with the errors that the app gives, and closes when they are mended', async () => {
    const { workspace } = await stage((app) => {
      opensWith(modal('Check', { private_metadata: 'from ops' }))(app);
      app.view('check', async ({ ack, view, client, body }) => {
        const text = view.state.values['json']?.['text']?.value ?? '';
        if (text !== '{}') return ack({ response_action: 'errors', errors: { json: 'No JSON.' } });
        await ack();
        await client.chat.postEphemeral({
          channel: 'COPS00001',
          user: body.user.id,
          text: `Fine, ${view.private_metadata}.`,
        });
      });
    });
    const viewId = await open(workspace);
    expect(workspace.state().views).toMatchObject([
      { id: viewId, user: 'UANA00001', root_view_id: viewId, view: { callback_id: 'check' } },
    ]);
    const values = (text: string) => ({ json: { text } });
    const submit = { user: 'ana', viewId };
    const first = await workspace.control.submit({ ...submit, values: values('{') });
    expect(first.errors).toEqual({ json: 'No JSON.' });
    expect(workspace.state().views).toHaveLength(1);
    const second = await workspace.control.submit({ ...submit, values: values('{}') });
    expect(second).toMatchObject({ messages: [{ text: 'Fine, from ops.' }] });
    expect(second).not.toHaveProperty('errors');
    expect(workspace.state().views).toEqual([]);
  });

  test('with an empty required field is not submitted at all', async () => {
    const submitted: string[] = [];
    const { workspace } = await stage((app) => {
      opensWith(modal('Check'))(app);
      app.view('check', async ({ ack, view }) => {
        submitted.push(view.id);
        await ack();
      });
    });
    const answer = await workspace.control.submit({ user: 'ana', viewId: await open(workspace) });
    expect(answer.errors).toEqual({ json: 'Please complete this required field.' });
    expect(submitted).toEqual([]);
  });

  test('is updated, stacked up to 3 high, and cleared by the answers of the app', async () => {
    const answers = [
      { response_action: 'update' as const, view: modal('Updated') },
      { response_action: 'push' as const, view: modal('Second') },
      { response_action: 'push' as const, view: modal('Third') },
      { response_action: 'push' as const, view: modal('Fourth') },
      { response_action: 'clear' as const },
    ];
    const { workspace } = await stage((app) => {
      opensWith(modal('First'))(app);
      app.view('check', async ({ ack }) => {
        await ack(answers.shift());
      });
    });
    await open(workspace);
    const submit = () =>
      workspace.control.submit({
        user: 'ana',
        viewId: workspace.state().views.at(-1)?.id,
        values: { json: { text: '{}' } },
      });
    const titles = () =>
      workspace
        .state()
        .views.map(({ view }) => JSON.stringify(view['title']).match(/[A-Z]\w+/)?.[0]);
    await submit();
    expect(titles()).toEqual(['Updated']);
    await submit();
    await submit();
    expect(titles()).toEqual(['Updated', 'Second', 'Third']);
    expect(workspace.state().views[2]?.root_view_id).toBe(workspace.state().views[0]?.id);
    expect((await submit()).errors).toEqual({
      json: 'We had some trouble connecting. Try again? (push_limit_reached)',
    });
    await submit();
    expect(titles()).toEqual([]);
  });

  test('shows trouble when the app answers with a view that Slack refuses', async () => {
    const { workspace } = await stage((app) => {
      opensWith(modal('Check'))(app);
      app.view('check', ({ ack }) =>
        ack({ response_action: 'update', view: modal('A title of more than 24 characters') }),
      );
    });
    const viewId = await open(workspace);
    const values = { json: { text: '{}' } };
    const { errors } = await workspace.control.submit({ user: 'ana', viewId, values });
    expect(errors?.['json']).toContain('must be less than 25 characters [json-pointer:/view/title');
    expect(workspace.state().views).toHaveLength(1);
  });

  test('tells the app that it was closed only when the view asks for it', async () => {
    const closed: unknown[] = [];
    const { workspace } = await stage((app) => {
      opensWith(modal('Check', { notify_on_close: true }))(app);
      app.view<ViewClosedAction>(
        { callback_id: 'check', type: 'view_closed' },
        async ({ ack, body }) => {
          closed.push(body.is_cleared);
          await ack();
        },
      );
    });
    await workspace.control.close({ user: 'ana', viewId: await open(workspace) });
    expect(closed).toEqual([false]);
    expect(workspace.state().views).toEqual([]);
  });

  test('belongs to the person who opened it', async () => {
    const { workspace } = await stage(opensWith(modal('Check')));
    const viewId = await open(workspace);
    await expect(workspace.control.submit({ user: 'ben', viewId })).rejects.toThrow(
      `ben has no view ${viewId} open.`,
    );
  });
});

import type { App, BlockAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { SubcommandHint } from '../../src/sandbox/slack/state.ts';
import { everyBlock } from './every-block.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (text: string) => ({ text: plain(text), value: text.toLowerCase() });

const hint = (name: string, usage: string, summary: string): SubcommandHint => ({
  name,
  usage,
  summary,
  examples: [`${name} ${usage.toLowerCase()}`.trim()],
});

export const sampleCommands: readonly SubcommandHint[] = [
  hint('hello', 'NAME', 'Say hello.'),
  hint('form', '', 'Open a form.'),
  hint('blocks', '', 'Show every block.'),
];

const form: ModalView = {
  type: 'modal',
  callback_id: 'form',
  notify_on_close: true,
  title: plain('Check task definition'),
  submit: plain('Check'),
  close: plain('Cancel'),
  blocks: [
    {
      type: 'input',
      block_id: 'json',
      optional: true,
      label: plain('Task definition'),
      hint: plain('JSON as AWS prints it.'),
      element: { type: 'plain_text_input', action_id: 'text', multiline: true },
    },
    {
      type: 'input',
      block_id: 'file',
      optional: true,
      label: plain('File'),
      element: { type: 'file_input', action_id: 'file', filetypes: ['json'], max_files: 1 },
    },
    {
      type: 'input',
      block_id: 'target',
      label: plain('Target'),
      element: {
        type: 'static_select',
        action_id: 'target',
        placeholder: plain('Where will it run?'),
        options: [option('FARGATE'), option('EC2'), option('EXTERNAL')],
      },
    },
    {
      type: 'actions',
      block_id: 'more',
      elements: [{ type: 'button', action_id: 'push', text: plain('What is a target?') }],
    },
  ],
};

const pushed: ModalView = {
  type: 'modal',
  title: plain('Targets'),
  close: plain('Back'),
  blocks: [{ type: 'section', text: plain('Where the task runs.') }],
};

const greeting = (name: string) => [
  { type: 'section' as const, text: { type: 'mrkdwn' as const, text: `Hello *${name}*` } },
  {
    type: 'actions' as const,
    block_id: 'greeting',
    elements: [
      { type: 'button' as const, action_id: 'again', text: plain('Say it again'), value: name },
      {
        type: 'button' as const,
        action_id: 'stop',
        style: 'danger' as const,
        text: plain('Stop it'),
        confirm: {
          title: plain('Stop greeting?'),
          text: plain('Nobody will be greeted.'),
          confirm: plain('Stop'),
          deny: plain('Keep'),
        },
      },
    ],
  },
];

const actOn = (app: App): void => {
  app.action<BlockAction>('again', async ({ ack, respond, action }) => {
    await ack();
    const name = 'value' in action ? action.value : '';
    await respond({ text: `Hello again, ${name}`, replace_original: false });
  });
  app.action('stop', async ({ ack, respond }) => {
    await ack();
    await respond({ text: 'Stopped.', replace_original: false });
  });
  app.action<BlockAction>('push', async ({ ack, body, client }) => {
    await ack();
    await client.views.push({ trigger_id: body.trigger_id, view: pushed });
  });
};

const submitForm = (app: App): void => {
  app.view('form', async ({ ack, view, body, client }) => {
    const { json, file, target } = view.state.values;
    const text = json?.['text']?.value ?? '';
    const files = file?.['file']?.files ?? [];
    if (!text && files.length === 0) {
      const errors = { json: 'Paste a task definition, or choose a file.' };
      return ack({ response_action: 'errors', errors });
    }
    await ack();
    const names = files.map(({ name }) => name).join(', ');
    const chosen = target?.['target']?.selected_option?.value;
    const answer = `Checked for ${chosen}: ${text || names}`;
    await client.chat.postEphemeral({ channel: 'COPS00001', user: body.user.id, text: answer });
  });
};

/** A small app that does one of everything that the page must be able to show. */
export const sampleApp = (app: App): void => {
  app.command('/ecs', async ({ ack, command, respond, client }) => {
    await ack();
    const [word = '', name = 'you'] = command.text.split(' ');
    if (word === 'form') await client.views.open({ trigger_id: command.trigger_id, view: form });
    else if (word === 'blocks')
      await client.chat.postMessage({
        channel: command.channel_id,
        text: 'Every block',
        // The charts' type is not in @slack/types yet; the workspace validates it all the same.
        blocks: JSON.parse(JSON.stringify(everyBlock)),
      });
    else await respond({ text: `Hello ${name}`, blocks: greeting(name) });
  });
  actOn(app);
  submitForm(app);
  app.message(async ({ message, say }) => {
    if (message.channel_type === 'im' && message.subtype === undefined)
      await say(`You wrote: ${message.text}`);
  });
  app.event('app_mention', async ({ event, say }) => {
    await say({ text: 'Here I am', thread_ts: event.thread_ts ?? event.ts });
  });
  app.shortcut('check_task_definition', async ({ ack, client, shortcut }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: form });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    const blocks = [{ type: 'header' as const, text: plain('Good morning') }, ...greeting('home')];
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
  });
};

import type { TestBot } from './test-bot.ts';

/** A way in which somebody can hand the bot a text. */
export interface Face {
  readonly name: string;
  /** Hands it in as ana and gives everything that the bot said, or put under a field, as JSON. */
  readonly give: (bot: TestBot, text: string) => Promise<string>;
}

const blockOf = { paste: 'task-definition', file: 'task-definition-file' } as const;

const openForm = async ({ control }: TestBot): Promise<string> => {
  const { views } = await control('command', { user: 'ana', channel: 'ops', text: 'check' });
  const [form] = views;
  if (form === undefined) throw new Error('no form opened');
  return form.id;
};

const upload = ({ workspace }: TestBot, text: string): string => {
  const bytes = new TextEncoder().encode(text);
  return workspace.control.upload({
    name: 'task.json',
    user: 'ana',
    mimetype: 'application/json',
    bytes,
  }).file.id;
};

const submit = async (bot: TestBot, values: object): Promise<string> => {
  const viewId = await openForm(bot);
  const answer = await bot.control('submit', { user: 'ana', viewId, values });
  if (answer.errors !== undefined) await bot.control('close', { user: 'ana', viewId });
  return JSON.stringify(answer);
};

/** What the bot said since: the user's own message is left out. */
const said = async (bot: TestBot, answer: ReturnType<TestBot['control']>): Promise<string> => {
  const { messages, views, errors } = await answer;
  const own = bot.workspace.state().bot.user_id;
  return JSON.stringify({ messages: messages.filter(({ user }) => user === own), views, errors });
};

/** Every way in. */
export const FACES: readonly Face[] = [
  {
    name: 'the slash command',
    give: (bot, text) =>
      said(bot, bot.control('command', { user: 'ana', channel: 'ops', text: `check ${text}` })),
  },
  {
    name: 'the form',
    give: (bot, text) => submit(bot, { paste: { [blockOf.paste]: text } }),
  },
  {
    name: 'a file in the form',
    give: (bot, text) => submit(bot, { file: { [blockOf.file]: [upload(bot, text)] } }),
  },
  {
    name: 'a direct message',
    give: (bot, text) =>
      said(
        bot,
        bot.control('message', { user: 'ana', channel: 'dm', text: `check \`\`\`${text}\`\`\`` }),
      ),
  },
  {
    name: 'a mention with a file',
    give: (bot, text) =>
      said(
        bot,
        bot.control('message', {
          user: 'ana',
          channel: 'ops',
          text: '@Stevedore check',
          files: [upload(bot, text)],
        }),
      ),
  },
  {
    name: 'the message shortcut',
    give: async (bot, text) => {
      const { messages } = await bot.control('message', {
        user: 'ben',
        channel: 'ops',
        text: `\`\`\`${text}\`\`\``,
      });
      const [message] = messages;
      return said(
        bot,
        bot.control('shortcut', {
          user: 'ana',
          callbackId: 'check_task_definition',
          channel: 'ops',
          messageTs: message?.ts,
        }),
      );
    },
  },
  {
    name: 'the message shortcut on a file',
    give: async (bot, text) => {
      const { messages } = await bot.control('message', {
        user: 'ben',
        channel: 'ops',
        text: '',
        files: [upload(bot, text)],
      });
      return said(
        bot,
        bot.control('shortcut', {
          user: 'ana',
          callbackId: 'check_task_definition',
          channel: 'ops',
          messageTs: messages[0]?.ts,
        }),
      );
    },
  },
];

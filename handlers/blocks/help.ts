import type { CommandSpec } from '../../src/model/command.ts';
import type { Reply } from '../reply.ts';
import { escapeMrkdwn, header, section } from './text.ts';

const usageLine = ({ name, usage }: CommandSpec): string =>
  `\`/ecs ${escapeMrkdwn(`${name} ${usage}`.trim())}\``;

const examples = (spec: CommandSpec): string =>
  spec.examples.map((example) => `\`/ecs ${escapeMrkdwn(example)}\``).join('  ');

const FIRST_SENTENCE = /^.*?[.!?](?= |$)/;

/** One line a command: what it is for. How it is written stands in its own help. */
const overview = (commands: readonly CommandSpec[]): string =>
  commands
    .map(({ name, summary }) => {
      const short = FIRST_SENTENCE.exec(summary)?.[0] ?? summary;
      return `• \`/ecs ${escapeMrkdwn(name)}\` ${escapeMrkdwn(short)}`;
    })
    .join('\n');

const MORE =
  'New to ECS? Begin with `/ecs onboard`. How a command is written, with examples: `/ecs help scale`.';

const entry = (spec: CommandSpec): string =>
  `${usageLine(spec)}\n${escapeMrkdwn(spec.summary)}\nTry: ${examples(spec)}`;

/** All commands, or one when `only` is given. */
export const helpReply = (commands: readonly CommandSpec[], only?: CommandSpec): Reply => {
  const shown = only === undefined ? commands : [only];
  return {
    text: shown.map(({ name, summary }) => `/ecs ${name}: ${summary}`).join(' '),
    blocks: [
      header(only === undefined ? 'What Stevedore can do' : `/ecs ${only.name}`),
      ...(only === undefined
        ? [section(overview(commands)), section(MORE)]
        : [section(entry(only))]),
      section(
        'In a thread, where slash commands do not work, mention me: `@Stevedore explain task-role`. ' +
          'To check a definition that somebody posted, use *Check task definition* in the menu of the message.',
      ),
    ],
    buttons: [],
    share: null,
  };
};

import type { CommandSpec } from '../../src/model/command.ts';
import type { Match } from '../../src/model/explanation.ts';
import type { Reply } from '../reply.ts';
import { askButton } from './ask.ts';
import { button, clamp, escapeMrkdwn, section } from './text.ts';

/** Action id of the button that runs the command that was probably meant. */
export const RUN_ACTION = 'run-command';

export interface UnknownCommand {
  readonly word: string;
  /** What stood behind the word. */
  readonly text: string;
  readonly nearest: CommandSpec | null;
  /** What the whole text names exactly, when it names anything. */
  readonly sure: Match | null;
  readonly commands: readonly CommandSpec[];
}

const VALUE_CHARACTERS = 1_900;
const WORD_CHARACTERS = 40;

/** Says that a word is no command, which are, and what was probably meant. */
export const unknownReply = ({ word, text, nearest, sure, commands }: UnknownCommand): Reply => {
  const known = commands.map(({ name }) => `\`${name}\``).join(', ');
  const quoted = clamp(word, WORD_CHARACTERS).replaceAll('`', "'");
  const meant = nearest === null ? '' : ` Did you mean \`/ecs ${nearest.name}\`?`;
  const plain = `\`${quoted}\` is no command of mine.${meant} I know ${known}.`;
  const again = nearest === null ? '' : `${nearest.name} ${text}`.trim();
  const buttons = [
    ...(again !== '' && again.length <= VALUE_CHARACTERS
      ? [button(`/ecs ${again}`, RUN_ACTION, again)]
      : []),
    ...(sure === null ? [] : [askButton(sure, 'here', `Explain ${sure.title}`)]),
  ];
  return {
    text: plain.replaceAll('`', ''),
    blocks: [section(escapeMrkdwn(plain))],
    buttons,
    share: null,
  };
};

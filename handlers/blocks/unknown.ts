import type { Button } from '@slack/types';
import type { CommandSpec } from '../../src/model/command.ts';
import type { Match } from '../../src/model/explanation.ts';
import { CHANGE_COMMANDS } from '../../src/operations/change/ask-change.ts';
import type { Reply } from '../reply.ts';
import { askButton } from './ask.ts';
import { CHANGE_ASK_ACTION } from './change-buttons.ts';
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

/**
 * What was probably meant, as a command text; null when there is no telling, too much of it for a button, or JSON in it:
 * a button must not repeat values of environment variables.
 */
const probableCommand = ({ word, text, nearest, sure }: UnknownCommand): string | null => {
  if (sure !== null || `${word}${text}`.includes('{')) return null;
  const probable = nearest === null ? `explain ${word} ${text}` : `${nearest.name} ${text}`;
  return probable.length <= VALUE_CHARACTERS ? probable.trim() : null;
};

/** A button that runs what was probably meant. One that changes something only proposes it; what takes effect at once is typed. */
const probableButton = (unknown: UnknownCommand): readonly Button[] => {
  const probable = probableCommand(unknown);
  if (probable === null) return [];
  const { nearest } = unknown;
  const proposes = CHANGE_COMMANDS.some((name) => name === nearest?.name);
  if (nearest?.effect === 'write' && !proposes) return [];
  const action = proposes ? `${CHANGE_ASK_ACTION}:meant` : RUN_ACTION;
  return [button(`/ecs ${probable}`, action, probable)];
};

const guess = ({ nearest, sure }: UnknownCommand): string => {
  if (sure !== null) return ' I can explain it, though.';
  return nearest === null ? '' : ` Did you mean \`${nearest.name}\`?`;
};

/** Says that a word is no command, which are, and what was probably meant. */
export const unknownReply = (unknown: UnknownCommand): Reply => {
  const { word, sure, commands } = unknown;
  const known = commands.map(({ name }) => `\`${name}\``).join(', ');
  const quoted = clamp(word, WORD_CHARACTERS).replaceAll('`', "'");
  const plain = `\`${quoted}\` is no command of mine.${guess(unknown)} I know ${known}.`;
  return {
    text: plain.replaceAll('`', ''),
    blocks: [section(escapeMrkdwn(plain))],
    buttons: [
      ...probableButton(unknown),
      ...(sure === null ? [] : [askButton(sure, 'here', `Explain ${sure.title}`)]),
    ],
    share: null,
  };
};

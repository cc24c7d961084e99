import { COMMANDS, route } from '../src/operations/commands.ts';
import { isSentence } from '../src/operations/live/asked.ts';
import { namesSandbox } from '../src/operations/live/names/sandbox-name.ts';
import { asTyped } from './as-typed.ts';
import { explanationReply } from './blocks/explanation.ts';
import { unknownReply } from './blocks/unknown.ts';
import { deskIn } from './channel.ts';
import type { Place } from './command.ts';
import { checkCommand } from './commands/check.ts';
import { SLACK_COMMANDS } from './commands/commands.ts';
import type { Desk } from './desk.ts';
import { looksLikeJson } from './message-text.ts';
import { type Reply, sentence } from './reply.ts';
import { behindSandbox, inSandbox } from './sandbox.ts';

/** Commands that open no account, so that any name is only a word to them. */
const isOnlyWords = (text: string): boolean => {
  const asked = route(text);
  return (
    !asked.known || asked.spec.effect === 'none' || isSentence(asked.spec.name, asTyped(asked.text))
  );
};

/**
 * What a text behind `/ecs` is answered with; null when the answer is a form that was opened. A text with a name that begins
 * with `sandbox-`, and what stands behind `sandbox`, is about the account of whoever asks and reaches no other one.
 */
export const dispatch = async (
  text: string,
  everywhere: Desk,
  place: Place,
): Promise<Reply | null> => {
  const behind = behindSandbox(text);
  const own = behind ?? text;
  const isOwn =
    behind !== undefined || namesSandbox(asTyped(text)) || /^\s*sandbox\s*$/i.test(text);
  return isOwn && !isOnlyWords(own)
    ? inSandbox(everywhere, place, (desk, at) => run(own, desk, at))
    : run(own, deskIn(place, everywhere), place);
};

const run = async (given: string, desk: Desk, place: Place): Promise<Reply | null> => {
  const text = desk.operations.asNamed?.(given) ?? given;
  const asked = route(text);
  const command = asked.known
    ? SLACK_COMMANDS.find(({ spec }) => spec.name === asked.spec.name)
    : undefined;
  if (!asked.known || command === undefined) {
    if (looksLikeJson(text)) return checkCommand.run(text, desk, place);
    const word = asked.known ? asked.spec.name : asked.word;
    const nearest = asked.known ? null : asked.nearest;
    const known = desk.operations.explain(text).matches[0];
    const sure = known !== undefined && known.score >= 0.99 ? known : null;
    return unknownReply({ word, text: asked.text, nearest, sure, commands: COMMANDS });
  }
  if (isSentence(command.spec.name, asTyped(asked.text)))
    return explanationReply(desk.operations.explain(text), { long: false, drawing: desk.drawing });
  const input = command.spec.input.safeParse(asked.text);
  if (input.success) return command.run(input.data, desk, place);
  return sentence(input.error.issues.map(({ message }) => message).join(' '));
};

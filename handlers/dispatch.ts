import { COMMANDS, route } from '../src/operations/commands.ts';
import { isSentence } from '../src/operations/live/asked.ts';
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

/** What a text behind `/ecs` is answered with; null when the answer is a form that was opened. */
export const dispatch = async (
  text: string,
  everywhere: Desk,
  place: Place,
): Promise<Reply | null> => {
  const desk = deskIn(place, everywhere);
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

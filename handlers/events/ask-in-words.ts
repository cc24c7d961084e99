import { COMMANDS, placeSpec, querySpec, route } from '../../src/operations/commands.ts';
import { isSentence } from '../../src/operations/live/asked.ts';
import { asTyped } from '../as-typed.ts';
import { attachedTexts, takesTexts, wordsBeside } from '../attached.ts';
import { explanationReply } from '../blocks/explanation.ts';
import { helpReply } from '../blocks/help.ts';
import { checkText } from '../checked.ts';
import type { Desk } from '../desk.ts';
import { dispatch } from '../dispatch.ts';
import { checkFile } from '../files.ts';
import { looksLikeJson, type ReadMessage, readMessage } from '../message-text.ts';
import { type Reply, sentence } from '../reply.ts';
import { wordsTo } from './words-to.ts';

const GREETING = /^(?:hi|hello|hey|what can you do|who are you)[\s!?.,]*$/i;
const THANKS =
  /^(?:(?:many |ok(?:ay)? )?(?:thanks?(?: you)?(?: (?:so|very) much| a lot)?|thx|ty|cheers|merci|danke))[\s!?.,:)]*$/i;
const STOPPED_TASK = /["“”](?:stoppedReason|stopCode)["“”]\s*:/;

/** Commands whose names begin many a question: "place constraints?", "query language". */
const PLACEMENT: ReadonlySet<string> = new Set([placeSpec.name, querySpec.name]);

/** A command that works on the texts that the message carries. */
const withTexts = async (message: ReadMessage, words: string, desk: Desk): Promise<Reply> => {
  const attached = await attachedTexts(message, desk);
  if (!attached.ok) return sentence(attached.problem);
  const { user, team, channel } = message;
  const where = { user, team: team ?? undefined, channel, open: null, attached: attached.texts };
  return (await dispatch(wordsBeside(words), desk, where)) ?? helpReply(COMMANDS);
};

/**
 * Answers an ordinary message to the bot. Like a command when it begins with one (`/ecs` in front is fine); a file or
 * a code block with a definition is checked, whatever is said about it; anything else, stopped tasks included, is taken
 * as something to explain.
 */
export const answerWords = async (
  event: unknown,
  desk: Desk,
  botUserId?: string,
): Promise<Reply> => {
  const message = readMessage(event);
  const { user, team, channel, text, code, files } = message;
  const said = wordsTo(botUserId, text);
  const words = desk.operations.asNamed?.(said) ?? said;
  const routed = route(words);
  // "Why did it stop?" is a question and no command.
  const isAsked = routed.known && isSentence(routed.spec.name, asTyped(routed.text));
  const asked = isAsked ? { known: false as const } : routed;
  const [file] = files;
  if (asked.known && takesTexts(asked.spec.name, asked.text, file !== undefined))
    return withTexts(message, words, desk);
  const wantsCheck = asked.known && asked.spec.name === 'check';
  if (file !== undefined && (wantsCheck || words === '' || !asked.known)) {
    return checkFile(file, user, desk);
  }
  const isDefinition = looksLikeJson(code) && !asked.known && !STOPPED_TASK.test(code);
  if (code !== '' && (wantsCheck || isDefinition)) return checkText(code, user, desk);
  if (THANKS.test(words)) return sentence('You are welcome.');
  if (words === '' || GREETING.test(words)) return helpReply(COMMANDS);
  if (asked.known && !PLACEMENT.has(asked.spec.name)) {
    const place = { user, team: team ?? undefined, channel, open: null, attached: [] };
    return (await dispatch(words, desk, place)) ?? helpReply(COMMANDS);
  }
  if (looksLikeJson(words) && !STOPPED_TASK.test(words)) return checkText(words, user, desk);
  return explanationReply(desk.operations.explain(words), { long: false, drawing: desk.drawing });
};

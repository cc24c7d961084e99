import { route } from '../src/operations/commands.ts';
import type { Place } from './command.ts';
import type { Desk } from './desk.ts';
import { dispatch } from './dispatch.ts';
import { type Reply, sentence } from './reply.ts';

const REFUSED =
  'This button may only look, and what it carries is no command that looks. Nothing was done; type the command yourself.';

/**
 * What a command text that a button carries is answered with, where it only reads. Anything else is refused: texts of buttons
 * come back from outside, and a change must begin with a person who typed it.
 */
export const readAgain = async (text: string, desk: Desk, place: Place): Promise<Reply | null> => {
  const asked = route(text);
  if (asked.known && asked.spec.effect === 'read') return dispatch(text, desk, place);
  desk.log.warn({ user: place.user }, 'a button that reads carried another command');
  return sentence(REFUSED);
};

import { route } from '../src/operations/commands.ts';
import { refuseButton } from './changes.ts';
import type { Place } from './command.ts';
import type { Desk } from './desk.ts';
import { dispatch } from './dispatch.ts';
import type { Reply } from './reply.ts';

/**
 * What a command text that a button carries is answered with, where it only reads. Anything else is refused, and recorded: texts
 * of buttons come back from outside, and a change must begin with a person who typed it. `team` is whose click it was.
 */
export const readAgain = async (
  text: string,
  desk: Desk,
  place: Place,
  team: string | null,
): Promise<Reply | null> => {
  const asked = route(text);
  return asked.known && asked.spec.effect === 'read'
    ? dispatch(text, desk, place)
    : refuseButton(desk, place, team);
};

import { welcomeReply } from '../blocks/onboard-assign.ts';
import type { LearnersPlace } from '../blocks/onboard-home.ts';
import { nameOf } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { toMessage } from '../reply.ts';

interface Who {
  readonly user: string;
  readonly team: string | null;
}

/** How far somebody is, for their Home tab; null where there are no lessons, or it could not be read. */
export const learnersPlace = async (
  user: string,
  team: string | null,
  { operations: { onboard }, log }: Desk,
): Promise<LearnersPlace | null> => {
  if (onboard === undefined || team === null) return null;
  const person = { userId: user, teamId: team };
  try {
    const [path, wrong] = await Promise.all([onboard.path(person), onboard.wrongLately(person)]);
    return { path, wrong };
  } catch (error) {
    // The rest of the tab is worth showing without it.
    log.warn({ problem: nameOf(error) }, 'how far somebody is could not be read');
    return null;
  }
};

/** Offers the path to who opens the app for the first time, unless they have begun it already. */
export const welcomeOnce = async ({ user, team }: Who, desk: Desk): Promise<void> => {
  const { onboard } = desk.operations;
  if (onboard === undefined || team === null) return;
  const person = { userId: user, teamId: team };
  if (!(await onboard.welcome(person))) return;
  const { begun } = await onboard.path(person);
  if (!begun) await desk.tell?.(user, toMessage(welcomeReply(null), { shareable: false }));
};

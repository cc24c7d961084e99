import type { App } from '@slack/bolt';
import type { Waiting } from '../../src/operations/change/lifecycle/waiting.ts';
import { askerOf } from '../changes.ts';
import { nameOf } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { homeView } from './home-view.ts';
import { learnersPlace } from './learners-place.ts';

const NOTHING: Waiting = { toApprove: [], own: [] };

const waitingOf = async (
  user: string,
  team: string | null,
  { operations: { changes }, log }: Desk,
): Promise<Waiting> => {
  if (changes === undefined || team === null) return NOTHING;
  try {
    return await changes.waiting(askerOf(user, team, null));
  } catch (error) {
    // The rest of the tab is worth showing without it.
    log.warn({ problem: nameOf(error) }, 'what waits for somebody could not be read');
    return NOTHING;
  }
};

/** Shows somebody their Home tab as it is now. */
export const publishHome = async (
  client: App['client'],
  { user, team }: { readonly user: string; readonly team: string | null },
  desk: Desk,
): Promise<void> => {
  const { topics, live } = desk.operations;
  const [waiting, learner] = await Promise.all([
    waitingOf(user, team, desk),
    learnersPlace(user, team, desk),
  ]);
  await client.views.publish({
    user_id: user,
    view: homeView(topics(), { looks: live !== undefined, waiting, learner }),
  });
};

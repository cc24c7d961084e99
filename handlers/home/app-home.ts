import type { App } from '@slack/bolt';
import type { HomeView } from '@slack/types';
import type { Waiting } from '../../src/operations/change/lifecycle/waiting.ts';
import type { Topic } from '../../src/operations/topics.ts';
import { waitingBlocks } from '../blocks/change-waiting.ts';
import { type LearnersPlace, learnerBlocks } from '../blocks/onboard-home.ts';
import { button, header, section } from '../blocks/text.ts';
import { topicBlocks } from '../blocks/topics.ts';
import { RUN_ACTION } from '../blocks/unknown.ts';
import { askerOf } from '../changes.ts';
import { nameOf } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { learnersPlace } from './learners-place.ts';

const NOTHING: Waiting = { toApprove: [], own: [] };

/** The Home tab: what waits for somebody, how far they have learnt, what to do first, then everything there is to read. */
export const homeView = (
  topics: readonly Topic[],
  waiting: Waiting = NOTHING,
  learner: LearnersPlace | null = null,
): HomeView => ({
  type: 'home',
  blocks: [
    ...waitingBlocks(waiting),
    ...(learner === null ? [] : learnerBlocks(learner)),
    header('Stevedore, for your ECS'),
    section(
      'I explain Amazon ECS, check task definitions before AWS refuses them, and dry-run where tasks would be placed. ' +
        'Ask me in any channel with `/ecs`, in a thread with `@Stevedore`, or here in *Messages*.',
    ),
    {
      type: 'actions',
      elements: [
        { ...button('Check a task definition', RUN_ACTION, 'check'), style: 'primary' },
        button('Dry-run a placement', `${RUN_ACTION}:place`, 'place'),
      ],
    },
    { type: 'divider' },
    header('Browse what I know'),
    ...topicBlocks(topics),
  ],
});

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
  const [waiting, learner] = await Promise.all([
    waitingOf(user, team, desk),
    learnersPlace(user, team, desk),
  ]);
  await client.views.publish({
    user_id: user,
    view: homeView(desk.operations.topics(), waiting, learner),
  });
};

import type { Button, HomeView } from '@slack/types';
import type { Waiting } from '../../src/operations/change/lifecycle/waiting.ts';
import type { Topic } from '../../src/operations/topics.ts';
import { waitingBlocks } from '../blocks/change-waiting.ts';
import { type LearnersPlace, learnerBlocks } from '../blocks/onboard-home.ts';
import { button, context, header, section } from '../blocks/text.ts';
import { topicBlocks } from '../blocks/topics.ts';
import { RUN_ACTION } from '../blocks/unknown.ts';

const LOOKS: readonly Button[] = [
  button('Look at services', `${RUN_ACTION}:services`, 'services'),
  button('Look at clusters', `${RUN_ACTION}:clusters`, 'clusters'),
];

/** What the tab shows beside what everybody sees. */
interface HomeParts {
  /** Whether there are accounts to look into. */
  readonly looks: boolean;
  readonly waiting: Waiting;
  readonly learner: LearnersPlace | null;
}

/** The Home tab: what waits for somebody, how far they have learnt, what to do first, then everything there is to read. */
export const homeView = (
  topics: readonly Topic[],
  { looks, waiting, learner }: HomeParts,
): HomeView => ({
  type: 'home',
  blocks: [
    ...waitingBlocks(waiting),
    ...(learner === null ? [] : learnerBlocks(learner)),
    header('Stevedore, for your ECS'),
    section(
      'I explain Amazon ECS, check task definitions before AWS refuses them, and dry-run where tasks would be placed. ' +
        (looks ? 'I look into your services, say why they are in trouble, and scale them. ' : '') +
        'Ask me in any channel with `/ecs`, in a thread with `@Stevedore`, or here in *Messages*.',
    ),
    {
      type: 'actions',
      elements: [
        { ...button('Check a task definition', RUN_ACTION, 'check'), style: 'primary' },
        button('Dry-run a placement', `${RUN_ACTION}:place`, 'place'),
        ...(looks ? LOOKS : []),
      ],
    },
    ...(looks ? [context('Services and clusters are answered in *Messages*.')] : []),
    { type: 'divider' },
    header('Browse what I know'),
    ...topicBlocks(topics),
  ],
});

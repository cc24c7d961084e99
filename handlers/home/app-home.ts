import type { App } from '@slack/bolt';
import type { HomeView } from '@slack/types';
import type { Topic } from '../../src/operations/topics.ts';
import { button, header, section } from '../blocks/text.ts';
import { topicBlocks } from '../blocks/topics.ts';
import { RUN_ACTION } from '../blocks/unknown.ts';
import type { Desk } from '../desk.ts';

/** The Home tab: what to do first, then everything there is to read. */
export const homeView = (topics: readonly Topic[]): HomeView => ({
  type: 'home',
  blocks: [
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

export const registerAppHome = (app: App, { operations }: Desk): void => {
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab !== 'home') return;
    await client.views.publish({ user_id: event.user, view: homeView(operations.topics()) });
  });
};

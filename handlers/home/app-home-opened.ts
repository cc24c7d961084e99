import type { App } from '@slack/bolt';
import type { Desk } from '../desk.ts';
import { publishHome } from './app-home.ts';
import { welcomeOnce } from './learners-place.ts';

/** Somebody opens the app: the Home tab is drawn, and who comes for the first time is welcomed. */
export const registerAppHome = (app: App, desk: Desk): void => {
  app.event('app_home_opened', async ({ event, client, body }) => {
    const who = { user: event.user, team: body.team_id ?? null };
    if (event.tab === 'home') await publishHome(client, who, desk);
    await welcomeOnce(who, desk);
  });
};

import type { App } from '@slack/bolt';
import * as z from 'zod';
import type { Desk } from '../desk.ts';
import { welcomeOnce } from '../home/learners-place.ts';

const SLACKBOT = 'USLACKBOT';

/** The person of the event, in whose record Slack says what they are. */
const joined = z.object({
  id: z.string(),
  is_bot: z.boolean().nullish(),
  deleted: z.boolean().nullish(),
  /** Guests of several channels, and of one: the first is true for both. */
  is_restricted: z.boolean().nullish(),
  is_ultra_restricted: z.boolean().nullish(),
  /** Of another company. */
  is_stranger: z.boolean().nullish(),
});

const isMember = ({ id, ...one }: z.output<typeof joined>): boolean =>
  id !== SLACKBOT &&
  ![one.is_bot, one.deleted, one.is_restricted, one.is_ultra_restricted, one.is_stranger].includes(
    true,
  );

/** Somebody joins the workspace: where the settings say so they are offered the path, once. Apps and guests are not. */
export const registerTeamJoin = (app: App, desk: Desk): void => {
  app.event('team_join', async ({ event, body }) => {
    if (desk.welcomesJoiners !== true) return;
    const user = joined.parse(event.user);
    if (isMember(user)) await welcomeOnce({ user: user.id, team: body.team_id ?? null }, desk);
  });
};

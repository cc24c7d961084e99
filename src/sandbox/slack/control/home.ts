import * as z from 'zod';
import { directMessage } from '../cast.ts';
import { appHomeOpenedEvent } from '../payloads/event.ts';
import type { Slack } from '../slack.ts';
import type { ControlAnswer } from '../state.ts';
import { deliverEvent } from './deliver-event.ts';
import { readInput } from './read-input.ts';
import { settle } from './settle.ts';
import { personOf } from './who-and-where.ts';

const homeSchema = z.object({
  user: z.string(),
  tab: z.enum(['home', 'messages']).default('home'),
});

/** A person opens the app's Home or Messages tab. */
export const openHome = async (slack: Slack, given: unknown): Promise<ControlAnswer> => {
  const { user, tab } = readInput(homeSchema, given);
  const person = personOf(user);
  const channel = directMessage(person.id)?.id ?? '';
  return settle(slack, () =>
    deliverEvent(slack, 'app_home_opened', appHomeOpenedEvent(slack, person, channel, tab)),
  );
};

import * as z from 'zod';
import { people } from './policy-section.ts';

const NOBODY = { users: [], groups: [] };

/** Who may see how far people are, and whether who joins is offered the path. */
export const onboardingSection = z
  .strictObject({
    leads: people
      .optional()
      .describe(
        'Who may see how far people are that share it, and what most of them miss; nobody when it is left out.',
      ),
    welcome: z
      .enum(['joiners'], 'takes joiners, or is left out')
      .optional()
      .describe(
        'joiners: who joins the workspace is offered the path in a direct message, once. Slack needs the scope users:read and the event team_join for that. Nobody is written to when it is left out.',
      ),
  })
  .nullish()
  .transform((onboarding) => ({
    leads: onboarding?.leads ?? NOBODY,
    welcomesJoiners: onboarding?.welcome === 'joiners',
  }))
  .describe('Lessons: who leads, and whom they are offered to.');

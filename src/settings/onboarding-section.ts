import * as z from 'zod';
import { people } from './policy-section.ts';

const NOBODY = { users: [], groups: [] };

/** Who may see how far people are. */
export const onboardingSection = z
  .strictObject({
    leads: people
      .optional()
      .describe(
        'Who may see how far people are that share it, and what most of them miss; nobody when it is left out.',
      ),
  })
  .nullish()
  .transform((onboarding) => ({ leads: onboarding?.leads ?? NOBODY }))
  .describe('Lessons: who leads.');

import * as z from 'zod';
import { accountsSection } from './accounts-section.ts';
import { aliasesSection } from './aliases-section.ts';
import { channelsSection } from './channels-section.ts';
import { checkSection } from './check-section.ts';
import { knowledgeSection } from './knowledge-section.ts';
import { onboardingSection } from './onboarding-section.ts';
import { policySections } from './policy-section.ts';

/** The whole of stevedore.yml. A section is one file and one line here; all of them may be left out. */
export const settingsFile = z.strictObject({
  check: checkSection,
  accounts: accountsSection,
  aliases: aliasesSection,
  channels: channelsSection,
  ...policySections,
  onboarding: onboardingSection,
  knowledge: knowledgeSection,
});

/** What a team settled on; what it left out is there, and empty. */
export type Settings = z.infer<typeof settingsFile>;

/** The settings of a team without a stevedore.yml. */
export const NO_SETTINGS: Settings = settingsFile.parse({});

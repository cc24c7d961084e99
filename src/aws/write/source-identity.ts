import type { Person } from '../../model/change/change.ts';

/** What STS takes for a session name and a source identity (AssumeRole): 2 to 64 of these characters. */
const FOREIGN = /[^\w+=,.@-]/g;
const CHARACTERS_MAX = 64;

/** A person as CloudTrail shows them: `slack-T0123-U0456`, or `cli-ana` at a terminal. */
export const sourceIdentity = ({ teamId, userId }: Person): string =>
  (teamId === 'cli' ? userId : `slack-${teamId}-${userId}`)
    .replace(FOREIGN, '-')
    .slice(0, CHARACTERS_MAX);

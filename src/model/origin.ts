/**
 * Whose text it is: Stevedore's own, the team's, or the team's in place of one of Stevedore's with the same id.
 */
export type Origin = 'stevedore' | 'team' | 'team-in-place';

/** What an answer says of where its text comes from; null for Stevedore's own, of which nothing is said. */
export const originNotice = (origin: Origin): string | null => {
  switch (origin) {
    case 'stevedore':
      return null;
    case 'team':
      return "From your team's notes.";
    case 'team-in-place':
      return "From your team's notes, in place of Stevedore's own text.";
  }
};

import type { Question } from '../question.ts';

const NEEDS: Readonly<Record<'service' | 'count' | 'tasks', string>> = {
  service: 'Name the service.',
  count: 'Say how many tasks the service shall have: a count.',
  tasks:
    'The cluster was given without its tasks, so nobody knows which ones the service has. Give what `aws ecs describe-tasks` prints as well.',
};

/** Sentences on what a question lacks that its mode cannot do without. */
export const missing = (
  { input, cluster }: Question,
  needed: readonly (keyof typeof NEEDS)[],
): readonly string[] => {
  const has = {
    service: input.service !== undefined,
    count: input.count !== undefined,
    tasks: cluster.tasksKnown,
  };
  return needed.filter((need) => !has[need]).map((need) => NEEDS[need]);
};

/** How many rows of a list are written out before the rest is counted. */
const LISTED = 20;

/** At most {@link LISTED} lines, and how many more there are. */
export const shortList = (lines: readonly string[]): readonly string[] =>
  lines.length <= LISTED
    ? lines
    : [...lines.slice(0, LISTED), `and ${(lines.length - LISTED).toLocaleString('en')} more`];

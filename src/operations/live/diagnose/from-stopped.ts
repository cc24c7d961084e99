import type { Clue } from './clue.ts';
import { evidence, tasks } from './clue.ts';
import type { StoppedGroup } from './stopped-groups.ts';
import { MORE_MAX, PAST, WEIGHT } from './weights.ts';

const BROAD_FROM = 0.95;
/** A stop this recent counts as now, whatever was said since. */
const RECENT_MS = 15 * 60_000;

const weightOf = ({ link, score, count }: StoppedGroup): number => {
  const more = Math.min(MORE_MAX, count - 1);
  if (link.id.startsWith('exit-')) return WEIGHT.exitCode + more;
  if (link.kind !== 'failure' || score === 0) return WEIGHT.waiting + more;
  return (score >= BROAD_FROM ? WEIGHT.stopped : WEIGHT.stoppedBroadly) + more;
};

const sentenceOf = (group: StoppedGroup): string => {
  const { count, taskDefinitions, containerName, exitCode, killed } = group;
  const of = taskDefinitions.length === 0 ? '' : ` of ${taskDefinitions.join(', ')}`;
  const how = exitCode === null ? '' : `; container ${containerName} ended with code ${exitCode}`;
  const late =
    killed === 0
      ? ''
      : `; ${killed === count ? 'all' : killed} had to be killed (code 137) because they did not stop in time, which is not memory`;
  return `${tasks(count)}${of} stopped for this reason within the last hour${how}${late}.`;
};

/** Clues from tasks that stopped although nobody wanted it. `steadyAtMs`: when the service was last steady. */
export const stoppedClues = (
  groups: readonly StoppedGroup[],
  steadyAtMs: number,
  nowMs: number,
): readonly Clue[] =>
  groups
    .filter(({ wanted }) => !wanted)
    .map((group) => {
      const isNow = group.newestAtMs > steadyAtMs || nowMs - group.newestAtMs <= RECENT_MS;
      return {
        link: group.link,
        weight: weightOf(group) - (isNow ? 0 : PAST),
        certainty:
          group.score >= BROAD_FROM && !group.link.id.startsWith('exit-') ? 'certain' : 'likely',
        evidence: evidence('stopped tasks', sentenceOf(group), {
          atMs: group.newestAtMs,
          quote: group.reason,
          taskIds: group.sampleTaskIds,
        }),
        text: group.text,
      };
    });

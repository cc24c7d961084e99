import type { Recognised } from './match.ts';
import type { Given } from './schema.ts';
import type { StopCode } from './written.ts';

/** With these ECS itself asked the task to stop: SIGTERM, stopTimeout (30 s by default), then SIGKILL. */
const ASKED_TO_STOP: ReadonlySet<StopCode> = new Set([
  'ServiceSchedulerInitiated',
  'UserInitiated',
  'SpotInterruption',
  'TerminationNotice',
  'InfrastructureHealth',
]);

/**
 * What a text shows about a container that ended with SIGKILL; null when it shows nothing.
 * Memory needs evidence: the reason that the agent writes (aws/amazon-ecs-agent, dockerapi/errors.go), never the
 * exit code alone. Without a stop code, a stopped reason that only ECS writes stands for it.
 */
export const givenAboutKill = ({ paste, hits }: Recognised): Given | null => {
  const ids = new Set(hits.filter(({ by }) => by === 'pattern').map(({ entry }) => entry.id));
  if (ids.has('oom')) return 'memory';
  const { stopCode } = paste;
  if (stopCode !== null && ASKED_TO_STOP.has(stopCode)) return 'stop-requested';
  const reasons = hits.filter(
    ({ entry, by }) =>
      by === 'pattern' && entry.group === 'stopped-reason' && entry.breadth !== 'empty',
  );
  const asked = reasons.some(
    ({ entry: { stopCodes } }) =>
      stopCodes.length > 0 && stopCodes.every((code) => ASKED_TO_STOP.has(code)),
  );
  if (asked && stopCode === null) return 'stop-requested';
  const byItself = stopCode === 'EssentialContainerExited' || ids.has('essential-exited');
  return byItself && reasons.length === 0 ? 'unexplained' : null;
};

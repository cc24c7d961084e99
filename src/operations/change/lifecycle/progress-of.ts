import type { ChangeProgress } from '../../../model/change/progress.ts';
import type { Proposal } from '../../../model/change/proposal.ts';
import type { EcsService } from '../../../model/ecs-service.ts';

const EVENTS_MAX = 5;
/** "has reached a steady state" is 73 in 100 of real events, and says nothing that the counts do not say. */
const NOISE = /has reached a steady state\.$/;
/** AWS's clock and ours may differ by a little. */
const CLOCKS_APART_MS = 2_000;

/** How far a service has come since the change was sent. */
export const progressOf = (
  { before, sentAtMs, createdAtMs }: Proposal,
  service: EcsService,
): ChangeProgress => {
  const since = (sentAtMs ?? createdAtMs) - CLOCKS_APART_MS;
  return {
    desiredCount: service.desiredCount,
    runningCount: service.runningCount,
    pendingCount: service.pendingCount,
    startedFrom: before.runningCount,
    rolloutState:
      service.deployments.find(({ status }) => status === 'PRIMARY')?.rolloutState ?? null,
    events: service.events
      .filter(({ createdAtMs: atMs, message }) => atMs >= since && !NOISE.test(message))
      .slice(0, EVENTS_MAX)
      .map(({ createdAtMs: atMs, message }) => ({ atMs, message })),
    diagnosis: null,
  };
};

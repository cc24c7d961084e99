import type { Failures } from '../../../knowledge/failures/failures.ts';
import type { ChangeProgress } from '../../../model/change/progress.ts';
import type { Proposal } from '../../../model/change/proposal.ts';
import type { EcsService } from '../../../model/ecs-service.ts';
import { explainEvent, foldEvents } from '../../live/service/events.ts';

const EVENTS_MAX = 5;
/** AWS's clock and ours may differ by a little. */
const CLOCKS_APART_MS = 2_000;

/** How far a service has come since the change was sent. */
export const progressOf = (
  { before, sentAtMs, createdAtMs }: Proposal,
  service: EcsService,
  failures: Failures,
): ChangeProgress => {
  const since = (sentAtMs ?? createdAtMs) - CLOCKS_APART_MS;
  return {
    desiredCount: service.desiredCount,
    runningCount: service.runningCount,
    pendingCount: service.pendingCount,
    startedFrom: before.runningCount,
    rolloutState:
      service.deployments.find(({ status }) => status === 'PRIMARY')?.rolloutState ?? null,
    events: foldEvents(
      service.events
        .filter(({ createdAtMs: atMs }) => atMs >= since)
        .map((event) => explainEvent(event, failures)),
      EVENTS_MAX,
    ).flatMap((line) =>
      line.kind === 'event'
        ? [{ atMs: line.atMs, message: line.message, severity: line.severity }]
        : [],
    ),
    diagnosis: null,
  };
};

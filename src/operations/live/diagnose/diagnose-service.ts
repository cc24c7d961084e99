import type { EcsService } from '../../../model/ecs-service.ts';
import type { ScalingActivity } from '../../../model/scaling.ts';
import { type WithNotes, withNotes } from '../../notes/service-notes.ts';
import type { PlacementAnswer } from '../../placement/place-answer.ts';
import { aboutOf } from '../answer/about.ts';
import { createCollector } from '../answer/collector.ts';
import type { Gap, LiveAnswer, Outcome } from '../answer/live-answer.ts';
import type { LiveDeps } from '../answer/live-deps.ts';
import { rememberMatches } from '../answer/remember-matches.ts';
import type { ServiceTarget } from '../names/service-target.ts';
import { type DeploymentRow, deploymentRows } from '../service/deployment-rows.ts';
import { explainEvent, type FoldedLine, foldEvents, isSteady } from '../service/events.ts';
import { loadService } from '../service/load-service.ts';
import { countedTasks, type ServiceHealth, serviceHealth } from '../service/service-health.ts';
import type { TargetGroupHealth } from '../service/target-groups.ts';
import type { Clue } from './clue.ts';
import { eventClues } from './from-events.ts';
import { placementClues } from './from-placement.ts';
import { scalingClues } from './from-scaling.ts';
import {
  deploymentClues,
  percentClues,
  protectionClues,
  rolloutClues,
  zeroClues,
} from './from-service.ts';
import { stoppedClues } from './from-stopped.ts';
import { targetClues } from './from-targets.ts';
import { startingClues, unhealthyTaskClues } from './from-tasks.ts';
import { type Gathered, gather } from './gather.ts';
import { readTaskLog, type TaskLog } from './log-lines.ts';
import { type Cause, rankCauses } from './rank-causes.ts';
import { type RevisionChanges, revisionChanges, withChanges } from './revision-changes.ts';
import { groupStopped, type StoppedGroup } from './stopped-groups.ts';
import { headlineOf, isAiling, type Verdict, verdictOf } from './verdict.ts';

/** Nobody needs a runbook then. */
const NOTHING_WRONG: ReadonlySet<Verdict> = new Set(['healthy', 'scaled-to-zero', 'deleted']);
const EVENT_LINES = 6;
const ACTIVITIES = 5;

/** Why a service is as it is: causes with their evidence, the most telling first. */
export interface Diagnosis extends LiveAnswer, WithNotes {
  readonly kind: 'diagnosis';
  readonly verdict: Verdict;
  /** One line. */
  readonly headline: string;
  readonly health: ServiceHealth;
  readonly counts: { readonly desired: number; readonly running: number; readonly pending: number };
  readonly causes: readonly Cause[];
  /** Stopped tasks of about the last hour by reason; null where AWS did not tell. */
  readonly stopped: readonly StoppedGroup[] | null;
  readonly deployments: readonly DeploymentRow[];
  readonly events: readonly FoldedLine[];
  readonly targetGroups: readonly TargetGroupHealth[];
  readonly activities: readonly ScalingActivity[];
  /** Dry run of the tasks that are missing; null where there was none to make. */
  readonly placement: PlacementAnswer | null;
  /** What the revision that is being deployed changes; null where there is nothing to compare. */
  readonly changes: RevisionChanges | null;
  /** Last lines of a task of the first cause, with secrets masked; null unless asked for. */
  readonly log: TaskLog | null;
}

const cluesOf = (
  gathered: Gathered,
  stopped: readonly StoppedGroup[],
  gaps: readonly Gap[],
  { failures, clock }: LiveDeps,
): readonly Clue[] => {
  const { service } = gathered;
  const now = clock.now();
  const steadyAt = service.events.find(isSteady)?.createdAtMs ?? 0;
  return [
    ...zeroClues(service),
    ...stoppedClues(stopped, steadyAt, now),
    ...eventClues(service, failures, now),
    ...percentClues(service),
    ...protectionClues(service, gathered.protections),
    ...rolloutClues(service),
    ...deploymentClues(gathered.serviceDeployments),
    ...targetClues(gathered.targetGroups, gaps, failures),
    ...placementClues(gathered.placement, failures),
    ...startingClues(gathered.running ?? [], now),
    ...unhealthyTaskClues(gathered.running ?? []),
    ...scalingClues(service, gathered.scalingTarget, gathered.activities, now),
  ];
};

const sampleOf = ([first]: readonly Cause[]): string | undefined =>
  first?.evidence.find(({ source }) => source === 'stopped tasks')?.taskIds[0];

/**
 * Ids of what is the matter, as runbooks name it: of each cause, and of the exit code with which its tasks ended. Who was
 * killed for memory ended with 137, and a runbook may name either.
 */
const matters = (causes: readonly Cause[], stopped: readonly StoppedGroup[]): readonly string[] =>
  causes.flatMap(({ link: { id } }) => [
    id,
    ...stopped.flatMap(({ link, exitCode }) =>
      link.id === id && exitCode !== null ? [`exit-${exitCode}`] : [],
    ),
  ]);

const eventsOf = ({ events }: EcsService, { failures }: LiveDeps): readonly FoldedLine[] =>
  foldEvents(
    events.map((event) => explainEvent(event, failures)),
    EVENT_LINES,
  );

/**
 * Says why a service is as it is. Reads no more than it needs, works with what AWS tells and names what is missing; the
 * last log lines of a failed task only with `log`.
 */
export const diagnoseService = async (
  target: ServiceTarget,
  given: LiveDeps,
  { log = false }: { readonly log?: boolean } = {},
): Promise<Outcome<Diagnosis>> => {
  const deps = { ...given, failures: rememberMatches(given.failures) };
  const collector = createCollector();
  const loaded = await loadService(target, collector);
  if (!loaded.ok) return loaded;
  const service = loaded.answer;
  const health = serviceHealth(service, deps.failures, deps.clock.now());
  const gathered = await gather(target, service, isAiling(health), collector);
  const { stopped, before, task, placement } = gathered;
  const groups = groupStopped(stopped ?? [], deps.failures);
  const changes = before === undefined || task === undefined ? null : revisionChanges(before, task);
  const ranked = rankCauses(cluesOf(gathered, groups, collector.gaps(), deps), deps.failures);
  const causes = withChanges(ranked, changes, service);
  const sample = log ? sampleOf(causes) : undefined;
  const sampleTask = stopped?.find(
    ({ taskArn }) => sample !== undefined && taskArn.endsWith(sample),
  );
  const taskLog =
    sampleTask === undefined ? null : await readTaskLog(target.readers, sampleTask, collector);
  const verdict = verdictOf(health, causes);
  return {
    ok: true,
    answer: {
      kind: 'diagnosis',
      about: aboutOf({ ...target, arn: service.serviceArn }, collector, deps.clock),
      gaps: collector.gaps(),
      verdict,
      headline: headlineOf(verdict, health, causes, `${countedTasks(service)}.`),
      health,
      counts: {
        desired: service.desiredCount,
        running: service.runningCount,
        pending: service.pendingCount,
      },
      causes,
      stopped: stopped === undefined ? null : groups,
      deployments: deploymentRows(service),
      events: eventsOf(service, deps),
      targetGroups: gathered.targetGroups,
      activities: gathered.activities.slice(0, ACTIVITIES),
      placement,
      changes,
      log: taskLog,
      ...(NOTHING_WRONG.has(verdict)
        ? {}
        : withNotes(deps.notes?.(target, { causes: matters(causes, groups) }))),
    },
  };
};

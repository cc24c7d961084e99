import type { Stored } from '../../../change-ports.ts';
import type { ChangeProgress } from '../../../model/change/progress.ts';
import type { Proposal } from '../../../model/change/proposal.ts';
import type { EcsService } from '../../../model/ecs-service.ts';
import type { AwsReaders } from '../../../ports.ts';
import { auditEvent } from './audit-event.ts';
import { accountOf, type ChangeDeps, type Granted } from './deps.ts';
import { overtakenBy } from './overtaken-by.ts';
import { progressOf } from './progress-of.ts';
import { readSeen, standOf } from './seen.ts';
import { showStory, tellThenKeep } from './story.ts';

/** So long may a service take: images are pulled, load balancers drain (300 s by default), a few attempts are made. */
const PATIENCE_MS = 15 * 60_000;
/** A service event that says that tasks cannot start counts after this time. */
const TROUBLE_AFTER_MS = 90_000;

/** A service that should start tasks and has none on its way counts as stuck after this time. */
const STUCK_AFTER_MS = 3 * 60_000;

/** What followers remember between two looks; lost with the process, and found again by looking. */
export interface FollowMemory {
  /** By proposal: how often in a row the service was found steady. */
  readonly steady: Map<string, number>;
  /** By proposal: what was told last, so that a message is edited only when it would change. */
  readonly told: Map<string, string>;
  /** By proposal: the counts, and since when they are so. */
  readonly counts: Map<string, { readonly running: number; readonly sinceMs: number }>;
}

const LOOKS_STEADY = 2;

const primaryOf = ({ deployments }: EcsService) =>
  deployments.find(({ status }) => status === 'PRIMARY') ?? deployments[0];

const isSteady = (service: EcsService): boolean =>
  service.runningCount === service.desiredCount &&
  service.pendingCount === 0 &&
  service.deployments.length <= 1 &&
  primaryOf(service)?.rolloutState !== 'IN_PROGRESS';

type End = { readonly state: 'steady' | 'failing' | 'overtaken'; readonly outcome: string };

const tasks = (count: number): string => (count === 1 ? '1 task is' : `${count} tasks are`);

const END_WORDS = {
  failed: 'The deployment failed.',
  trouble: 'AWS says that tasks cannot start.',
  stuck: `The service has too few tasks, and none was started for ${STUCK_AFTER_MS / 60_000} minutes.`,
  late: `The service is not steady after ${PATIENCE_MS / 60_000} minutes.`,
} as const;

/** Why a service that was changed counts as failing; undefined as long as it may come up. */
const troubleOf = (
  { sentAtMs }: Proposal,
  { events, runningCount, desiredCount }: ChangeProgress,
  sameForMs: number,
  now: number,
): string | undefined => {
  const since = now - (sentAtMs ?? now);
  if (since > PATIENCE_MS) return END_WORDS.late;
  const said = events.some(({ severity }) => severity === 'error');
  if (said && since > TROUBLE_AFTER_MS) return END_WORDS.trouble;
  return runningCount < desiredCount && sameForMs > STUCK_AFTER_MS ? END_WORDS.stuck : undefined;
};

const endOf = async <Permit extends Granted>(
  proposal: Proposal,
  service: EcsService,
  progress: ChangeProgress,
  { looksSteady, sameForMs }: { readonly looksSteady: number; readonly sameForMs: number },
  { deps, readers }: { readonly deps: ChangeDeps<Permit>; readonly readers: AwsReaders },
): Promise<End | undefined> => {
  const { target, change, before } = proposal;
  const failed = service.deployments.find(
    ({ id, rolloutState }) =>
      rolloutState === 'FAILED' && !before.deployments.some((known) => known.id === id),
  );
  if (failed !== undefined)
    return { state: 'failing', outcome: failed.rolloutStateReason ?? END_WORDS.failed };
  const seen = await readSeen(readers, target, change);
  if (standOf(change, before, seen) !== 'made') {
    const outcome = await overtakenBy(proposal, seen.service, readers, deps);
    return { state: 'overtaken', outcome };
  }
  if (looksSteady >= LOOKS_STEADY) {
    const outcome = `Done: ${tasks(service.runningCount)} running, as asked for.`;
    return { state: 'steady', outcome };
  }
  const trouble = troubleOf(proposal, progress, sameForMs, deps.clock.now());
  return trouble === undefined ? undefined : { state: 'failing', outcome: trouble };
};

/** For how long as many tasks have been running, while none was on its way. */
const sameFor = (
  { id }: Proposal,
  { runningCount: running, pendingCount }: EcsService,
  { counts }: FollowMemory,
  now: number,
): number => {
  const known = counts.get(id);
  const sinceMs = known?.running === running && pendingCount === 0 ? known.sinceMs : now;
  counts.set(id, { running, sinceMs });
  return now - sinceMs;
};

/** A message is edited when one of these changes. */
const shownOf = (progress: ChangeProgress): string =>
  JSON.stringify([
    progress.desiredCount,
    progress.runningCount,
    progress.pendingCount,
    progress.rolloutState,
    progress.events.map(({ message }) => message),
  ]);

/**
 * One look at a change that was sent: shows how far it has come, and ends it as steady, failing (with the diagnosis) or
 * overtaken. The caller holds its lease. Rejects as the readers do.
 */
export const followOnce = async <Permit extends Granted>(
  stored: Stored<Proposal>,
  deps: ChangeDeps<Permit>,
  memory: FollowMemory,
): Promise<void> => {
  const { value } = stored;
  const account = accountOf(deps.accounts, value.target);
  if (account === undefined) return;
  const readers = account.fresh();
  const { cluster, service: name } = value.target;
  const [service] = (await readers.ecs.describeServices(cluster, [name])).value.services;
  if (service === undefined) {
    const outcome = 'The service does not exist any more.';
    return finish(stored, { state: 'overtaken', outcome }, null, deps, memory);
  }
  const steady = isSteady(service) ? (memory.steady.get(value.id) ?? 0) + 1 : 0;
  memory.steady.set(value.id, steady);
  const progress = progressOf(value, service, deps.failures);
  const sameForMs = sameFor(value, service, memory, deps.clock.now());
  const looks = { looksSteady: steady, sameForMs };
  const end = await endOf(value, service, progress, looks, { deps, readers });
  if (end !== undefined) return finish(stored, end, progress, deps, memory);
  const shown = shownOf(progress);
  if (memory.told.get(value.id) === shown) return;
  memory.told.set(value.id, shown);
  await showStory(stored, progress, deps);
};

const finish = async <Permit extends Granted>(
  { value, version }: Stored<Proposal>,
  end: End,
  progress: ChangeProgress | null,
  deps: ChangeDeps<Permit>,
  memory: FollowMemory,
): Promise<void> => {
  const { clock, accounts, diagnose } = deps;
  memory.steady.delete(value.id);
  memory.told.delete(value.id);
  memory.counts.delete(value.id);
  const proposal: Proposal = { ...value, ...end, endedAtMs: clock.now() };
  const event = auditEvent(clock, 'ended', { proposal, detail: end.outcome });
  const account = accountOf(accounts, value.target);
  const found =
    end.state === 'failing' && account !== undefined ? await diagnose(account, value.target) : null;
  const shown = progress && { ...progress, diagnosis: found };
  await tellThenKeep({ version }, proposal, shown, event, deps);
};

import type { AwsWriters, Stored } from '../../../change-ports.ts';
import { type AwsProblem, awsProblemOf } from '../../../model/aws-problem.ts';
import type { AuditEvent } from '../../../model/change/audit.ts';
import type { Change, ChangeTarget, Person } from '../../../model/change/change.ts';
import type { Proposal } from '../../../model/change/proposal.ts';
import type { Advice } from '../../live/answer/live-answer.ts';
import { problemAdvice } from '../../live/answer/problem-advice.ts';
import { auditEvent } from './audit-event.ts';
import { accountOf, type ChangeDeps, type Granted, type Step } from './deps.ts';
import { isByItself } from './expire.ts';
import { leaseOf, WORK_MS } from './lease.ts';
import { reconcile } from './reconcile.ts';
import { accountGone, alreadyThere, serviceBusy, unknownProposal } from './refusals.ts';
import { showStory, tellThenKeep } from './story.ts';
import { whatMoved } from './what-moved.ts';

const call = (
  { ecs, scaling }: AwsWriters,
  { cluster, service }: ChangeTarget,
  change: Change,
): Promise<void> => {
  const named = { cluster, service };
  switch (change.kind) {
    case 'scale':
      return ecs.setDesiredCount({ ...named, desiredCount: change.desiredCount });
    case 'autoscale': {
      const { minCapacity, maxCapacity } = change;
      return scaling.setRange({ ...named, minCapacity, maxCapacity });
    }
    case 'suspend':
    case 'resume':
      return scaling.suspendScaleIn({ ...named, suspended: change.kind === 'suspend' });
    case 'restart':
      return ecs.restart(named);
    case 'rollback':
      return ecs.deploy({ ...named, taskDefinition: change.taskDefinition });
  }
};

/** Errors of AWS that are an answer: the call was not carried out (botocore, UpdateService and RegisterScalableTarget). */
const REFUSALS: ReadonlySet<string> = new Set([
  'ClientException',
  'ClusterNotFoundException',
  'InvalidParameterException',
  'LimitExceededException',
  'NamespaceNotFoundException',
  'ObjectNotFoundException',
  'PlatformTaskDefinitionIncompatibilityException',
  'PlatformUnknownException',
  'ServiceNotActiveException',
  'ServiceNotFoundException',
  'UnsupportedFeatureException',
  'ValidationException',
]);

/** Whether AWS may have carried out a call that failed. */
const mayBeDone = (problem: AwsProblem | undefined): boolean => {
  if (problem === undefined) return true;
  switch (problem.kind) {
    case 'timeout':
    case 'unreachable':
      return true;
    case 'other':
      return !REFUSALS.has(problem.code);
    default:
      return false;
  }
};

/**
 * Ends a claimed proposal without a change, and tells why. Where no channel knows of it, only whoever clicked is told, and says
 * through {@link heard} that they were; a return by itself has nobody who clicked, and asks its author.
 */
const giveUp = async <Permit extends Granted>(
  { value, version }: Stored<Proposal>,
  advice: Advice,
  action: AuditEvent['action'],
  deps: ChangeDeps<Permit>,
): Promise<Step> => {
  const { store, clock } = deps;
  const outcome = `${advice.sentence} Nothing was changed.`;
  const now = clock.now();
  const isAnswered = value.story === null && !isByItself(value);
  const proposal: Proposal = {
    ...value,
    state: 'refused',
    endedAtMs: now,
    outcome,
    untoldSinceMs: isAnswered ? now : null,
  };
  const detail = `${advice.code}: ${advice.sentence}`;
  const event = auditEvent(clock, action, { proposal, detail });
  if (value.story === null) await store.replace(proposal, version, [event]);
  else await tellThenKeep({ version }, proposal, null, event, deps);
  return { kind: 'refused', advice, proposal };
};

/** Whether the world is as the proposal showed it, and the author is still allowed; else why not. */
const stillSo = async <Permit extends Granted>(
  proposal: Proposal,
  deps: ChangeDeps<Permit>,
): Promise<
  | { readonly ok: true; readonly writers: AwsWriters }
  | { readonly ok: false; readonly advice: Advice }
> => {
  const { target, change, forMs, by, channel } = proposal;
  const account = accountOf(deps.accounts, target);
  if (account === undefined) return { ok: false, advice: accountGone(proposal) };
  const permission = await deps.rights.permit({ person: by, channel }, target, change.kind);
  if (!permission.ok) return permission;
  const { permit } = permission;
  const now = await deps.examine({ account, target, change, permit, forMs });
  if (!now.ok) return now;
  const moved = whatMoved(proposal, { ...now, approvalsNeeded: permit.approvals });
  if (moved === null) return { ok: true, writers: account.writersFor(by, permit.role) };
  const todo = 'Look at it as it is now, and confirm again if you still want the change.';
  return { ok: false, advice: { code: 'world-moved', sentence: moved, todo } };
};

/**
 * Sends a change that everybody has said yes to: claims it, reads the world again, writes down that it is being sent, and calls
 * AWS once. `stored.value` is the proposal with the last yes in it, `version` the one that it had before.
 */
export const send = async <Permit extends Granted>(
  stored: Stored<Proposal>,
  lastYes: 'confirmed' | 'approved' | 'proposed',
  by: Person,
  deps: ChangeDeps<Permit>,
): Promise<Step> => {
  const { store, clock, leases, random } = deps;
  const { id } = stored.value;
  const now = clock.now();
  const lease = leaseOf(id);
  // Each yes holds it for itself: of two in one process, the one that comes too late must not let go of it for the other.
  const owner = `${deps.owner}/${random.id()}`;
  if (!(await leases.acquire(lease, owner, { nowMs: now, untilMs: now + WORK_MS }))) {
    const held = (await store.get(id))?.value ?? stored.value;
    const isWaiting = held.state === 'open' || held.state === 'confirmed';
    const advice = alreadyThere(isWaiting ? { ...held, state: 'sending' } : held);
    return { kind: 'refused', advice, proposal: held };
  }
  try {
    const claimed: Proposal = {
      ...stored.value,
      state: 'sending',
      claimedAtMs: now,
      untoldSinceMs: null,
    };
    const yes = auditEvent(clock, lastYes, { by, proposal: claimed });
    const claim = await store.replace(claimed, stored.version, [yes]);
    if (claim === 'busy')
      return { kind: 'refused', advice: serviceBusy(claimed), proposal: stored.value };
    const held = await store.get(id);
    if (held === undefined) return { kind: 'refused', advice: unknownProposal(), proposal: null };
    if (claim === 'moved')
      return { kind: 'refused', advice: alreadyThere(held.value), proposal: held.value };
    return await sendClaimed(held, deps);
  } finally {
    await leases.release(lease, owner);
  }
};

const sendClaimed = async <Permit extends Granted>(
  claimed: Stored<Proposal>,
  deps: ChangeDeps<Permit>,
): Promise<Step> => {
  const { store, clock } = deps;
  const world = await stillSo(claimed.value, deps);
  if (!world.ok) return giveUp(claimed, world.advice, 'refused', deps);
  const { value } = claimed;
  const line = auditEvent(clock, 'sending', { proposal: value });
  if ((await store.replace(value, claimed.version, [line])) !== 'done')
    return { kind: 'refused', advice: alreadyThere(value), proposal: value };
  const held = { value, version: claimed.version + 1 };
  try {
    await call(world.writers, value.target, value.change);
  } catch (error) {
    const problem = awsProblemOf(error);
    if (problem !== undefined && !mayBeDone(problem))
      return giveUp(held, problemAdvice(problem), 'send-failed', deps);
    const detail = `no answer: ${problem?.kind ?? 'unknown error'}`;
    await store.record([auditEvent(clock, 'send-failed', { proposal: value, detail })]);
    return { kind: 'moved-on', proposal: await reconcile(held, deps) };
  }
  const now = clock.now();
  const proposal: Proposal = {
    ...value,
    state: 'following',
    sentAtMs: now,
    return: value.forMs === null ? null : { atMs: now + value.forMs, state: 'waiting' },
  };
  await store.replace(proposal, held.version, [auditEvent(clock, 'sent', { proposal })]);
  const sent = { value: proposal, version: held.version + 1 };
  return { kind: 'moved-on', proposal: await showStory(sent, null, deps) };
};

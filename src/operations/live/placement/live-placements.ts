import type { AwsReaders } from '../../../ports.ts';
import type { NamedText } from '../../placement/named-text.ts';
import { readTask } from '../../placement/read-task.ts';
import type { LiveDeps } from '../answer/live-deps.ts';
import { type LiveResult, refusal } from '../live-result.ts';
import { lastPart } from '../names/arn-names.ts';
import { clusterReference, findCluster } from '../names/find-cluster.ts';
import { findService } from '../names/find-service.ts';
import type { NameSettings } from '../names/name-settings.ts';
import { targetReference } from '../names/service-target.ts';
import { type AskedPlacement, namesRevision } from './asked-placement.ts';
import { drainLive } from './drain-live.ts';
import { findInstances } from './find-instances.ts';
import { cannot, type LivePlacement, type PastedTask } from './live-placement.ts';
import { placeLive } from './place-live.ts';
import { placeTaskLive } from './place-task-live.ts';
import { type LiveQuery, queryLive } from './query-live.ts';

/** Where the live dry runs look. */
interface Scope {
  readonly accounts: readonly AwsReaders[];
  readonly names: NameSettings;
  readonly deps: Pick<LiveDeps, 'clock'>;
}

/** `prod/web`: the cluster stands before the name, as a reference to a cluster does. */
const serviceName = ({ name, cluster }: AskedPlacement): string => {
  if (cluster === '') return name;
  return `${cluster.startsWith('arn:') ? lastPart(cluster) : cluster}/${name}`;
};

const onService = async (
  asked: AskedPlacement,
  pasted: PastedTask | undefined,
  { accounts, names, deps }: Scope,
): Promise<LiveResult<LivePlacement>> => {
  if (asked.cluster !== '' && asked.name.includes('/'))
    return refusal(
      cannot(
        'cluster-twice',
        `${asked.name} names its cluster already.`,
        'Leave the other cluster out.',
      ).advice,
    );
  const found = await findService(serviceName(asked), accounts, names);
  if (!found.ok) return found;
  const { mode, revision, changes, count } = asked;
  const outcome = await placeLive(found.target, count, deps, { mode, revision, changes, pasted });
  return outcome.ok
    ? { ...outcome, reference: targetReference(found.target) }
    : refusal(outcome.advice);
};

const onCluster = async (
  asked: AskedPlacement,
  pasted: PastedTask | undefined,
  { accounts, names, deps }: Scope,
): Promise<LiveResult<LivePlacement>> => {
  const { mode, cluster, instances, name, count = 1, changes } = asked;
  const found =
    mode === 'drain' && cluster === ''
      ? await findInstances(instances, accounts)
      : await findCluster(cluster, accounts, names);
  if (!found.ok) return found;
  const { target } = found;
  const task = pasted === undefined ? { revision: name } : { pasted };
  const outcome = await (mode === 'drain'
    ? drainLive(target, instances, deps)
    : placeTaskLive(target, task, count, deps, changes));
  return outcome.ok ? { ...outcome, reference: clusterReference(target) } : refusal(outcome.advice);
};

const NO_TASK = cannot(
  'no-task',
  'Nobody knows what to place.',
  'Name a service, a task definition such as web:3, or paste one.',
).advice;

/** Answers what is asked of a live cluster; `text` is a task definition that was given in place of the one that runs. */
export const livePlacement = async (
  asked: AskedPlacement,
  text: NamedText | undefined,
  scope: Scope,
): Promise<LiveResult<LivePlacement>> => {
  const read = text === undefined ? undefined : readTask(text);
  if (read?.ok === false)
    return refusal(cannot('unreadable-task', read.problem, 'Correct the task definition.').advice);
  const pasted = read && {
    name: read.value.task.family ?? 'the pasted definition',
    demand: read.value.demand,
    warnings: read.value.warnings,
  };
  if (asked.mode === 'drain') return onCluster(asked, undefined, scope);
  if (asked.name === '') return pasted ? onCluster(asked, pasted, scope) : refusal(NO_TASK);
  return namesRevision(asked) ? onCluster(asked, pasted, scope) : onService(asked, pasted, scope);
};

/** Which instances of a live cluster an expression means; the only cluster, or that of the settings, where none is named. */
export const liveQuery = async (
  { cluster, expression }: { readonly cluster: string; readonly expression: string },
  { accounts, names, deps }: Scope,
): Promise<LiveResult<LiveQuery>> => {
  const found = await findCluster(cluster, accounts, names);
  if (!found.ok) return found;
  const outcome = await queryLive(found.target, expression, deps);
  return outcome.ok
    ? { ...outcome, reference: clusterReference(found.target) }
    : refusal(outcome.advice);
};

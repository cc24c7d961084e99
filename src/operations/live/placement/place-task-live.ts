import { demandOf } from '../../../placement/demand/demand-of.ts';
import { placeTasks } from '../../placement/place-tasks.ts';
import { aboutOf } from '../answer/about.ts';
import { type Collector, createCollector, type Part } from '../answer/collector.ts';
import type { Outcome } from '../answer/live-answer.ts';
import type { LiveDeps } from '../answer/live-deps.ts';
import type { ClusterTarget } from '../names/service-target.ts';
import { withChanges } from './dry-run.ts';
import { cannot, type LivePlacement, type PastedTask, type ServiceWish } from './live-placement.ts';
import { taskQuestion } from './live-question.ts';
import { readLiveCluster } from './read-live-cluster.ts';

/** What a standalone task is: a registered definition, or one that was pasted. */
type AskedTask =
  | { readonly revision: string; readonly pasted?: undefined }
  | { readonly revision?: undefined; readonly pasted: PastedTask };

const readTask = async (
  { readers }: ClusterTarget,
  { revision, pasted }: AskedTask,
  collector: Collector,
): Promise<Part<PastedTask & { readonly arn?: string }>> => {
  if (pasted !== undefined) return { known: true, value: pasted };
  const part = `the task definition ${revision}`;
  const read = await collector.read(part, readers.ecs.taskDefinition(revision));
  if (!read.known) return read;
  const { family, revision: number, definition, taskDefinitionArn: arn } = read.value;
  const name = `${family}:${number}`;
  return { known: true, value: { name, demand: demandOf(definition), warnings: [], arn } };
};

/** Dry run of standalone tasks on the instances of a live cluster, as RunTask would place them. */
export const placeTaskLive = async (
  target: ClusterTarget,
  task: AskedTask,
  count: number,
  { clock }: Pick<LiveDeps, 'clock'>,
  changes: ServiceWish['changes'] = {},
): Promise<Outcome<LivePlacement>> => {
  const collector = createCollector();
  const [read, cluster] = await Promise.all([
    readTask(target, task, collector),
    readLiveCluster(target, collector),
  ]);
  if (!read.known) return { ok: false, advice: read.advice };
  if (!cluster.known) return { ok: false, advice: cluster.advice };
  const { name, demand, warnings } = read.value;
  const [first] = cluster.value.instances;
  const arn = read.value.arn ?? first?.containerInstanceArn ?? undefined;
  const asked = withChanges({ ...taskQuestion(demand, cluster.value), warnings }, changes);
  const placed = 'input' in asked ? placeTasks(asked, count) : asked;
  if (!('mode' in placed)) return cannot('not-placeable', placed.join(' '), 'Correct the request.');
  return {
    ok: true,
    answer: {
      kind: 'live-placement',
      about: aboutOf({ ...target, arn }, collector, clock),
      gaps: collector.gaps(),
      taskDefinition: name,
      count,
      running: null,
      placement: placed,
    },
  };
};

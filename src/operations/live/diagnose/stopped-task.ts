import type { Failures } from '../../../knowledge/failures/failures.ts';
import type { EcsContainer, EcsTask } from '../../../model/ecs-task.ts';
import type { Link } from '../../../model/explanation.ts';

/** With these ECS or a person asked the task to stop, so that the exit codes are a consequence (ops.md, exit 137). */
const ASKED_TO_STOP: ReadonlySet<string> = new Set([
  'ServiceSchedulerInitiated',
  'UserInitiated',
  'SpotInterruption',
  'TerminationNotice',
  'InfrastructureHealth',
]);

/** Stops that somebody wanted: deployments, scaling, people. */
const WANTED: ReadonlySet<string> = new Set([
  'scaling-activity',
  'user-stopped',
  'draining',
  'stop-code-user-initiated',
  'stop-code-service-scheduler-initiated',
]);

/** SIGTERM and SIGKILL: how the others of a task end once the first one has. */
const ENDED_BY_ECS: ReadonlySet<number> = new Set([137, 143]);

/** Why a task stopped, as far as AWS tells. */
export interface StoppedTask {
  readonly task: EcsTask;
  readonly link: Link;
  /** 0 to 1, from the knowledge base: 0.97 names one thing, 0.93 a class of things. */
  readonly score: number;
  /** True where the stop was wanted: a deployment, scaling in, a person. */
  readonly wanted: boolean;
  /** What AWS said, one sentence: the reason of the container that ended, else that of the task. */
  readonly reason: string;
  readonly containerName: string | null;
  readonly exitCode: number | null;
  /** Containers that had to be killed because they did not stop in time. */
  readonly killed: readonly string[];
  /** For `Failures.answer`: never shown. */
  readonly text: string;
}

const askedToStop = ({ stopCode }: EcsTask): boolean => ASKED_TO_STOP.has(stopCode ?? '');

/** The container that ended first, as far as one can tell: AWS does not say it. */
const culpritOf = (task: EcsTask): EcsContainer | undefined => {
  const { containers } = task;
  if (askedToStop(task)) return undefined;
  const ended = containers.filter(({ exitCode }) => exitCode !== undefined);
  return (
    containers.find(({ reason }) => reason !== undefined && reason !== '') ??
    ended.find(({ exitCode }) => exitCode !== 0 && !ENDED_BY_ECS.has(exitCode ?? 0)) ??
    (ended.length > 1 ? ended.find(({ exitCode }) => exitCode === 0) : undefined) ??
    ended[0]
  );
};

const quoted = (name: string, value: string | undefined): readonly string[] =>
  value === undefined || value === '' ? [] : [`${name}: ${JSON.stringify(value)}`];

/** The facts of a stop in the form in which the knowledge base reads describe-tasks. Without names, which could mislead it. */
const textOf = ({ stopCode, stoppedReason }: EcsTask, culprit: EcsContainer | undefined): string =>
  [
    ...quoted('stopCode', stopCode),
    ...quoted('stoppedReason', stoppedReason),
    ...(culprit?.exitCode === undefined ? [] : [`exitCode: ${culprit.exitCode}`]),
    ...quoted('reason', culprit?.reason === stoppedReason ? undefined : culprit?.reason),
  ].join('\n');

const UNKNOWN: Link = { kind: 'concept', id: 'stopped-task', title: 'Stopped task' };

/** Says why a task stopped, by the exit-137 rule: memory only where the agent says so, never from the code alone. */
export const explainStop = (task: EcsTask, failures: Failures): StoppedTask => {
  const culprit = culpritOf(task);
  const text = textOf(task, culprit);
  const matches = failures
    .match(text)
    .filter(({ kind, score }) => kind === 'failure' && score >= 0.9);
  const asked = askedToStop(task);
  const found =
    (asked ? matches.find(({ id }) => !id.startsWith('exit-')) : undefined) ?? matches[0];
  const link: Link =
    found === undefined ? UNKNOWN : { kind: found.kind, id: found.id, title: found.title };
  return {
    task,
    link,
    score: found?.score ?? 0,
    wanted: WANTED.has(link.id),
    reason: culprit?.reason ?? task.stoppedReason ?? task.stopCode ?? 'AWS gives no reason.',
    containerName: culprit?.name ?? null,
    exitCode: culprit?.exitCode ?? null,
    killed: asked
      ? task.containers.flatMap(({ name, exitCode }) => (exitCode === 137 ? [name] : []))
      : [],
    text,
  };
};

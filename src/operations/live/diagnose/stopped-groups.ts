import type { Failures } from '../../../knowledge/failures/failures.ts';
import type { EcsTask } from '../../../model/ecs-task.ts';
import type { Link } from '../../../model/explanation.ts';
import { lastPart, revisionName } from '../names/arn-names.ts';
import { explainStop, type StoppedTask } from './stopped-task.ts';

const SAMPLES = 5;

/** Tasks that stopped for the same reason. */
export interface StoppedGroup {
  readonly link: Link;
  readonly score: number;
  readonly wanted: boolean;
  readonly count: number;
  /** What AWS said of the newest; not escaped. */
  readonly reason: string;
  readonly stopCode: string | null;
  /** Exit code and container of the newest. */
  readonly exitCode: number | null;
  readonly containerName: string | null;
  /** Ids of the newest tasks, at most five. */
  readonly sampleTaskIds: readonly string[];
  readonly newestAtMs: number;
  readonly oldestAtMs: number;
  /** `web:3`, those that the tasks ran. */
  readonly taskDefinitions: readonly string[];
  /** How many of them had containers that were killed because they did not stop in time. */
  readonly killed: number;
  /** For `Failures.answer`: never shown. */
  readonly text: string;
}

const stoppedAt = ({ task }: StoppedTask): number =>
  task.stoppedAtMs ?? task.stoppingAtMs ?? task.createdAtMs ?? 0;

const groupOf = (members: readonly StoppedTask[]): readonly StoppedGroup[] => {
  const sorted = members.toSorted((one, other) => stoppedAt(other) - stoppedAt(one));
  const [newest] = sorted;
  const oldest = sorted.at(-1);
  if (newest === undefined || oldest === undefined) return [];
  return [
    {
      link: newest.link,
      score: newest.score,
      wanted: newest.wanted,
      count: members.length,
      reason: newest.reason,
      stopCode: newest.task.stopCode ?? null,
      exitCode: newest.exitCode,
      containerName: newest.containerName,
      sampleTaskIds: sorted.slice(0, SAMPLES).map(({ task }) => lastPart(task.taskArn)),
      newestAtMs: stoppedAt(newest),
      oldestAtMs: stoppedAt(oldest),
      taskDefinitions: [...new Set(sorted.map(({ task }) => revisionName(task.taskDefinitionArn)))],
      killed: members.filter(({ killed }) => killed.length > 0).length,
      text: newest.text,
    },
  ];
};

/** Stopped tasks by reason: those that nobody wanted first, then by number, then the newest. */
export const groupStopped = (
  tasks: readonly EcsTask[],
  failures: Failures,
): readonly StoppedGroup[] => {
  const groups = new Map<string, StoppedTask[]>();
  for (const task of tasks) {
    const stop = explainStop(task, failures);
    const key = [stop.link.kind, stop.link.id, stop.containerName, stop.wanted].join();
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [stop]);
    else known.push(stop);
  }
  return [...groups.values()]
    .flatMap(groupOf)
    .sort(
      (one, other) =>
        Number(one.wanted) - Number(other.wanted) ||
        other.count - one.count ||
        other.newestAtMs - one.newestAtMs,
    );
};

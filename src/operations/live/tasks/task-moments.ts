import type { Failures } from '../../../knowledge/failures/failures.ts';
import type { EcsService } from '../../../model/ecs-service.ts';
import type { EcsTask } from '../../../model/ecs-task.ts';
import type { Link } from '../../../model/explanation.ts';
import type { StoppedTask } from '../diagnose/stopped-task.ts';
import { lastPart } from '../names/arn-names.ts';
import { explainEvent } from '../service/events.ts';

/** One moment in the life of a task. */
export interface TaskMoment {
  readonly atMs: number;
  readonly source: 'task' | 'service event';
  readonly sentence: string;
  /** AWS's own words, not escaped; null where there are none. */
  readonly quote: string | null;
  readonly link: Link | null;
  /** Milliseconds since the moment before. */
  readonly afterMs: number;
}

type Times = readonly (readonly [at: number | undefined, sentence: string])[];

const timesOf = (task: EcsTask): Times => [
  [task.createdAtMs, 'Created: ECS placed the task (PROVISIONING).'],
  [task.connectivityAtMs, 'Connected: its network and agent are ready (PENDING).'],
  [task.pullStartedAtMs, 'Image pull began.'],
  [task.pullStoppedAtMs, 'Image pull ended.'],
  [task.startedAtMs, 'Started: its containers run (RUNNING).'],
  [task.stoppingAtMs, 'Stop began.'],
  [task.executionStoppedAtMs, 'Its containers ended.'],
  [task.stoppedAtMs, 'Stopped.'],
];

const ownEvents = (
  { events }: Pick<EcsService, 'events'>,
  id: string,
  failures: Failures,
): readonly Omit<TaskMoment, 'afterMs'>[] =>
  events
    .filter(({ message }) => message.includes(id))
    .map((event) => {
      const { link, message } = explainEvent(event, failures);
      return {
        atMs: event.createdAtMs,
        source: 'service event',
        sentence: link?.title ?? 'An event names the task.',
        quote: message,
        link,
      };
    });

/** Everything that happened to a task, the oldest first: its own times, and the events of its service that name it. */
export const taskMoments = (
  task: EcsTask,
  service: EcsService | undefined,
  stop: StoppedTask | undefined,
  failures: Failures,
): readonly TaskMoment[] => {
  const own = timesOf(task).flatMap(([atMs, sentence]): readonly Omit<TaskMoment, 'afterMs'>[] => {
    if (atMs === undefined) return [];
    const isStop = sentence === 'Stop began.' && stop !== undefined;
    return [
      {
        atMs,
        source: 'task',
        sentence: isStop ? `Stop began: ${stop.link.title}.` : sentence,
        quote: isStop ? (task.stoppedReason ?? null) : null,
        link: isStop ? stop.link : null,
      },
    ];
  });
  const events = ownEvents(service ?? { events: [] }, lastPart(task.taskArn), failures);
  return [...own, ...events]
    .toSorted((one, other) => one.atMs - other.atMs)
    .map((moment, at, all) => ({
      ...moment,
      afterMs: moment.atMs - (all[at - 1]?.atMs ?? moment.atMs),
    }));
};

import type { Failures } from '../../../knowledge/failures/failures.ts';
import type { EcsServiceEvent } from '../../../model/ecs-service.ts';
import type { Link } from '../../../model/explanation.ts';

type Severity = 'ok' | 'info' | 'warn' | 'error';

/** An event with what it means. */
export interface ExplainedEvent {
  readonly atMs: number;
  /** AWS's sentence, not escaped. */
  readonly message: string;
  /** Id of the event in the knowledge base; null for a text that it does not know. */
  readonly id: string | null;
  readonly link: Link | null;
  readonly severity: Severity;
}

/** An event that says something: the newest of its kind. */
interface EventLine extends ExplainedEvent {
  readonly kind: 'event';
  /** How many there are of the same kind. */
  readonly count: number;
  readonly oldestAtMs: number;
}

/** Events that are normal, folded into one line. */
interface RoutineLine {
  readonly kind: 'routine';
  readonly count: number;
  readonly newestAtMs: number;
  readonly oldestAtMs: number;
  /** What they were, most frequent first. */
  readonly titles: readonly { readonly title: string; readonly count: number }[];
}

export type FoldedLine = EventLine | RoutineLine;

/** Normal events that a reader wants to see all the same. */
const NEWS: ReadonlySet<string> = new Set(['deployment-completed']);

const STEADY = /has reached a steady state/;

/** Whether an event says that all is well again. */
export const isSteady = ({ message }: Pick<EcsServiceEvent, 'message'>): boolean =>
  STEADY.test(message);

/** An event with its meaning. */
export const explainEvent = (
  { createdAtMs, message }: EcsServiceEvent,
  failures: Failures,
): ExplainedEvent => {
  const found = failures.match(message).find(({ score }) => score >= 0.9);
  const severity =
    found === undefined ? undefined : failures.answer(found.id, { kind: found.kind })?.severity;
  return {
    atMs: createdAtMs,
    message,
    id: found?.id ?? null,
    link: found === undefined ? null : { kind: found.kind, id: found.id, title: found.title },
    severity: severity ?? 'info',
  };
};

const isRoutine = ({ severity, id }: ExplainedEvent): boolean =>
  (severity === 'ok' || (severity === 'info' && id !== null)) && !NEWS.has(id ?? '');

const routineLine = (routine: readonly ExplainedEvent[]): readonly RoutineLine[] => {
  const [newest] = routine;
  if (newest === undefined) return [];
  const counts = new Map<string, number>();
  for (const { link, message } of routine) {
    const title = link?.title ?? message;
    counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  return [
    {
      kind: 'routine',
      count: routine.length,
      newestAtMs: newest.atMs,
      oldestAtMs: routine.at(-1)?.atMs ?? newest.atMs,
      titles: [...counts]
        .map(([title, count]) => ({ title, count }))
        .sort((one, other) => other.count - one.count),
    },
  ];
};

const eventLines = (events: readonly ExplainedEvent[]): readonly EventLine[] => {
  const lines = new Map<string, EventLine>();
  for (const event of events) {
    const key = event.id ?? event.message;
    const line = lines.get(key) ?? { kind: 'event', ...event, count: 0, oldestAtMs: event.atMs };
    lines.set(key, { ...line, count: line.count + 1, oldestAtMs: event.atMs });
  }
  return [...lines.values()];
};

/**
 * Events, the newest first, as few lines: one for each kind that says something, with the newest of it and how often it
 * came; and one at the end for all that is routine.
 */
export const foldEvents = (
  events: readonly ExplainedEvent[],
  most: number,
): readonly FoldedLine[] => [
  ...eventLines(events.filter((event) => !isRoutine(event))).slice(0, most),
  ...routineLine(events.filter(isRoutine)),
];

import type { Failures } from '../../../knowledge/failures/failures.ts';
import type { EcsService, EcsServiceEvent } from '../../../model/ecs-service.ts';
import type { Link } from '../../../model/explanation.ts';
import { explainEvent, isSteady } from '../service/events.ts';
import { type Clue, evidence } from './clue.ts';
import { CONSEQUENCES, MORE_MAX, PAST, WEIGHT } from './weights.ts';

/** Events that hold the scheduler up. */
const HELD_UP: ReadonlySet<string> = new Set(['min-max-percent', 'protected', 'account-blocked']);

/** Events whose text ends in the reason of a stop, which says more than the event. */
const CARRY_A_REASON: ReadonlySet<string> = new Set([
  'place-resource-init',
  'place-other',
  'could-not-launch',
  'agent-start-timeout',
]);

/** What an event reports from another side. */
const SAME_AS: Readonly<Record<string, Link>> = {
  'unhealthy-target': {
    kind: 'failure',
    id: 'elb-health',
    title: 'The load balancer found the task unhealthy',
  },
  'rolling-back': { kind: 'event', id: 'deployment-failed', title: 'The deployment failed' },
  'container-health': {
    kind: 'failure',
    id: 'container-health',
    title: 'The container health check failed',
  },
};

/** How far back events count; older ones are history. */
const WINDOW_MS = 24 * 3_600_000;
const EVENTS_READ = 40;

const specificIn = (message: string, failures: Failures): Link | undefined => {
  const tail = message.slice(message.indexOf('Reason: ') + 1);
  const found = failures.match(tail).find(({ kind, score }) => kind === 'failure' && score >= 0.95);
  return found && { kind: 'failure', id: found.id, title: found.title };
};

const titleOf = ({ kind, id }: Link, failures: Failures): string | undefined =>
  kind === 'failure' || kind === 'event' ? failures.answer(id, { kind })?.title : undefined;

const linkOf = (event: EcsServiceEvent, link: Link, failures: Failures): Link => {
  const same = SAME_AS[link.id];
  if (same !== undefined) {
    const title = titleOf(same, failures) ?? same.title;
    return { ...same, title };
  }
  if (!CARRY_A_REASON.has(link.id)) return link;
  return specificIn(event.message, failures) ?? link;
};

const base = (id: string, severity: string): number => {
  if (HELD_UP.has(id)) return WEIGHT.heldUp;
  if (CONSEQUENCES.has(id)) return WEIGHT.consequence;
  return severity === 'error' ? WEIGHT.event : WEIGHT.warning;
};

/** Clues from events: errors and warnings of the last day. Those before the last steady state are over. */
export const eventClues = (
  { events }: EcsService,
  failures: Failures,
  nowMs: number,
): readonly Clue[] => {
  const steadyAt = events.findIndex(isSteady);
  const recent = events.filter(({ createdAtMs }) => nowMs - createdAtMs <= WINDOW_MS);
  const seen = new Map<string, Clue & { readonly count: number }>();
  recent.slice(0, EVENTS_READ).forEach((event, at) => {
    const { link, severity, id } = explainEvent(event, failures);
    if (link === null || id === null || severity === 'ok' || severity === 'info') return;
    const own = linkOf(event, link, failures);
    const key = `${own.kind}:${own.id}`;
    const known = seen.get(key);
    if (known !== undefined) {
      seen.set(key, { ...known, count: known.count + 1 });
      return;
    }
    const isPast = steadyAt >= 0 && at >= steadyAt;
    seen.set(key, {
      link: own,
      weight: base(id, severity) - (isPast ? PAST : 0),
      certainty: CONSEQUENCES.has(id) || severity === 'warn' ? 'likely' : 'certain',
      evidence: evidence(
        'service event',
        isPast ? 'ECS said so before the service was steady again.' : 'ECS says so in an event.',
        { atMs: event.createdAtMs, quote: event.message },
      ),
      text: event.message,
      count: 1,
    });
  });
  return [...seen.values()].map(({ count, ...clue }) => ({
    ...clue,
    weight: clue.weight + Math.min(MORE_MAX, count - 1),
    evidence:
      count === 1
        ? clue.evidence
        : {
            ...clue.evidence,
            sentence: `${clue.evidence.sentence.slice(0, -1)}, ${count} times lately.`,
          },
  }));
};

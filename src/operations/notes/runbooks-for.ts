import type { Runbook } from '../../model/team-notes.ts';
import { covers } from '../change/policy/pattern.ts';

interface Place {
  readonly cluster: string;
  readonly service: string;
}

/** How much of a service a pattern spells out. */
interface Closeness {
  /** 2: cluster and service as they are; 1: some of the service's name; 0: no more than a cluster. */
  readonly named: number;
  /** Characters that are no `*`. */
  readonly letters: number;
}

const closenessOf = (pattern: string): Closeness => {
  const [, service = '*'] = pattern.split('/');
  const spelt = pattern.replaceAll('*', '');
  const named = service.replaceAll('*', '') === '' ? 0 : spelt === pattern ? 2 : 1;
  return { named, letters: spelt.length };
};

const byCloseness = (one: Closeness, other: Closeness): number =>
  other.named - one.named || other.letters - one.letters;

/** The closest of the patterns that cover a service; undefined when none does. */
const closestTo = ({ services }: Runbook, place: Place): Closeness | undefined =>
  services
    .filter((pattern) => covers(pattern, place))
    .map(closenessOf)
    .toSorted(byCloseness)[0];

/**
 * Runbooks for a service, the most specific first: those for `cause` before those for whatever happens, the service itself
 * before a pattern, a pattern that spells out more before others, then by id. With a cause (the id of a failure or event, null
 * where none is known), those for other failures are left out.
 */
export const runbooksFor = (
  runbooks: readonly Runbook[],
  place: Place,
  cause?: string | null,
): readonly Runbook[] => {
  const isForCause = ({ failures }: Runbook): boolean =>
    typeof cause === 'string' && failures.includes(cause);
  return runbooks
    .flatMap((runbook) => {
      const closeness = closestTo(runbook, place);
      const counts = cause === undefined || runbook.failures.length === 0 || isForCause(runbook);
      return closeness === undefined || !counts
        ? []
        : [{ runbook, closeness, forCause: isForCause(runbook) ? 0 : 1 }];
    })
    .toSorted(
      (one, other) =>
        one.forCause - other.forCause ||
        byCloseness(one.closeness, other.closeness) ||
        (one.runbook.id < other.runbook.id ? -1 : 1),
    )
    .map(({ runbook }) => runbook);
};

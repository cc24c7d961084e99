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
 * Runbooks for a service, the most specific first: those for one of `causes` before those for whatever happens, the service
 * itself before a pattern, a pattern that spells out more before others, then by id. With causes (ids of failures and events,
 * the most telling first, none where none is known), those for other failures are left out.
 */
export const runbooksFor = (
  runbooks: readonly Runbook[],
  place: Place,
  causes?: readonly string[],
): readonly Runbook[] => {
  /** The place of the first cause it is for; behind them all where it is for none. */
  const causeOf = ({ failures }: Runbook): number => {
    const at = (causes ?? []).findIndex((cause) => failures.includes(cause));
    return at === -1 ? (causes?.length ?? 0) : at;
  };
  return runbooks
    .flatMap((runbook) => {
      const closeness = closestTo(runbook, place);
      const cause = causeOf(runbook);
      const counts = causes === undefined || runbook.failures.length === 0 || cause < causes.length;
      return closeness === undefined || !counts ? [] : [{ runbook, closeness, cause }];
    })
    .toSorted(
      (one, other) =>
        one.cause - other.cause ||
        byCloseness(one.closeness, other.closeness) ||
        (one.runbook.id < other.runbook.id ? -1 : 1),
    )
    .map(({ runbook }) => runbook);
};

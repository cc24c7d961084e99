import type { ServiceHealth } from '../service/service-health.ts';
import type { Evidence } from './clue.ts';
import type { Cause } from './rank-causes.ts';

export type Verdict =
  | 'failing'
  | 'waiting'
  | 'recovered'
  | 'healthy'
  | 'scaled-to-zero'
  | 'deleted'
  /** Something is wrong, but what was read does not say why. */
  | 'unclear';

const AILING: ReadonlySet<ServiceHealth['state']> = new Set([
  'failing',
  'under-running',
  'over-running',
]);

/** Whether a service is not as it should be, whatever the reason. */
export const isAiling = ({ state }: ServiceHealth): boolean => AILING.has(state);

/** Causes below it are history, or play a part only. */
const NOW_FROM = 60;

/** What a task that was replaced long ago leaves behind; it alone makes no service fail that is steady. */
const LEFT_BEHIND: ReadonlySet<Evidence['source']> = new Set(['stopped tasks', 'task definition']);

const isNow = ({ weight, certainty, evidence }: Cause): boolean =>
  weight >= NOW_FROM &&
  certainty !== 'possible' &&
  evidence.some(({ source }) => !LEFT_BEHIND.has(source));

/** What to say of a service as a whole. */
export const verdictOf = (health: ServiceHealth, causes: readonly Cause[]): Verdict => {
  const [first] = causes;
  if (health.state === 'deleted' || health.state === 'draining') return 'deleted';
  if (health.state === 'scaled-to-zero') return 'scaled-to-zero';
  if (isAiling(health)) return first === undefined ? 'unclear' : 'failing';
  if (first !== undefined && isNow(first)) return 'failing';
  if (health.state === 'deploying') return 'waiting';
  return first === undefined ? 'healthy' : 'recovered';
};

const WORDS: Readonly<Record<Verdict, string>> = {
  failing: 'Most likely cause',
  waiting: 'Still on its way',
  recovered: 'All is well now; the last trouble was',
  healthy: 'All is well',
  'scaled-to-zero': 'Nothing is wrong',
  deleted: 'There is nothing to find out any more',
  unclear: 'Something is wrong, and what AWS told does not say why',
};

/** The whole diagnosis in one line. `counted` says how many tasks run. */
export const headlineOf = (
  verdict: Verdict,
  health: ServiceHealth,
  causes: readonly Cause[],
  counted: string,
): string => {
  const [first] = causes;
  if (first !== undefined && (verdict === 'failing' || verdict === 'recovered'))
    return `${WORDS[verdict]}: ${first.link.title}. ${counted}`;
  return `${WORDS[verdict]}. ${health.sentence}`;
};

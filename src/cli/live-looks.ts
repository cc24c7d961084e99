import type { LiveOperations } from '../operations/live/live-operations.ts';
import type { LiveRefusal, LiveResult } from '../operations/live/live-result.ts';
import { HEALTH_STATES } from '../operations/live/service/service-health.ts';
import { STATUS_WINDOWS } from '../operations/live/status/status-window.ts';
import { oneOf } from './check-options.ts';
import { UsageError } from './io.ts';
import { renderDescription } from './render-live-describe.ts';
import { renderClusters, renderServices, renderTasks } from './render-live-lists.ts';
import type { LivePage } from './render-live-parts.ts';
import { renderStatus } from './render-live-status.ts';
import { renderTask } from './render-live-task.ts';
import { renderDiagnosis } from './render-live-why.ts';

/** What was asked on the command line. */
export interface LiveAsked {
  /** The service or the cluster, as `--cluster` narrows it down; empty where none is named. */
  readonly name: string;
  /** The word behind it. */
  readonly second: string | undefined;
  readonly filter: string;
  readonly log: boolean;
  readonly page: number;
}

/** An answer that can be written, or why there is none. */
type LiveShown =
  | {
      readonly ok: true;
      readonly answer: unknown;
      readonly text: (page: LivePage) => string;
      /** Whether the exit status says that something is wrong. */
      readonly found: boolean;
    }
  | LiveRefusal;

/** One command that looks into accounts. */
export interface LiveLook {
  readonly subject: 'none' | 'cluster' | 'service' | 'task';
  /** How many words it takes. */
  readonly words: number;
  readonly options: readonly ('filter' | 'log' | 'page')[];
  readonly check?: (asked: LiveAsked) => void;
  readonly look: (live: LiveOperations, asked: LiveAsked) => Promise<LiveShown>;
}

const shown = <Answer>(
  result: LiveResult<Answer>,
  render: (answer: Answer, page: LivePage) => string,
  isFound: (answer: Answer) => boolean = () => false,
): LiveShown => {
  if (!result.ok) return result;
  const { answer } = result;
  return { ok: true, answer, text: (page) => render(answer, page), found: isFound(answer) };
};

const windowOf = ({ second = '1h' }: LiveAsked) => oneOf('The window', second, STATUS_WINDOWS);

/** A word that is a state filters by state, any other by name, as in Slack. */
const filterOf = (text: string) => {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const isState = (word: string) => HEALTH_STATES.find((state) => state === word.toLowerCase());
  return {
    states: words.flatMap((word) => isState(word) ?? []),
    text: words.filter((word) => isState(word) === undefined).join(' '),
  };
};

/** Every command that looks into accounts, by name. */
export const LIVE_LOOKS = {
  clusters: {
    subject: 'none',
    words: 0,
    options: [],
    look: async (live) => {
      const result = await live.clusters();
      return shown(
        result,
        renderClusters,
        ({ clusters, gaps }) => clusters.length === 0 && gaps.length > 0,
      );
    },
  },
  services: {
    subject: 'cluster',
    words: 1,
    options: ['filter', 'page'],
    look: async (live, { name, filter, page }) =>
      shown(await live.services({ cluster: name, ...filterOf(filter), page }), renderServices),
  },
  describe: {
    subject: 'service',
    words: 1,
    options: [],
    look: async (live, { name }) => shown(await live.describe(name), renderDescription),
  },
  status: {
    subject: 'service',
    words: 2,
    options: [],
    check: windowOf,
    look: async (live, asked) =>
      shown(await live.status({ name: asked.name, window: windowOf(asked) }), renderStatus),
  },
  why: {
    subject: 'service',
    words: 1,
    options: ['log'],
    look: async (live, { name, log }) =>
      shown(
        await live.why({ name, log }),
        renderDiagnosis,
        ({ verdict }) => verdict === 'failing' || verdict === 'unclear',
      ),
  },
  tasks: {
    subject: 'service',
    words: 1,
    options: ['page'],
    look: async (live, { name, page }) => shown(await live.tasks({ name, page }), renderTasks),
  },
  task: {
    subject: 'task',
    words: 1,
    options: ['log'],
    look: async (live, { name, log }) => shown(await live.task({ id: name, log }), renderTask),
  },
} as const satisfies Readonly<Record<string, LiveLook>>;

export type LiveName = keyof typeof LIVE_LOOKS;

const CLUSTER_ARN = /^arn:[\w-]+:ecs:[\w-]+:\d{12}:cluster\/([\w-]+)$/;

/**
 * The name to look for: a service or task within the cluster of `--cluster`, or that cluster itself.
 *
 * @throws {UsageError} when no service or task is named, or the cluster twice.
 */
export const nameOf = (
  subject: LiveLook['subject'],
  word: string | undefined,
  cluster: string | undefined,
): string => {
  if (subject === 'none') return '';
  if (subject === 'cluster') {
    if (word !== undefined && cluster !== undefined)
      throw new UsageError('The cluster is named twice: leave --cluster or CLUSTER out.');
    return word ?? cluster ?? '';
  }
  if (word === undefined || word.trim() === '')
    throw new UsageError(
      subject === 'task'
        ? 'Name a task: its id or the first digits of it, or its ARN.'
        : 'Name a service: its name, cluster/service, or its ARN.',
    );
  if (cluster === undefined) return word;
  if (word.includes('/'))
    throw new UsageError(`"${word}" names its cluster already: leave --cluster out.`);
  return `${CLUSTER_ARN.exec(cluster)?.[1] ?? cluster}/${word}`;
};

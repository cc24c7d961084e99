import type { Link } from '../../../model/explanation.ts';

/** One fact that speaks for a cause. */
export interface Evidence {
  readonly source:
    | 'stopped tasks'
    | 'service event'
    | 'deployment'
    | 'target health'
    | 'autoscaling'
    | 'placement'
    | 'task protection'
    | 'task definition'
    | 'tasks'
    | 'service';
  /** A whole sentence of ours. */
  readonly sentence: string;
  readonly atMs: number | null;
  /** AWS's own words, not escaped; null where there are none. */
  readonly quote: string | null;
  readonly taskIds: readonly string[];
}

/** How sure a cause is: AWS names it; it fits what is seen; it may play a part. */
export type Certainty = 'certain' | 'likely' | 'possible';

/** Evidence with the cause that it points to. */
export interface Clue {
  readonly link: Link;
  /** The higher, the more it explains; see weights.ts. */
  readonly weight: number;
  readonly certainty: Certainty;
  readonly evidence: Evidence;
  /** What to do, where more is known than the knowledge base says. */
  readonly todo?: readonly string[];
  /** AWS's text, for what the knowledge base says of this case. */
  readonly text?: string;
}

/** Evidence with what is usual left out. */
export const evidence = (
  source: Evidence['source'],
  sentence: string,
  rest: Partial<Pick<Evidence, 'atMs' | 'quote' | 'taskIds'>> = {},
): Evidence => ({ source, sentence, atMs: null, quote: null, taskIds: [], ...rest });

/** A concept to read about. */
export const conceptOf = (id: string, title: string): Link => ({ kind: 'concept', id, title });

/** `1 task`, `3 tasks`. */
export const tasks = (count: number): string => (count === 1 ? '1 task' : `${count} tasks`);

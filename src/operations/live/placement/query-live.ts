import { parseClusterSnapshot } from '../../../placement/snapshot/parse-cluster-snapshot.ts';
import { type QueryAnswer, queryCluster } from '../../query.ts';
import { aboutOf } from '../answer/about.ts';
import { createCollector } from '../answer/collector.ts';
import type { LiveAnswer, Outcome } from '../answer/live-answer.ts';
import type { LiveDeps } from '../answer/live-deps.ts';
import type { ClusterTarget } from '../names/service-target.ts';
import { cannot } from './live-placement.ts';
import { readLiveCluster } from './read-live-cluster.ts';

/** The instances of a live cluster that an expression means. */
export interface LiveQuery extends LiveAnswer {
  readonly kind: 'live-query';
  readonly query: QueryAnswer;
}

/** Which instances of a live cluster an expression means. */
export const queryLive = async (
  target: ClusterTarget,
  expression: string,
  { clock }: Pick<LiveDeps, 'clock'>,
): Promise<Outcome<LiveQuery>> => {
  const collector = createCollector();
  const cluster = await readLiveCluster(target, collector);
  if (!cluster.known) return { ok: false, advice: cluster.advice };
  const { instances, tasks } = cluster.value;
  const outcome = queryCluster(
    parseClusterSnapshot({
      containerInstances: instances,
      ...(tasks === undefined ? {} : { tasks }),
    }),
    expression,
  );
  if (!outcome.ok)
    return cannot('bad-expression', outcome.problem.sentences.join(' '), 'Correct the expression.');
  const [first] = instances;
  return {
    ok: true,
    answer: {
      kind: 'live-query',
      about: aboutOf(
        { ...target, arn: first?.containerInstanceArn ?? undefined },
        collector,
        clock,
      ),
      gaps: collector.gaps(),
      query: outcome.answer,
    },
  };
};

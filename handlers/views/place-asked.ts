import type { AskedPlacement } from '../../src/operations/live/placement/asked-placement.ts';
import type { Desk } from '../desk.ts';
import type { SubmittedQuestion } from './place-values.ts';

const CLUSTER_NAME = /^(?=.*[A-Za-z])(?:arn:[\w-]+:ecs:\S+|[\w/-]{1,600})$/;

const MODES = ['place', 'drain', 'deploy', 'rebalance'] as const;

/**
 * The question of a form that names a cluster that runs in place of a text, or none and a service, which is looked for as one
 * that is typed: the definition may be given, or be that of the service. Null where the cluster is a text, or no account is
 * connected.
 */
export const liveFormAsked = (
  { question, clusterFiles, taskFiles }: SubmittedQuestion,
  { operations }: Desk,
): AskedPlacement | null => {
  const { words, cluster, task } = question;
  const [named] = cluster;
  const files = clusterFiles.length + taskFiles.length;
  if (operations.live === undefined || cluster.length > 1 || files > 0) return null;
  const mode = MODES.find((one) => one === (words.mode ?? 'place'));
  const isPlace = named === undefined ? words.service !== undefined : CLUSTER_NAME.test(named.text);
  const isAsked = isPlace && /^\d{0,6}$/.test(words.count ?? '');
  const hasSubject = mode === 'drain' || task !== undefined || words.service !== undefined;
  if (mode === undefined || !isAsked || !hasSubject || words.group !== undefined) return null;
  const { add, cpu, memory, withoutHostPorts } = words;
  const changes = { add, cpu, memory, withoutHostPorts };
  return {
    mode,
    name: words.service ?? '',
    instances: words.instance ?? [],
    cluster: named?.text ?? '',
    count: words.count === undefined ? undefined : Number(words.count),
    revision: undefined,
    changes: Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)),
    full: false,
  };
};

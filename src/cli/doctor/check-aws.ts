import type { ProbedAction } from '../../aws/probe-actions.ts';
import { awsProblemOf } from '../../model/aws-problem.ts';
import type { EcsCluster } from '../../model/ecs-cluster.ts';
import { problemAdvice } from '../../operations/live/answer/problem-advice.ts';
import type { AwsReaders } from '../../ports.ts';
import type { Verdict } from './verdict.ts';

const failed = (about: string, error: unknown): Verdict => {
  const problem = awsProblemOf(error);
  if (problem === undefined) throw error;
  const { sentence, todo } = problemAdvice(problem);
  return { about, state: 'wrong', says: sentence, todo };
};

/** `prod` of its name or ARN. */
const nameOf = (cluster: string): string => cluster.slice(cluster.lastIndexOf('/') + 1);

const clusterVerdicts = (
  found: readonly EcsCluster[],
  wanted: readonly string[],
  region: string,
): readonly Verdict[] => {
  const names = found.map(({ clusterName }) => clusterName);
  if (wanted.length === 0)
    return [
      names.length === 0
        ? {
            about: 'clusters',
            state: 'warning',
            says: `There is no cluster in ${region} that the policies allow.`,
            todo: 'Choose another Region with --region or AWS_REGION, or name a cluster with --cluster.',
          }
        : { about: 'clusters', state: 'fine', says: `Found ${names.join(', ')} in ${region}.` },
    ];
  return wanted.map((cluster) =>
    names.includes(nameOf(cluster))
      ? { about: `cluster ${nameOf(cluster)}`, state: 'fine', says: `Found in ${region}.` }
      : {
          about: `cluster ${nameOf(cluster)}`,
          state: 'wrong',
          says: `There is no such cluster in ${region}, or no policy allows to describe it.`,
          todo: `Choose one of ${names.join(', ') || 'another Region'}.`,
        },
  );
};

const actionVerdict = (probed: readonly ProbedAction[], cluster: string): Verdict => {
  const about = `actions on ${cluster}`;
  const named = (state: ProbedAction['state']): readonly string[] =>
    probed.filter((one) => one.state === state).map(({ action }) => action);
  const [denied, unknown] = [named('denied'), named('unknown')];
  if (denied.length > 0)
    return {
      about,
      state: 'wrong',
      says: `Denied: ${denied.join(', ')}.`,
      todo: 'Attach the policy that `stevedore iam-policy --read` prints to the role or user that Stevedore uses.',
    };
  if (unknown.length > 0)
    return { about, state: 'unknown', says: `Could not be tried: ${unknown.join(', ')}.` };
  return { about, state: 'fine', says: `All ${probed.length} are allowed.` };
};

/** Credentials, clusters and actions of one account and Region. The actions are tried on the clusters, or on the first one. */
export const checkAws = async (
  readers: AwsReaders,
  wanted: readonly string[],
  probe: (readers: AwsReaders, cluster: string) => Promise<readonly ProbedAction[]>,
): Promise<readonly Verdict[]> => {
  const verdicts: Verdict[] = [];
  try {
    const { accountId, arn } = (await readers.identity.caller()).value;
    verdicts.push({
      about: 'credentials',
      state: 'fine',
      says: `Account ${accountId} in ${readers.region} as ${arn}.`,
    });
  } catch (error) {
    return [failed('credentials', error)];
  }
  let clusters: readonly EcsCluster[] = [];
  try {
    clusters = (await readers.ecs.clusters()).value;
    verdicts.push(...clusterVerdicts(clusters, wanted, readers.region));
  } catch (error) {
    verdicts.push(failed('clusters', error));
  }
  const names = clusters.map(({ clusterName }) => clusterName);
  // On a cluster that is not there, nothing tells what is allowed on it.
  const there = wanted.filter((one) => names.length === 0 || names.includes(nameOf(one)));
  const tried = wanted.length > 0 ? there : names.slice(0, 1);
  for (const cluster of tried)
    verdicts.push(actionVerdict(await probe(readers, cluster), nameOf(cluster)));
  return verdicts;
};

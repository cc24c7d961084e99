import type { AwsReaders } from '../../ports.ts';
import { createCollector } from '../live/answer/collector.ts';
import type { Advice } from '../live/answer/live-answer.ts';
import { allClusters, servicesOf } from '../live/names/catalogue.ts';
import { nearestWord } from '../nearest-word.ts';
import { coversInAnyCase, placeOf } from './policy/pattern.ts';

const NAMED = 10;

const choices = (wanted: string, names: readonly string[]): string => {
  const all = [...new Set(names)].sort();
  const near = nearestWord(wanted, all);
  if (near !== undefined) return `Perhaps ${near} is meant.`;
  const left = all.length - NAMED;
  return all.length === 0
    ? 'There is none at all.'
    : `There are ${all.slice(0, NAMED).join(', ')}${left > 0 ? ` and ${left} more` : ''}.`;
};

const unknown = (sentence: string, todo: string): Advice => ({
  code: 'nothing-to-freeze',
  sentence,
  todo,
});

/**
 * Why a freeze of this pattern would hold nothing: no cluster or service has such a name, so that somebody would trust in a
 * freeze that is none. Null where something is covered, and where AWS does not tell all names: then it is better frozen.
 */
export const coversNothing = async (
  pattern: string,
  account: string | null,
  accounts: readonly AwsReaders[],
): Promise<Advice | null> => {
  const collector = createCollector();
  const meant = accounts.filter(({ name }) => account === null || name === account);
  const all = await allClusters(meant, collector);
  const { cluster: ofCluster, service: ofService } = placeOf(pattern);
  const clusters = all.filter(({ cluster }) =>
    coversInAnyCase(ofCluster, { cluster, service: '*' }),
  );
  const services =
    ofService === '*' || clusters.length === 0 ? [] : await servicesOf(clusters, collector);
  if (collector.gaps().length > 0) return null;
  if (clusters.length === 0) {
    const known = choices(
      ofCluster,
      all.map(({ cluster }) => cluster),
    );
    return unknown(
      `There is no cluster ${ofCluster}, so that nothing would be frozen.`,
      `${known} One service is written as CLUSTER/SERVICE.`,
    );
  }
  if (ofService === '*' || services.some((place) => coversInAnyCase(pattern, place))) return null;
  const known = choices(
    ofService,
    services.map(({ service }) => service),
  );
  return unknown(
    `There is no service ${ofService} in ${ofCluster}, so that nothing would be frozen.`,
    known,
  );
};

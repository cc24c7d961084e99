import type { AskedPlacement } from '../operations/live/placement/asked-placement.ts';
import type { PlaceWords } from '../operations/placement/place-input.ts';
import { type Io, UsageError } from './io.ts';
import { isLiveName } from './live-inputs.ts';
import type { PlaceArguments } from './place-options.ts';
import { namedText } from './placement-texts.ts';

const HOW =
  'Write it like: place web 5, place web -2, place web:3 4 --cluster prod, place deploy web, place rebalance web, place drain i-0abc….';

/** Options that a live question leaves to the service, or has words for. */
const NOT_LIVE = [
  ['strategy', '--strategy'],
  ['constraint', '--constraint'],
  ['launchType', '--launch-type'],
  ['capacityProvider', '--capacity-provider'],
  ['instance', '--instance'],
  ['group', '--group'],
  ['mode', '--mode'],
  ['service', '--service'],
  ['count', '--count'],
  ['family', '--family'],
] as const;

const changesOf = ({ add, cpu, memory, withoutHostPorts, ...words }: PlaceWords): PlaceWords => {
  const { seed, robust, vcpuQuota, vcpuInUse } = words;
  const all = { add, cpu, memory, withoutHostPorts, seed, robust, vcpuQuota, vcpuInUse };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
};

const isMissing = async (name: string, io: Io): Promise<boolean> =>
  isLiveName(name) && (await io.kindOf(name)) === 'missing';

/** What options ask of a live cluster: `--cluster prod --task web.json --count 5`. Null where the cluster is a text. */
const askedByOptions = async (args: PlaceArguments, io: Io): Promise<AskedPlacement | null> => {
  const { cluster, task, words } = args;
  const [name, ...others] = cluster;
  if (name === undefined || others.length > 0 || !(await isMissing(name, io))) return null;
  const revision = task !== undefined && (await isMissing(task, io)) ? task : undefined;
  const { mode = 'place', count, service, instance = [] } = words;
  const isAsked = mode === 'place' || mode === 'drain' || mode === 'deploy' || mode === 'rebalance';
  if (!isAsked)
    throw new UsageError(`--mode ${mode} of a cluster that runs is asked in words. ${HOW}`);
  return {
    mode,
    name: service ?? revision ?? '',
    instances: instance,
    cluster: name,
    count: count === undefined ? undefined : Number(count),
    revision: undefined,
    changes: changesOf(words),
    full: true,
  };
};

/**
 * What is asked of a live cluster, with the definition from a file; null where everything is asked of texts.
 *
 * @throws {UsageError} on words that make no question, or options that the service decides.
 */
export const liveAsked = async (args: PlaceArguments, io: Io) => {
  const { asked: words, task, words: options, cluster } = args;
  if (words.length === 0) {
    const asked = await askedByOptions(args, io);
    if (asked === null) return null;
    const file = task === undefined || asked.name === task ? undefined : await namedText(task, io);
    return { asked, task: file };
  }
  const [, given] = NOT_LIVE.find(([name]) => options[name] !== undefined) ?? [];
  if (given !== undefined)
    throw new UsageError(`${given} does not go with "${words.join(' ')}": leave it out. ${HOW}`);
  if (cluster.length > 1) throw new UsageError('Name one cluster that runs.');
  // Loaded only here: questions of texts do not need it.
  const { readPlacementText } = await import('../operations/live/placement/asked-placement.ts');
  const on = cluster[0] === undefined ? '' : ` on ${cluster[0]}`;
  const asked = readPlacementText(`${words.join(' ')}${on}`);
  if (asked === null) throw new UsageError(`"${words.join(' ')}" asks nothing. ${HOW}`);
  return {
    asked: { ...asked, changes: { ...asked.changes, ...changesOf(options) }, full: true },
    task: task === undefined ? undefined : await namedText(task, io),
  };
};

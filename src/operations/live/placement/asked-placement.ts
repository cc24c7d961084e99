import type { PlaceWords } from '../../placement/place-input.ts';
import { isShortForm } from '../../placement/read-cluster.ts';
import { changeWords, readChanges } from './asked-changes.ts';

/** What `/ecs place` asks of a live cluster. */
export interface AskedPlacement {
  readonly mode: 'place' | 'scale-in' | 'deploy' | 'drain' | 'rebalance';
  /** A service, or `family:revision`; empty for drain, and for a pasted definition that is of no service. */
  readonly name: string;
  /** The instances to drain. */
  readonly instances: readonly string[];
  /** Name, ARN or reference; empty where nothing was said. */
  readonly cluster: string;
  /** Tasks: how many more (place), how many fewer (scale-in), how many the service shall have (deploy). */
  readonly count: number | undefined;
  /** `web:4`, the definition that a deployment brings; the one that runs where nothing was said. */
  readonly revision: string | undefined;
  /** What is tried beside what runs: more instances, another size, no fixed host ports. */
  readonly changes: PlaceWords;
  /** Whether assumptions and ties are wanted too. */
  readonly full: boolean;
}

const FILLERS = new Set('task tasks more of the please'.split(' '));
const KEYWORDS = { deploy: 'deploy', drain: 'drain', rebalance: 'rebalance' } as const;
const NAME = /^(?=.*[a-z])[\w/:.-]{1,600}$/i;
const REVISION = /^[\w-]{1,255}:\d{1,9}$/;
const INSTANCE = /^(?:m?i-[\w-]{1,60}|[0-9a-f]{32})$/i;
const COUNT = /^\d{1,6}$/;
const FEWER = /^-\d{1,6}$/;

const isRevision = (text: string): boolean => REVISION.test(text);

/** Whether a name is a task definition and no service: `web:3`. */
export const namesRevision = ({ name }: Pick<AskedPlacement, 'name'>): boolean => isRevision(name);

interface Head {
  readonly mode: AskedPlacement['mode'];
  readonly name?: string;
  readonly instances?: readonly string[];
  readonly count?: number | undefined;
  readonly revision?: string | undefined;
}

const keywordOf = (word = ''): keyof typeof KEYWORDS | undefined => {
  const own = word.toLowerCase();
  return own === 'deploy' || own === 'drain' || own === 'rebalance' ? own : undefined;
};

const plainHead = (words: readonly string[]): Head | null => {
  const counts = words.filter((word) => COUNT.test(word) || FEWER.test(word));
  const names = words.filter((word) => !counts.includes(word));
  const [[count], [name = '']] = [counts, names];
  if (count === undefined || counts.length > 1 || names.length > 1) return null;
  if (name !== '' && !NAME.test(name)) return null;
  const amount = Math.abs(Number(count));
  if (!FEWER.test(count)) return { mode: 'place', name, count: amount };
  return name === '' || isRevision(name) ? null : { mode: 'scale-in', name, count: amount };
};

const modeHead = (mode: keyof typeof KEYWORDS, words: readonly string[]): Head | null => {
  if (mode === 'drain')
    return words.length > 0 && words.every((word) => INSTANCE.test(word))
      ? { mode, instances: words }
      : null;
  const counts = words.filter((word) => COUNT.test(word));
  const [name, revision, ...more] = words.filter((word) => !COUNT.test(word));
  if (name === undefined || !NAME.test(name) || more.length > 0 || counts.length > 1) return null;
  if (mode === 'rebalance')
    return counts.length === 0 && revision === undefined ? { mode, name } : null;
  if (isRevision(name) || (revision !== undefined && !isRevision(revision))) return null;
  return { mode, name, revision, count: counts[0] === undefined ? undefined : Number(counts[0]) };
};

const headOf = (text: string): Head | null => {
  const words = text
    .replace(/^\s*scale[\s-]in\s+(\S+)\s+(?:by\s+)?-?(\d+)\s*$/i, '$1 -$2')
    .split(/\s+/)
    .filter((word) => word !== '' && !FILLERS.has(word.toLowerCase()));
  const keyword = keywordOf(words[0]);
  const own = keyword === undefined ? null : modeHead(keyword, words.slice(1));
  // A service may be called "deploy".
  return own ?? plainHead(words);
};

/**
 * Reads `web 5`, `web -2`, `web:3 4 on prod`, `deploy web [web:4] [6]`, `rebalance web` or `drain i-0abc… [on CLUSTER]`, each
 * with `on CLUSTER`, `with 2 x m5.large, 512 MiB` and `full` behind it. Null for anything else, such as a cluster in words.
 */
export const readPlacementText = (text: string): AskedPlacement | null => {
  const full = /\sfull\s*$/i.test(text);
  const [, said = '', tried] =
    /^([\s\S]*?)(?:\swith\s+([\s\S]+?))?$/i.exec(text.replace(/\sfull\s*$/i, '').trim()) ?? [];
  const [, before = '', on = ''] = /^([\s\S]*?)(?:\son\s+(\S[\s\S]*))?$/i.exec(said.trim()) ?? [];
  const head = headOf(before);
  const changes = tried === undefined ? {} : readChanges(tried);
  const cluster = on.trim();
  if (head === null || changes === null) return null;
  if (cluster !== '' && (isShortForm(cluster) || !NAME.test(cluster))) return null;
  const { mode, name = '', instances = [], count, revision } = head;
  if (mode === 'place' && name === '' && cluster === '') return null;
  return { mode, name, instances, cluster, count, revision, changes, full };
};

const headText = ({ mode, name, instances, count, revision }: AskedPlacement): string => {
  switch (mode) {
    case 'place':
      return `${name} ${count ?? 1}`.trim();
    case 'scale-in':
      return `${name} -${count ?? 1}`;
    case 'deploy':
      return ['deploy', name, revision, count].filter((part) => part !== undefined).join(' ');
    case 'drain':
      return `drain ${instances.join(' ')}`;
    case 'rebalance':
      return `rebalance ${name}`;
  }
};

/** Writes {@link AskedPlacement} as a command text, for the buttons. */
export const placementText = (asked: AskedPlacement): string => {
  const changes = changeWords(asked.changes);
  return [
    `place ${headText(asked)}`,
    ...(asked.cluster === '' ? [] : [`on ${asked.cluster}`]),
    ...(changes.length === 0 ? [] : [`with ${changes.join(', ')}`]),
    ...(asked.full ? ['full'] : []),
  ].join(' ');
};

/** The same question of what a reference means: of a service by its name, else of the cluster. */
export const askedOf = (asked: AskedPlacement, reference: string): AskedPlacement =>
  asked.mode === 'drain' || asked.name === '' || namesRevision(asked)
    ? { ...asked, cluster: reference }
    : { ...asked, name: reference, cluster: '' };

import type { PlacementStrategy } from '../../model/placement.ts';
import type { FilterInput } from '../filters/filter.ts';
import type { Level } from '../solver/problem.ts';

const ATTRIBUTE = 'attribute:';
/** What stands for the value of an attribute that an instance does not have. */
const NONE = '(none)';

interface Codes {
  /** Instance → number of its value; numbers ascend as the values do. */
  readonly codes: Int32Array;
  readonly values: number;
}

type Attributes = FilterInput['cluster']['attributes'];

/** A mode asks for the same attributes of the same instances at every step. */
const known = new WeakMap<Attributes, Map<string, Codes>>();

const codesOf = (attributes: Attributes, name: string): Codes => {
  const byName = known.get(attributes) ?? new Map<string, Codes>();
  known.set(attributes, byName);
  const found = byName.get(name);
  if (found !== undefined) return found;
  const values = attributes.map((own) => own.get(name) ?? NONE);
  const codeOf = new Map([...new Set(values)].sort().map((value, code) => [value, code]));
  const made = {
    codes: Int32Array.from(values, (value) => codeOf.get(value) ?? 0),
    values: codeOf.size,
  };
  byName.set(name, made);
  return made;
};

/** Tasks of the group by the value of an attribute: what spread evens out. */
const valueLevel = (name: string, { cluster, groupTasks }: FilterInput): Level => {
  const { codes, values } = codesOf(cluster.attributes, name);
  const counts = new Int32Array(values);
  for (let instance = 0; instance < groupTasks.length; instance += 1) {
    const code = codes[instance] ?? 0;
    counts[code] = (counts[code] ?? 0) + (groupTasks[instance] ?? 0);
  }
  return { kind: 'value', codes, counts };
};

const levelOf = ({ type, field = '' }: PlacementStrategy, input: FilterInput): Level => {
  const { cluster, demand, groupTasks } = input;
  if (type?.toLowerCase() === 'binpack')
    return field.toLowerCase() === 'cpu'
      ? { kind: 'own', start: cluster.cpuUnits.free, step: -demand.cpuUnits }
      : { kind: 'own', start: cluster.memoryMiB.free, step: -demand.memoryMiB };
  return field.startsWith(ATTRIBUTE)
    ? valueLevel(field.slice(ATTRIBUTE.length), input)
    : { kind: 'own', start: Float64Array.from(groupTasks), step: 1 };
};

const keyOf = ({ type, field = '' }: PlacementStrategy): string => {
  const binpack = type?.toLowerCase() === 'binpack';
  const name = binpack ? field.toLowerCase() : field === 'host' ? 'instanceId' : field;
  return `${binpack ? 'binpack' : 'spread'} ${name}`;
};

/**
 * The keys that a chain of strategies compares, in its order. Whatever stands behind `random` has no say any more, and a
 * rule that repeats an earlier one changes nothing.
 */
export const levelsOf = (
  chain: readonly PlacementStrategy[],
  input: FilterInput,
): readonly Level[] => {
  const end = chain.findIndex(({ type }) => type?.toLowerCase() === 'random');
  const rules = new Map<string, PlacementStrategy>();
  for (const rule of end < 0 ? chain : chain.slice(0, end))
    if (!rules.has(keyOf(rule))) rules.set(keyOf(rule), rule);
  return [...rules.values()].map((rule) => levelOf(rule, input));
};

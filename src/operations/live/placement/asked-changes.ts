import type { PlaceWords } from '../../placement/place-input.ts';

type Reader = (part: string, words: PlaceWords) => PlaceWords | null;

const MEMORY = /^(\d{1,9})\s*MiB$/i;
const CPU = /^(\d{1,7})\s*CPU(?:\s+units?)?$/i;
const PORTS = /^(?:dynamic|no fixed|without) (?:host )?ports$/i;
const INSTANCES = /^\d{1,4}\s*[x×*]?\s*[a-z][\w-]*\.[\w-]+$/i;

const READERS: readonly Reader[] = [
  (part, words) => {
    const [, memory] = MEMORY.exec(part) ?? [];
    return memory === undefined ? null : { ...words, memory };
  },
  (part, words) => {
    const [, cpu] = CPU.exec(part) ?? [];
    return cpu === undefined ? null : { ...words, cpu };
  },
  (part, words) => (PORTS.test(part) ? { ...words, withoutHostPorts: true } : null),
  (part, words) => (INSTANCES.test(part) ? { ...words, add: [...(words.add ?? []), part] } : null),
];

/** Reads what to try: `2 x m5.large, 512 MiB, 256 CPU units, dynamic ports`. Null when a part is none of these. */
export const readChanges = (text: string): PlaceWords | null => {
  let words: PlaceWords = {};
  for (const part of text.split(/,|\sand\s/i).map((one) => one.trim())) {
    const next = READERS.map((read) => read(part, words)).find((read) => read !== null);
    if (next === undefined || next === null) return null;
    words = next;
  }
  return words;
};

/** Writes the changes so that {@link readChanges} reads them. */
export const changeWords = ({
  add = [],
  memory,
  cpu,
  withoutHostPorts,
}: PlaceWords): readonly string[] => [
  ...add,
  ...(memory === undefined ? [] : [`${memory} MiB`]),
  ...(cpu === undefined ? [] : [`${cpu} CPU units`]),
  ...(withoutHostPorts === true ? ['dynamic ports'] : []),
];

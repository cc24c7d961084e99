import { type Amounts, amountsIn, cpuText, gigabytes, vcpuText } from './amounts.ts';
import { listed, type Reading, type View } from './fact.ts';
import { readQuestion } from './question.ts';
import type { FactTables } from './tables.ts';

interface Size {
  readonly cpuUnits: number;
  readonly memoryMiB: readonly number[];
}

const FEW = 3;

/** Amounts of memory as people read them: `2 to 8 GB in steps of 1 GB`, or `0.5, 1 or 2 GB`. */
export const memoryText = (memoryMiB: readonly number[]): string => {
  const amounts = memoryMiB.map(gigabytes);
  const [first = 0, second = 0] = amounts;
  const step = second - first;
  const even = amounts.every((amount, at) => amount === first + at * step);
  if (amounts.length > FEW && even) {
    return `${first} to ${amounts.at(-1)} GB in steps of ${step} GB`;
  }
  return `${listed(amounts.map(String), 'or')} GB`;
};

const vcpus = (sizes: readonly Size[]): string =>
  listed(
    sizes.map(({ cpuUnits }) => vcpuText(cpuUnits).replace(' vCPU', '')),
    'or',
  );

const sentence = (sizes: readonly Size[], { cpuUnits, memoryMiB }: Amounts): string => {
  const size = sizes.find((one) => one.cpuUnits === cpuUnits);
  const fitting = sizes.filter((one) => memoryMiB !== null && one.memoryMiB.includes(memoryMiB));
  const cpu = cpuUnits === null ? '' : cpuText(cpuUnits);
  const memory = memoryMiB === null ? '' : `${gigabytes(memoryMiB)} GB`;
  if (cpuUnits !== null && size === undefined) {
    return `Fargate has no size of ${cpu}; it offers ${vcpus(sizes)} vCPU.`;
  }
  if (size !== undefined && memoryMiB === null) {
    return `With ${cpu} (${size.cpuUnits} units) Fargate offers ${memoryText(size.memoryMiB)}.`;
  }
  const offers =
    fitting.length === 0
      ? `no Fargate size has ${memory}`
      : `${memory} comes with ${vcpus(fitting)} vCPU`;
  if (size === undefined) return `On Fargate ${offers.replace('no Fargate size', 'no size')}.`;
  if (fitting.includes(size)) return `Fargate has a size of ${cpu} with ${memory}.`;
  return `Fargate has no size of ${cpu} with ${memory}: ${cpu} comes with ${memoryText(size.memoryMiB)}, and ${offers}.`;
};

/** With an amount alone the question may be about anything that has an amount. */
const sureness = ({ cpuUnits, memoryMiB }: Amounts, question: string): number => {
  if (cpuUnits !== null && memoryMiB !== null) return 0.95;
  if (/fargate|\bsizes?\b/i.test(question)) return 0.95;
  const other = cpuUnits === null ? /\bv?cpus?\b/i : /memory|\bram\b|\bg[bi]/i;
  if (other.test(question)) return 0.93;
  return cpuUnits === null ? 0.4 : 0.8;
};

/** Words that a question about sizes may well have beside the amounts. */
const OF_SIZES = new Set(
  'fargate cpu vcpu unit memory task gb mib combination pair configuration container'.split(' '),
);
const UNREAD_WORD_COST = 0.12;

/** AWS's own words when it refuses a size: "No Fargate configuration exists for given values: 256 CPU, 4096 memory." */
const REFUSAL = /no fargate configuration exists/i;

const unread = (rest: string): number =>
  REFUSAL.test(rest)
    ? 0
    : readQuestion(rest).subject.filter((word) => !OF_SIZES.has(word)).length * UNREAD_WORD_COST;

const reader =
  (sizes: readonly Size[]) =>
  (question: string): Reading | null => {
    const amounts = amountsIn(question);
    const { cpuUnits, memoryMiB, rest } = amounts;
    if (cpuUnits === null && memoryMiB === null) {
      const says = `Fargate offers ${vcpus(sizes)} vCPU, each with its own amounts of memory.`;
      return REFUSAL.test(question) ? { says, rows: [], score: 0.95 } : null;
    }
    const says = sentence(sizes, amounts);
    const rows = sizes.flatMap((size, at) =>
      size.cpuUnits === cpuUnits || (memoryMiB !== null && size.memoryMiB.includes(memoryMiB))
        ? [at]
        : [],
    );
    return { says, rows, score: Math.max(0, sureness(amounts, question) - unread(rest)) };
  };

const ofFargate = (word: string): readonly string[] => [
  `${word} fargate`,
  `${word} fargate task`,
  `${word} fargate size`,
];

/** The Fargate sizes: a row for each amount of cpu. */
export const fargateSizesView = ({ 'fargate-sizes': table }: FactTables): View => {
  const sizes = Object.entries(table.linux)
    .map(([cpuUnits, memoryMiB]) => ({ cpuUnits: Number(cpuUnits), memoryMiB }))
    .sort((a, b) => a.cpuUnits - b.cpuUnits);
  const [smallest, largest] = [sizes.at(0), sizes.at(-1)];
  const end = (size: Size | undefined, most: boolean) =>
    size === undefined
      ? ''
      : `${vcpuText(size.cpuUnits)} with ${gigabytes((most ? size.memoryMiB.at(-1) : size.memoryMiB[0]) ?? 0)} GB`;
  return {
    columns: ['vCPU', 'cpu units', 'Memory'],
    rows: sizes.map(({ cpuUnits, memoryMiB }) => [
      vcpuText(cpuUnits).replace(' vCPU', ''),
      String(cpuUnits),
      memoryText(memoryMiB),
    ]),
    points: [
      {
        asks: [
          'large',
          'largest',
          'big',
          'biggest',
          'maximum',
          'max',
          'maximum memory',
          'max memory',
          'max cpu',
        ].flatMap(ofFargate),
        says: `The largest Fargate task has ${end(largest, true)}.`,
        rows: [sizes.length - 1],
      },
      {
        asks: ['small', 'smallest', 'minimum', 'min', 'minimum memory'].flatMap(ofFargate),
        says: `The smallest Fargate task has ${end(smallest, false)}.`,
        rows: [0],
      },
    ],
    words: { vcpus: vcpus(sizes) },
    read: reader(sizes),
    source: table.source,
    checked: table.checked,
  };
};

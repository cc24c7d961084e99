import { rules } from '../../../src/rules/registry.ts';
import { brokenOnce, brokenTwice, corpusTasks, examples } from './cases.ts';
import { CLUSTER_CASES, NOT_COMPARED } from './cluster-cases.ts';
import { type Comparison, compareService, compareTask } from './compare.ts';
import { loadOracle } from './oracle.ts';
import { ORACLE_RULES } from './oracle-rules.ts';
import { serviceMutants } from './service-mutants.ts';
import { SERVICE_ORACLE_RULES } from './service-oracle-rules.ts';

/**
 * `npm run rules:report`: who refuses how many of the definitions that the differential suite has, and which rules
 * stand on one side only. The oracle is AWS's template validator with the ECS rules of cdk-preflight. The corpus counts
 * where STEVEDORE_CORPUS names its folder.
 */
const oracle = loadOracle();

const SETS: readonly (readonly [string, () => readonly Comparison[]])[] = [
  ['one value broken', () => brokenOnce().map(({ task }) => compareTask(oracle, task))],
  ['two broken', () => brokenTwice(brokenOnce()).map(({ task }) => compareTask(oracle, task))],
  ['examples of our rules', () => examples().map(({ task }) => compareTask(oracle, task))],
  ['services', () => serviceMutants().map((mutant) => compareService(oracle, mutant))],
  ['corpus', () => corpusTasks().map(({ task }) => compareTask(oracle, task))],
];

const COLUMNS = ['', 'all', 'both', 'ours only', 'theirs only', 'neither'];

const line = (cells: readonly (string | number)[]): string =>
  `${cells.map((cell, at) => (at === 0 ? String(cell).padEnd(24) : String(cell).padStart(12))).join('')}\n`;

const counts = (comparisons: readonly Comparison[]): readonly number[] => {
  const theirs = ({ answers }: Comparison) => answers.length > 0;
  const ours = ({ refused }: Comparison) => refused.length > 0;
  const count = (is: (one: Comparison) => boolean) => comparisons.filter(is).length;
  return [
    comparisons.length,
    count((one) => ours(one) && theirs(one)),
    count((one) => ours(one) && !theirs(one)),
    count((one) => !ours(one) && theirs(one)),
    count((one) => !ours(one) && !theirs(one)),
  ];
};

process.stdout.write(`Definitions refused\n${line(COLUMNS)}`);
const reasons = new Map<string, number>();
for (const [name, compared] of SETS) {
  const comparisons = compared();
  process.stdout.write(line([name, ...counts(comparisons)]));
  for (const { refused, answers } of comparisons) {
    if (refused.length > 0) continue;
    for (const { difference, hidden } of answers) {
      const why = difference?.why ?? (hidden ? 'A placeholder stands there.' : 'Not explained!');
      reasons.set(why, (reasons.get(why) ?? 0) + 1);
    }
  }
}
oracle.free();

process.stdout.write('\nWhy theirs only, by how often\n');
for (const [why, times] of [...reasons].sort((a, b) => b[1] - a[1]))
  process.stdout.write(`${String(times).padStart(5)}  ${why}\n`);

const theirs: readonly (readonly [string, readonly string[]])[] = [
  ...Object.entries(ORACLE_RULES),
  ...Object.entries(SERVICE_ORACLE_RULES),
  ...CLUSTER_CASES.map((one) => [one.theirs, [one.ours]] as const),
];
const mapped = new Set(theirs.flatMap(([, ours]) => ours));
const refusing = rules.filter(({ tier }) => tier === 'refused');
const shared = refusing.filter(({ id }) => mapped.has(id));
const alone = refusing.filter(({ id }) => !mapped.has(id));
const fails = rules.filter(({ tier }) => tier === 'fails');
const unanswered = theirs.filter(([, ours]) => ours.length === 0).map(([id]) => id);
process.stdout.write(
  `\nRules\n${refusing.length} of ours refuse: ${shared.length} have a counterpart, ${alone.length} have none\n` +
    `${fails.length} of ours say that it fails later, which the oracle does not look for\n` +
    `${new Set(theirs.map(([id]) => id)).size} rules of theirs were compared, ${unanswered.length} are left to listed differences: ${unanswered.join(', ')}\n` +
    `${Object.keys(NOT_COMPARED).length} rules of theirs were not compared:\n${Object.entries(
      NOT_COMPARED,
    )
      .map(([id, why]) => `  ${id}: ${why}\n`)
      .join('')}` +
    `\nOurs alone:\n${alone.map(({ id }) => `  ${id}\n`).join('')}`,
);

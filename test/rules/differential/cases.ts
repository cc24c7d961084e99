import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { below, oneOf, seededRandom } from '../fuzz/seeded-random.ts';
import { pathsOf, valueAt, withMember } from '../fuzz/value-paths.ts';
import { exampleTasks, tasksIn } from './example-tasks.ts';
import { type Mutant, oneThingBroken } from './mutations.ts';
import { namedMutants } from './named-mutants.ts';
import { validDefinitions } from './valid-definitions.ts';

const SEED = 20_261_121;
const PAIRS = 150;

/** Every valid definition with one value broken, and those broken by hand. */
export const brokenOnce = (): readonly Mutant[] => [
  ...Object.entries(validDefinitions).flatMap(([family, task]) => oneThingBroken(family, task)),
  ...namedMutants,
];

/** Definitions broken in two places: a broken one into which a member of another broken one is put. */
export const brokenTwice = (once: readonly Mutant[]): readonly Mutant[] => {
  const random = seededRandom(SEED);
  return Array.from({ length: PAIRS }, () => {
    const first = oneOf(random, once);
    const second = oneOf(random, once);
    const path = oneOf(
      random,
      pathsOf(second.task).filter(({ length }) => length === 1 + 2 * below(random, 2)),
    );
    const key = path.at(-1) ?? '';
    return {
      name: `${first.name}, with /${path.join('/')} of: ${second.name}`,
      task: withMember(first.task, path.slice(0, -1), key, valueAt(second.task, path)),
    };
  });
};

/** The examples of all rules. */
export const examples = (): readonly Mutant[] => exampleTasks();

/** The task definitions of the corpus in the folder that STEVEDORE_CORPUS names; none without it. */
export const corpusTasks = (): readonly Mutant[] => {
  const corpus = process.env['STEVEDORE_CORPUS'];
  if (corpus === undefined) return [];
  const folder = join(corpus, 'definitions');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) =>
      tasksIn(readFileSync(join(folder, file), 'utf8')).map((task, index) => ({
        name: `${file}, definition ${index + 1}`,
        task,
      })),
    );
};

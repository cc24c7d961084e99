import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { validDefinitions } from '../rules/differential/valid-definitions.ts';
import { sampleDefinition } from './sample-definition.ts';

interface Library {
  readonly checkTaskDefinition: (definition: string) => { readonly findings: readonly unknown[] };
}

const GOAL_PER_SECOND = 5000;
const ROUNDS = 8;
const IN_A_ROUND = 5000;

const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
};

const heapMiB = (): number => {
  collectGarbage();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

/** Checks in a second of the processor, all threads of the process counted. */
const rate = (texts: readonly string[], check: Library['checkTaskDefinition']): number => {
  const began = process.cpuUsage();
  let done = 0;
  while (done < IN_A_ROUND)
    for (const text of texts) {
      check(text);
      done += 1;
    }
  const { user, system } = process.cpuUsage(began);
  return done / ((user + system) / 1e6);
};

const spread = (name: string, rates: readonly number[], goal: string): string => {
  const figures = rates.map((one) => one.toFixed(0).padStart(8)).join('');
  return `${name.padEnd(44)}${figures}${goal.padStart(10)}\n`;
};

/**
 * Definitions in a second of one processor, with all rules and positions, from the bundle as it is delivered (a
 * compiler at run time would count), and the heap as it goes on.
 */
export const benchCheckInProcess = async (): Promise<void> => {
  const bundle = join(import.meta.dirname, '..', '..', 'dist', 'library.js');
  const { checkTaskDefinition }: Library = await import(bundle);
  const samples = {
    'one container, as most have it': Array.from({ length: 50 }, (_, number) => {
      const { containerDefinitions, ...task } = sampleDefinition(number);
      const own = containerDefinitions.slice(0, 1).map((one) => ({ ...one, dependsOn: [] }));
      return JSON.stringify({ ...task, containerDefinitions: own }, null, 2);
    }),
    'three containers': Array.from({ length: 50 }, (_, number) =>
      JSON.stringify(sampleDefinition(number), null, 2),
    ),
    'one container, nothing but the necessary': [JSON.stringify(validDefinitions.windows, null, 2)],
    'nearly every field there is': [JSON.stringify(validDefinitions.fargate, null, 2)],
  };
  process.stdout.write(
    `\nDefinitions checked in a second of one processor, ${ROUNDS} rounds of ${IN_A_ROUND}\n`,
  );
  const heaps: string[] = [];
  for (const [name, texts] of Object.entries(samples)) {
    const rates = Array.from({ length: ROUNDS }, () => rate(texts, checkTaskDefinition));
    const bytes = Math.round(texts.join('').length / texts.length);
    heaps.push(heapMiB().toFixed(1));
    process.stdout.write(spread(`${name}, ${bytes} bytes`, rates, `≥ ${GOAL_PER_SECOND}`));
  }
  process.stdout.write(
    `heap in MiB after each ${ROUNDS * IN_A_ROUND} definitions: ${heaps.join(', ')} (goal: flat; npm run fuzz goes on to a million)\n`,
  );
};

import { rules } from '../../../src/rules/registry.ts';
import { validDefinitions } from '../differential/valid-definitions.ts';

const examples = rules.flatMap(({ examples: { valid, invalid } }) => [
  ...valid,
  ...invalid.map(({ input }) => input),
]);

const ofRules = examples.filter((input) => typeof input !== 'string');

/** The documents that fuzzing starts from: whole definitions, and every example of every rule that is no bare text. */
export const seeds: readonly unknown[] = [...Object.values(validDefinitions), ...ofRules];

/** The examples that are texts. */
export const textSeeds: readonly string[] = examples.filter((input) => typeof input === 'string');

/** The whole definitions alone. */
export const wholeSeeds: readonly unknown[] = Object.values(validDefinitions);

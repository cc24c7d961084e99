import { join } from 'node:path';
import { createFailures } from '../../../src/knowledge/failures/failures.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { CONCEPT_IDS } from './ids.ts';

const knowledge = loadKnowledge(join(import.meta.dirname, '..', '..', '..', 'knowledge'));

/** The entries of the real base. */
export const entries = knowledge.failures;

/** The failures of the real base, with a title for every concept, written or not. */
export const failures = createFailures({
  failures: entries,
  concepts: new Map(CONCEPT_IDS.map((id) => [id, { title: `About ${id}` }])),
});

/** `kind:id` of what a text is taken for first, or "nothing". */
export const firstFor = (text: string): string => {
  const [best] = failures.match(text);
  return best === undefined ? 'nothing' : `${best.kind}:${best.id}`;
};

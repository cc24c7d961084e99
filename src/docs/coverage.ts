import type { CoveragePlan } from '../knowledge/coverage-plan.ts';
import type { Fields } from '../knowledge/fields/fields.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';

/** What is counted, and against what. */
export interface CoverageInput {
  readonly knowledge: Knowledge;
  readonly planned: CoveragePlan;
  /** Ids of claims that a concept settles. */
  readonly settled: ReadonlySet<string>;
  readonly fields: Fields;
  /** Paths of every field that the SDK has, `service` and `task definition` apart. */
  readonly sdk: readonly { readonly of: string; readonly path: string }[];
  readonly facts: number;
  readonly rules: number;
}

/** One line of the report: how many there are, and of how many where that is known. */
export interface Covered {
  readonly what: string;
  readonly count: number;
  readonly of: number | null;
}

const present = (planned: readonly string[], there: ReadonlyMap<string, unknown>): number =>
  planned.filter((id) => there.has(id)).length;

/** The field itself, then what it lies in. */
const withParents = (path: string): readonly string[] => {
  const segments = path.split('.');
  return segments.map((_, at) =>
    segments
      .slice(0, segments.length - at)
      .join('.')
      .replace(/\[\]$/, ''),
  );
};

/** Holds all containers: that a concept explains it says nothing about what is inside. */
const TOO_WIDE = 'containerDefinitions';

/** Counts what the knowledge base covers. */
export const coverage = (input: CoverageInput): readonly Covered[] => {
  const { knowledge, planned, settled, fields, sdk, facts, rules } = input;
  const concepts = [...knowledge.concepts.values()];
  const named = new Set(concepts.flatMap((concept) => [...concept.fields, ...concept.touches]));
  const failures = knowledge.failures.filter(({ kind }) => kind === 'failure');
  const lacking = sdk.filter(({ of, path }) => !fields.cards(path).some((card) => card.of === of));
  const inNamed = sdk.filter(({ path }) =>
    withParents(path).some((one) => named.has(one) && (one !== TOO_WIDE || path === TOO_WIDE)),
  );
  return [
    {
      what: 'concepts',
      count: present(planned.concepts, knowledge.concepts),
      of: planned.concepts.length,
    },
    {
      what: 'comparisons',
      count: present(planned.comparisons, knowledge.comparisons),
      of: planned.comparisons.length,
    },
    { what: 'fields with a card', count: sdk.length - lacking.length, of: sdk.length },
    {
      what: 'fields that a concept names',
      count: sdk.filter(({ path }) => named.has(path)).length,
      of: sdk.length,
    },
    { what: 'fields inside one that a concept names', count: inNamed.length, of: sdk.length },
    { what: 'failures', count: failures.length, of: null },
    { what: 'events', count: knowledge.failures.length - failures.length, of: null },
    { what: 'tables of numbers', count: facts, of: null },
    { what: 'rules', count: rules, of: null },
    {
      what: 'claims settled',
      count: knowledge.claims.filter(({ id }) => settled.has(id)).length,
      of: knowledge.claims.length,
    },
    {
      what: 'beliefs put right',
      count: concepts.reduce((sum, { beliefs }) => sum + beliefs.length, 0),
      of: null,
    },
  ];
};

/** The counts as aligned lines of text. */
export const coverageText = (covered: readonly Covered[]): string => {
  const wide = Math.max(...covered.map(({ what }) => what.length));
  return covered
    .map(
      ({ what, count, of }) => `${what.padEnd(wide)}  ${count}${of === null ? '' : ` / ${of}`}\n`,
    )
    .join('');
};

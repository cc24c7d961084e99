import type { Link } from '../model/explanation.ts';
import { type FieldTree, taskDefinitionFields } from '../model/field-tree.ts';
import type { ExampleInput, Rule } from '../rules/define-rule.ts';

/** Rules about the paste as such find whatever is in it: they watch no field of their own. */
const aboutThePaste = ({ needs, judgesUnknown }: Rule): boolean =>
  needs === 'text' || judgesUnknown === true;

const INDEX = /^\d+$/;

const startOf = (input: ExampleInput): readonly string[] =>
  Array.isArray(input) ? ['containerDefinitions'] : [];

/**
 * A JSON Pointer into an example as a field: `/containerDefinitions/0/image` is `containerDefinitions[].image`. A key
 * of the user's own, such as a log driver's option, counts as the map that it stands in; null for an unknown field.
 */
const fieldAt = (pointer: string, input: ExampleInput): string | null => {
  const segments = pointer.split('/').slice(1);
  const inside = segments[0] === 'taskDefinition' ? segments.slice(1) : segments;
  let tree: FieldTree = taskDefinitionFields;
  let field = '';
  for (const segment of [...startOf(input), ...inside]) {
    if (tree === null) break;
    if (INDEX.test(segment)) {
      field += '[]';
      continue;
    }
    const below: FieldTree | undefined = tree.get(segment);
    if (below === undefined) return null;
    tree = below;
    field += `.${segment}`;
  }
  return field.replace(/^\./, '').replace(/\[\]$/, '') || null;
};

const CODE = /`"?([a-z][A-Za-z]+)"?(?::[^`]*)?`/g;

/** A field that a fix says to set, by its name alone: the container's where the rule is about containers. */
const fieldNamed = (name: string, inContainer: boolean): string | null => {
  const ofContainer = taskDefinitionFields?.get('containerDefinitions');
  if (inContainer && ofContainer?.has(name)) return `containerDefinitions[].${name}`;
  return taskDefinitionFields?.has(name) ? name : null;
};

/** The fields that a rule watches: where the reports of its examples point, and what its fix says to set. */
export const fieldsOfRule = (rule: Rule): readonly string[] => {
  if (aboutThePaste(rule)) return [];
  const reported = rule.examples.invalid.flatMap(({ input, reports }) =>
    reports.flatMap(({ at }) => fieldAt(at, input) ?? []),
  );
  const inContainer = reported.some((field) => field.startsWith('containerDefinitions'));
  const named = [...rule.fix.matchAll(CODE)].flatMap(
    ([, name = '']) => fieldNamed(name, inContainer) ?? [],
  );
  return [...new Set([...reported, ...named])];
};

/** The rules that watch a field, by its path in the AWS API with `[]` for list items; in the order of `rules`. */
export const rulesOfFields = (rules: readonly Rule[]): ReadonlyMap<string, readonly Link[]> => {
  const byField = new Map<string, Link[]>();
  for (const rule of rules) {
    const link: Link = { kind: 'rule', id: rule.id, title: rule.summary };
    for (const field of fieldsOfRule(rule)) {
      byField.set(field, [...(byField.get(field) ?? []), link]);
    }
  }
  return byField;
};

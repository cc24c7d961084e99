import type { FieldCard, Link } from '../model/explanation.ts';
import { type FieldTree, serviceFields, taskDefinitionFields } from '../model/field-tree.ts';
import type { RuleBook } from '../model/rule-book.ts';
import type { ExampleInput, Rule } from '../rules/define-rule.ts';

/** What has fields of its own that can be looked up. */
type Owner = FieldCard['of'];

/** Rules about the paste as such find whatever is in it: they watch no field of their own. */
const aboutThePaste = ({ needs, judgesUnknown }: Rule): boolean =>
  needs === 'text' || needs === 'document' || judgesUnknown === true;

/** Whose fields a rule watches; clusters and capacity providers have no cards. */
const ownerOf = (rule: Rule): Owner | null => {
  if (aboutThePaste(rule) || rule.needs === 'cluster' || rule.needs === 'capacity-provider')
    return null;
  return rule.needs === 'service' ? 'service' : 'task definition';
};

const FIELDS: Readonly<Record<Owner, FieldTree>> = {
  'task definition': taskDefinitionFields,
  service: serviceFields,
};

const INDEX = /^\d+$/;

/** A list of containers stands for the task definition that they belong to. */
const startOf = (input: ExampleInput, owner: Owner): readonly string[] =>
  Array.isArray(input) && owner === 'task definition' ? ['containerDefinitions'] : [];

/** Where the document begins that the rule is about: in a wrapper, or first in a list with what it refers to. */
const insideOf = (segments: readonly string[], input: ExampleInput, owner: Owner) =>
  (segments[0] === 'taskDefinition' && segments.length > 1) ||
  (Array.isArray(input) && owner === 'service')
    ? segments.slice(1)
    : segments;

/**
 * A JSON Pointer into an example as a field: `/containerDefinitions/0/image` is `containerDefinitions[].image`. A key
 * of the user's own, such as a log driver's option, counts as the map that it stands in; null for an unknown field.
 */
const fieldAt = (pointer: string, input: ExampleInput, owner: Owner): string | null => {
  const inside = insideOf(pointer.split('/').slice(1), input, owner);
  let tree = FIELDS[owner];
  let field = '';
  for (const segment of [...startOf(input, owner), ...inside]) {
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
const fieldNamed = (name: string, inContainer: boolean, owner: Owner): string | null => {
  const ofContainer = FIELDS[owner]?.get('containerDefinitions');
  if (inContainer && ofContainer?.has(name)) return `containerDefinitions[].${name}`;
  return FIELDS[owner]?.has(name) ? name : null;
};

/** The fields that a rule watches: where the reports of its examples point, and what its fix says to set. */
export const fieldsOfRule = (rule: Rule): readonly string[] => {
  const owner = ownerOf(rule);
  if (owner === null) return [];
  const reported = rule.examples.invalid.flatMap(({ input, reports }) =>
    reports.flatMap(({ at }) => fieldAt(at, input, owner) ?? []),
  );
  const inContainer = reported.some((field) => field.startsWith('containerDefinitions'));
  const named = [...rule.fix.matchAll(CODE)].flatMap(
    ([, name = '']) => fieldNamed(name, inContainer, owner) ?? [],
  );
  return [...new Set([...reported, ...named])];
};

/** The rules that watch a field, by its path in the AWS API with `[]` for list items; in the order of `rules`. */
export const rulesOfFields = (rules: readonly Rule[]): RuleBook['ofFields'] => {
  const byField = {
    'task definition': new Map<string, Link[]>(),
    service: new Map<string, Link[]>(),
  };
  for (const rule of rules) {
    const owner = ownerOf(rule);
    if (owner === null) continue;
    const link: Link = { kind: 'rule', id: rule.id, title: rule.summary };
    for (const field of fieldsOfRule(rule))
      byField[owner].set(field, [...(byField[owner].get(field) ?? []), link]);
  }
  return byField;
};

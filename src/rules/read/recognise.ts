import type { Shape } from '../../model/check-report.ts';
import type { Naming } from './field-naming.ts';
import { type Foreign, foreignKind, isCopilot } from './foreign.ts';
import { type JsonNode, member, type ObjectNode } from './json-node.ts';
import { isDescribedTask, type Outline, outlineOf, partOf, taskFieldCount } from './object-kind.ts';
import type { Part, PastedDocument, Syntax } from './pasted-document.ts';
import type { Fault } from './read-stop.ts';
import { templateDocuments } from './recognise-template.ts';
import { recogniseTerraform } from './recognise-terraform.ts';
import type { Source } from './source.ts';

/** What a value was taken for, and the documents within it. */
export interface Recognised {
  readonly shape: Shape;
  readonly documents: readonly PastedDocument[];
  /** What it is instead, where it holds no document. */
  readonly foreign: Foreign | null;
  /** Whole sentences on what could not be judged. */
  readonly notes: readonly string[];
  /** Where a part of it, such as JSON within a string, could not be read. */
  readonly fault: Fault | null;
}

type Pointer = PastedDocument['pointer'];

const found = (documents: readonly PastedDocument[], fallback: Shape): Recognised => ({
  shape: documents[0]?.shape ?? fallback,
  documents,
  foreign: documents.length === 0 ? 'other' : null,
  notes: [],
  fault: null,
});

const none = (foreign: Foreign): Recognised => ({
  shape: foreign === 'kubernetes' || foreign === 'compose' ? foreign : 'unreadable',
  documents: [],
  foreign,
  notes: [],
  fault: null,
});

const SHAPE_OF: Readonly<Record<Part, Shape>> = {
  task: 'register-input',
  containers: 'container-array',
  container: 'container',
  service: 'service',
  cluster: 'cluster',
  'capacity-provider': 'capacity-provider',
};

/** The fields under which describe and create commands print what they are about. */
const WRAPPERS: readonly (readonly [string, Part])[] = [
  ['taskDefinition', 'task'],
  ['service', 'service'],
  ['services', 'service'],
  ['cluster', 'cluster'],
  ['clusters', 'cluster'],
  ['capacityProvider', 'capacity-provider'],
  ['capacityProviders', 'capacity-provider'],
];

const shapeOf = (part: Part, naming: Naming, described: boolean): Shape => {
  if (naming === 'snake') return 'terraform';
  if (part === 'task' && naming === 'cloudformation') return 'cloudformation';
  return part === 'task' && described ? 'describe-output' : SHAPE_OF[part];
};

const document = (
  node: JsonNode,
  pointer: Pointer,
  part: Part,
  naming: Naming,
  syntax: Syntax,
  described = false,
): PastedDocument => ({
  shape: shapeOf(part, naming, described),
  part,
  syntax,
  node,
  pointer,
  spelling: { naming, free: false },
});

const byFields = (
  node: ObjectNode,
  outline: Outline,
  pointer: Pointer,
  { syntax }: Source,
): readonly PastedDocument[] => {
  const part = partOf(outline);
  if (part === undefined) return [];
  // One line such as "image: it cannot be pulled" is a sentence.
  if (part === 'container' && syntax === 'yaml' && node.members.length === 1) return [];
  return [document(node, pointer, part, outline.naming, syntax, isDescribedTask(outline))];
};

const wrapped = (node: ObjectNode, pointer: Pointer, { syntax }: Source) =>
  WRAPPERS.flatMap(([key, part]) => {
    const inner = member(node, key);
    const items =
      inner?.type === 'array'
        ? inner.items.map((item, index) => ({ item, at: [...pointer, key, index] }))
        : [{ item: inner, at: [...pointer, key] }];
    return items.flatMap(({ item, at }) => {
      if (item?.type !== 'object') return [];
      const outline = outlineOf(item);
      // The wrapper of a task definition says what it is, whatever is in it; the plurals are common words.
      if (part !== 'task' && partOf(outline) !== part) return [];
      return [document(item, at, part, outline.naming, syntax, true)];
    });
  });

const recogniseObject = (node: ObjectNode, pointer: Pointer, source: Source): Recognised => {
  const outline = outlineOf(node);
  const terraform = recogniseTerraform(node, outline, pointer, source);
  if (terraform !== undefined) return terraform;
  const template = templateDocuments(node, pointer, source);
  if (template.length > 0) return found(template, 'cloudformation');
  if (isCopilot(node)) return none('copilot');
  const own = byFields(node, outline, pointer, source);
  const inside = own.length > 0 ? [] : wrapped(node, pointer, source);
  if (own.length + inside.length > 0) return found([...own, ...inside], 'unreadable');
  const foreign = foreignKind(node, outline);
  if (foreign !== 'other') return none(foreign);
  const known = taskFieldCount(outline);
  const enough = source.syntax === 'json' ? known > 0 : known * 2 >= node.members.length;
  return enough || node.members.length === 0
    ? found([document(node, pointer, 'task', outline.naming, source.syntax)], 'unreadable')
    : none('other');
};

const recogniseList = (items: readonly JsonNode[], node: JsonNode, source: Source): Recognised => {
  const objects = items.flatMap((item, index) => (item.type === 'object' ? [{ item, index }] : []));
  const outlines = objects.map(({ item }) => outlineOf(item));
  const isContainers = outlines.every((outline) => {
    const part = partOf(outline);
    return part === 'container' || (part === undefined && outline.names.has('name'));
  });
  if (isContainers && objects.length === items.length) {
    const naming = outlines.find(({ naming }) => naming !== 'api')?.naming ?? 'api';
    return found([document(node, [], 'containers', naming, source.syntax)], 'unreadable');
  }
  const inside = objects.map(({ item, index }) => recogniseObject(item, [index], source));
  const documents = inside
    .flatMap((one) => one.documents)
    .filter(({ part }) => part !== 'container');
  return documents.length > 0
    ? {
        ...found(documents, 'unreadable'),
        notes: inside.flatMap(({ notes }) => notes),
        fault: inside.find(({ fault }) => fault !== null)?.fault ?? null,
      }
    : none(inside.find(({ foreign }) => foreign !== null)?.foreign ?? 'other');
};

/** Says what a pasted value is, by the fields that only such a thing has. */
export const recognise = (node: JsonNode, source: Source): Recognised => {
  if (node.type === 'object') return recogniseObject(node, [], source);
  if (node.type === 'array') return recogniseList(node.items, node, source);
  return none('other');
};

import { type JsonNode, member, type ObjectNode, stringOf } from './json-node.ts';
import type { Part, PastedDocument } from './pasted-document.ts';
import type { Source } from './source.ts';

/** CloudFormation's types of what is checked. */
const PARTS: ReadonlyMap<string, Part> = new Map([
  ['AWS::ECS::TaskDefinition', 'task'],
  ['AWS::ECS::Service', 'service'],
  ['AWS::ECS::Cluster', 'cluster'],
  ['AWS::ECS::CapacityProvider', 'capacity-provider'],
]);

const resourceDocuments = (
  resource: JsonNode,
  pointer: PastedDocument['pointer'],
  { syntax }: Source,
  logicalId?: string,
): readonly PastedDocument[] => {
  const part = PARTS.get(stringOf(member(resource, 'Type')) ?? '');
  if (part === undefined) return [];
  const properties = member(resource, 'Properties');
  const { start, end } = resource;
  return [
    {
      shape: 'cloudformation',
      part,
      syntax,
      spelling: { naming: 'cloudformation', free: false },
      node: properties ?? { type: 'object', members: [], start, end },
      pointer: [...pointer, 'Properties'],
      ...(logicalId === undefined ? {} : { logicalId }),
    },
  ];
};

/**
 * The ECS resources of a CloudFormation template, of some resources cut out of one, or of a single resource; none
 * where a value is no template.
 */
export const templateDocuments = (
  node: ObjectNode,
  pointer: PastedDocument['pointer'],
  source: Source,
): readonly PastedDocument[] => {
  const single = resourceDocuments(node, pointer, source);
  if (single.length > 0) return single;
  const section = member(node, 'Resources');
  const [resources, at] =
    section?.type === 'object' ? [section, [...pointer, 'Resources']] : [node, pointer];
  return resources.members.flatMap(({ key, value }) =>
    resourceDocuments(value, [...at, key], source, key),
  );
};

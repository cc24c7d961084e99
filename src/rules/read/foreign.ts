import { type JsonNode, member, type ObjectNode, stringOf } from './json-node.ts';
import { hasAny, type Outline } from './object-kind.ts';

/** What can be read but is nothing that is checked; the kinds are messages of the rules in src/rules/paste. */
export type Foreign =
  | 'appSpec'
  | 'compose'
  | 'copilot'
  | 'helm'
  | 'instances'
  | 'kubernetes'
  | 'list'
  | 'module'
  | 'other'
  | 'policy'
  | 'runTask'
  | 'task'
  | 'template'
  | 'terraform';

const COPILOT = /^(?:.*Web Service|Backend Service|Worker Service|Scheduled Job|Static Site)$/;

/** A manifest of AWS Copilot: its `type` is of no field of ECS, though its `name`, `image` and `cpu` are those of a container. */
export const isCopilot = (node: ObjectNode): boolean =>
  COPILOT.test(stringOf(member(node, 'type')) ?? '');

const isComposeService = (value: JsonNode): boolean =>
  value.type === 'object' &&
  (member(value, 'image') ?? member(value, 'build')) !== undefined &&
  member(value, 'name') === undefined;

/** A Compose file, also of the first version, which has services right at its top. */
const isCompose = (node: ObjectNode): boolean => {
  const services = member(node, 'services');
  if (services !== undefined) return services.type === 'object';
  const { members } = node;
  return members.length > 0 && members.every(({ value }) => isComposeService(value));
};

const isTemplate = (node: ObjectNode): boolean =>
  member(node, 'Resources')?.type === 'object' ||
  member(node, 'AWSTemplateFormatVersion') !== undefined;

/** What an object is that is none of ours, by the fields that only such a thing has. */
export const foreignKind = (node: ObjectNode, outline: Outline): Foreign => {
  const holds = (key: string): boolean => member(node, key) !== undefined;
  if (holds('apiVersion') && (holds('kind') || holds('spec'))) return 'kubernetes';
  if (isCompose(node)) return 'compose';
  if (member(node, 'Resources')?.type === 'array') return 'appSpec';
  if (isTemplate(node)) return 'template';
  if (holds('Statement') && (holds('Version') || member(node, 'Statement')?.type === 'array'))
    return 'policy';
  if (isCopilot(node)) return 'copilot';
  if (hasAny(outline, 'containerInstances', 'containerInstanceArn') && !holds('taskArn'))
    return 'instances';
  if (hasAny(outline, 'taskArn', 'tasks')) return 'task';
  if (hasAny(outline, 'overrides', 'count', 'startedBy') && hasAny(outline, 'taskDefinition'))
    return 'runTask';
  if (hasAny(outline, 'taskDefinitionArns', 'serviceArns', 'taskArns', 'clusterArns', 'families'))
    return 'list';
  return 'other';
};

import type { Shape } from '../../model/check-report.ts';
import { taskDefinitionSchema } from '../../model/task-definition.ts';
import { describeOnlyFields } from '../tables.ts';
import type { Naming } from './field-naming.ts';
import { type JsonNode, member, type ObjectNode, stringOf } from './json-node.ts';
import type { Part, PastedDocument } from './pasted-document.ts';

/** What a value was taken for, and the definitions within it; none when it holds none. */
export interface Recognised {
  readonly shape: Shape;
  readonly documents: readonly PastedDocument[];
}

const TASK_FIELDS = new Set([...Object.keys(taskDefinitionSchema.shape), ...describeOnlyFields]);
const TASK_DEFINITION = 'AWS::ECS::TaskDefinition';

const has = (node: JsonNode, ...keys: readonly string[]): boolean =>
  node.type === 'object' && keys.some((key) => node.members.some((found) => found.key === key));

const isTask = (node: JsonNode): boolean => has(node, 'containerDefinitions', 'family');
const isContainer = (node: JsonNode): boolean => has(node, 'image') || has(node, 'portMappings');
const isService = (node: JsonNode): boolean =>
  has(node, 'serviceName', 'serviceArn', 'ServiceName') ||
  stringOf(member(node, 'Type')) === 'AWS::ECS::Service';

/** Whether a value is what describe-tasks prints, as a list or a single task. */
export const isRunningTask = (node: JsonNode): boolean =>
  has(node, 'taskArn', 'tasks') && !has(node, 'containerDefinitions');

const one = (
  shape: Shape,
  node: JsonNode,
  pointer: PastedDocument['pointer'] = [],
  naming: Naming = 'api',
  part: Part = 'task',
): Recognised => ({
  shape,
  documents: [{ shape, part, node, pointer, spelling: { naming, free: false } }],
});

const none = (shape: Shape): Recognised => ({ shape, documents: [] });

const recogniseTemplate = (resources: ObjectNode): Recognised => {
  const documents = resources.members
    .filter(({ value }) => stringOf(member(value, 'Type')) === TASK_DEFINITION)
    .flatMap(({ key, value }) => {
      const properties = member(value, 'Properties');
      const pointer = ['Resources', key, 'Properties'];
      return properties
        ? one('cloudformation', properties, pointer, 'cloudformation').documents
        : [];
    });
  if (documents.length > 0) return { shape: 'cloudformation', documents };
  const service = resources.members.some(({ value }) => isService(value));
  return none(service ? 'service' : 'unreadable');
};

const recogniseList = (items: readonly JsonNode[], node: JsonNode): Recognised => {
  const documents = items.flatMap((item, index) =>
    item.type === 'object' && isTask(item) ? recogniseObject(item, [index]).documents : [],
  );
  const [first] = documents;
  if (first !== undefined) return { shape: first.shape, documents };
  const containers = items.every(
    (item) => item.type === 'object' && (isContainer(item) || has(item, 'name')),
  );
  return containers ? one('container-array', node, [], 'api', 'containers') : none('unreadable');
};

const recogniseOther = (node: ObjectNode): Recognised => {
  const services = member(node, 'services');
  if (has(node, 'apiVersion') && has(node, 'kind')) return none('kubernetes');
  if (services?.type === 'object') return none('compose');
  if (isService(node) || (services?.type === 'array' && services.items.some(isService)))
    return none('service');
  if (isRunningTask(node)) return none('unreadable');
  if (isContainer(node)) return one('container', node, [], 'api', 'container');
  const known = node.members.filter(({ key }) => TASK_FIELDS.has(key)).length;
  return known > 0 || node.members.length === 0 ? one('register-input', node) : none('unreadable');
};

const recogniseObject = (node: ObjectNode, pointer: PastedDocument['pointer']): Recognised => {
  const wrapped = member(node, 'taskDefinition');
  const resources = member(node, 'Resources');
  const properties = member(node, 'Properties');
  if (wrapped?.type === 'object' && !isService(node))
    return one('describe-output', wrapped, [...pointer, 'taskDefinition']);
  if (resources?.type === 'object') return recogniseTemplate(resources);
  if (stringOf(member(node, 'Type')) === TASK_DEFINITION && properties !== undefined)
    return one('cloudformation', properties, ['Properties'], 'cloudformation');
  if (has(node, 'ContainerDefinitions', 'Family'))
    return one('cloudformation', node, pointer, 'cloudformation');
  if (isTask(node))
    return one(
      has(node, ...describeOnlyFields) ? 'describe-output' : 'register-input',
      node,
      pointer,
    );
  return recogniseOther(node);
};

/** Says what a pasted value is, by the fields that only such a thing has. */
export const recognise = (node: JsonNode): Recognised => {
  if (node.type === 'object') return recogniseObject(node, []);
  if (node.type === 'array') return recogniseList(node.items, node);
  return none('unreadable');
};

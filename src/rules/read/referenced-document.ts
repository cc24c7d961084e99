import { hasPlaceholder } from '../../model/placeholder.ts';
import { type JsonNode, member, stringOf } from './json-node.ts';
import type { PastedDocument } from './pasted-document.ts';

/** The fields in which a service names its task definition, in each spelling. */
const FIELDS = ['taskDefinition', 'TaskDefinition', 'task_definition'];

const TERRAFORM = /(?<!data\.)\baws_ecs_task_definition\.([\w-]+)/;

const fieldOf = ({ node }: PastedDocument): JsonNode | undefined =>
  FIELDS.map((field) => member(node, field)).find((found) => found !== undefined);

/** The logical id that a function of CloudFormation or an expression of Terraform refers to. */
const logicalIdIn = (value: JsonNode): string | undefined => {
  const text = stringOf(value);
  if (text !== undefined) return TERRAFORM.exec(text)?.[1];
  const attribute = member(value, 'Fn::GetAtt');
  const of = attribute?.type === 'array' ? attribute.items[0] : attribute;
  const substituted = member(value, 'Fn::Sub');
  const template = substituted?.type === 'array' ? substituted.items[0] : substituted;
  return (
    stringOf(member(value, 'Ref')) ??
    stringOf(of)?.split('.')[0] ??
    /^\$\{([\w:]+)(?:\.\w+)?\}$/.exec(stringOf(template) ?? '')?.[1]
  );
};

const familyOf = ({ node }: PastedDocument): string | undefined =>
  stringOf(member(node, 'family') ?? member(node, 'Family'));

/** The family in `family`, `family:revision` or an ARN of a task definition. */
const familyNamed = (text: string): string => text.replace(/^.*\//, '').replace(/:\d+$/, '');

/** Whether a name says nothing yet, so that it may be any. */
const isOpen = (name: string | undefined): boolean => name === undefined || hasPlaceholder(name);

/**
 * The task definition of the same paste that a service refers to: by logical id, by family, or the only one where
 * nothing says otherwise. Null when there is none, or when it may be any of several.
 */
export const referencedDocument = (
  service: PastedDocument,
  documents: readonly PastedDocument[],
): PastedDocument | null => {
  const tasks = documents.filter(({ part }) => part === 'task');
  const value = fieldOf(service);
  const logicalId = value && logicalIdIn(value);
  const named =
    logicalId === undefined ? undefined : tasks.find((task) => task.logicalId === logicalId);
  if (named !== undefined) return named;
  const text = logicalId ?? stringOf(value);
  const family = text === undefined || hasPlaceholder(text) ? undefined : familyNamed(text);
  const match = tasks.find((task) => family !== undefined && familyOf(task) === family);
  if (match !== undefined) return match;
  const [only, ...others] = tasks;
  if (only === undefined || others.length > 0 || logicalId !== undefined) return null;
  return isOpen(family) || isOpen(familyOf(only)) ? only : null;
};

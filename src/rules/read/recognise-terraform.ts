import type { Path } from '../../model/parse-leniently.ts';
import { type JsonNode, member, type ObjectNode, stringOf } from './json-node.ts';
import { type Outline, partOf } from './object-kind.ts';
import type { Part, PastedDocument } from './pasted-document.ts';
import type { Fault } from './read-stop.ts';
import type { Recognised } from './recognise.ts';
import type { Source } from './source.ts';
import { RESOURCES } from './terraform-arguments.ts';
import { withLocals } from './terraform-locals.ts';
import { createRewriter } from './terraform-rewrite.ts';

/** A resource wherever Terraform keeps it: in code, in a plan, or in a state. */
interface Resource {
  readonly type: string;
  readonly name: string;
  readonly node: JsonNode;
  readonly at: Path;
  /** Whether Terraform wrote it, with every argument that was not set. */
  readonly computed: boolean;
}

const items = (node: JsonNode | undefined): readonly JsonNode[] =>
  node?.type === 'array' ? node.items : [];

const membersOf = (node: JsonNode | undefined): ObjectNode['members'] =>
  node?.type === 'object' ? node.members : [];

/** Resources in Terraform's code, also in its JSON form, where a resource may be a list. */
const inCode = (node: ObjectNode, pointer: Path): readonly Resource[] =>
  membersOf(member(node, 'resource')).flatMap(({ key: type, value: named }) =>
    membersOf(named).flatMap(({ key: name, value }) => {
      const at = [...pointer, 'resource', type, name];
      return value.type === 'array'
        ? value.items.map((item, index) => ({
            type,
            name,
            node: item,
            at: [...at, index],
            computed: false,
          }))
        : [{ type, name, node: value, at, computed: false }];
    }),
  );

const typed = (node: JsonNode): { type: string; name: string } => ({
  type: stringOf(member(node, 'type')) ?? '',
  name: stringOf(member(node, 'name')) ?? '',
});

/** The resources of a module as `terraform show -json` prints them, and of the modules that it calls. */
const inModule = (module: JsonNode | undefined, at: Path): readonly Resource[] => [
  ...items(member(module, 'resources')).flatMap((node, index) => {
    const values = member(node, 'values');
    return values === undefined || stringOf(member(node, 'mode')) === 'data'
      ? []
      : [
          {
            ...typed(node),
            node: values,
            at: [...at, 'resources', index, 'values'],
            computed: true,
          },
        ];
  }),
  ...items(member(module, 'child_modules')).flatMap((child, index) =>
    inModule(child, [...at, 'child_modules', index]),
  ),
];

const inShow = (node: ObjectNode, pointer: Path): readonly Resource[] =>
  ['planned_values', 'values'].flatMap((key) =>
    inModule(member(member(node, key), 'root_module'), [...pointer, key, 'root_module']),
  );

const inState = (node: ObjectNode, pointer: Path): readonly Resource[] =>
  items(member(node, 'resources')).flatMap((resource, index) =>
    stringOf(member(resource, 'mode')) === 'data'
      ? []
      : items(member(resource, 'instances')).flatMap((instance, nth) => {
          const attributes = member(instance, 'attributes');
          const at = [...pointer, 'resources', index, 'instances', nth, 'attributes'];
          return attributes ? [{ ...typed(resource), node: attributes, at, computed: true }] : [];
        }),
  );

/** A resource as one entry of `terraform show -json`, or the values of one, or arguments cut out of one. */
const cutOut = (
  node: ObjectNode,
  outline: Outline,
  pointer: Path,
  source: Source,
): readonly Resource[] => {
  const values = member(node, 'values');
  const { type, name } = typed(node);
  if (RESOURCES.has(type) && values !== undefined)
    return [{ type, name, node: values, at: [...pointer, 'values'], computed: true }];
  const containers = member(node, 'container_definitions');
  const code = source.syntax === 'hcl' && partOf(outline) === 'service';
  if (code) return [{ type: 'aws_ecs_service', name: '', node, at: pointer, computed: false }];
  // A list of containers is not Terraform's own way, and may be spelt with underscores all through.
  if (containers === undefined || (source.syntax !== 'hcl' && containers.type !== 'scalar')) {
    return [];
  }
  const computed = member(node, 'arn') !== undefined || member(node, 'tags_all') !== undefined;
  return [{ type: 'aws_ecs_task_definition', name: '', node, at: pointer, computed }];
};

const withContainers = (node: JsonNode): JsonNode | undefined => {
  const containers = member(node, 'containerDefinitions');
  return containers?.type === 'array' ? containers : undefined;
};

/** Arguments of a task definition without anything but its containers are just these. */
const placed = (
  rewritten: JsonNode,
  part: Part,
  name: string,
): { readonly part: Part; readonly node: JsonNode } => {
  const containers = withContainers(rewritten);
  return name === '' &&
    containers !== undefined &&
    rewritten.type === 'object' &&
    rewritten.members.length === 1
    ? { part: 'containers', node: containers }
    : { part, node: rewritten };
};

const FROM_ELSEWHERE =
  'The containers come from a function, a file or a variable of Terraform, so they were not judged. Paste what `terraform show -json` prints to have them judged too.';

/**
 * The ECS resources of Terraform: of its code, a plan, a state, or single arguments. Undefined where a value is nothing
 * of Terraform's.
 */
export const recogniseTerraform = (
  node: ObjectNode,
  outline: Outline,
  pointer: Path,
  source: Source,
): Recognised | undefined => {
  const all = [...inCode(node, pointer), ...inShow(node, pointer), ...inState(node, pointer)];
  const resources = all.length > 0 ? all : cutOut(node, outline, pointer, source);
  const faults: Fault[] = [];
  const resolved = withLocals(node, pointer, source);
  const documents = resources.flatMap(({ type, name, node: body, at, computed }) => {
    const known = RESOURCES.get(type);
    if (known === undefined) return [];
    const rewritten = createRewriter(source, computed, (fault) => faults.push(fault))(
      resolved(body),
      at,
      known.inner,
    );
    const document: PastedDocument = {
      shape: 'terraform',
      syntax: source.syntax,
      spelling: { naming: 'terraform', free: false },
      pointer: at,
      ...placed(rewritten, known.part, name),
      ...(name === '' ? {} : { logicalId: name }),
    };
    return [document];
  });
  const hidden = documents.some(
    ({ part, node: body }) =>
      part === 'task' && member(body, 'containerDefinitions')?.type === 'scalar',
  );
  if (documents.length > 0)
    return {
      shape: 'terraform',
      documents,
      foreign: null,
      notes: hidden && faults.length === 0 ? [FROM_ELSEWHERE] : [],
      fault: faults[0] ?? null,
    };
  const code = source.syntax === 'hcl' || all.length > 0 || member(node, 'terraform_version');
  if (!code) return undefined;
  const foreign = member(node, 'module') === undefined ? 'terraform' : 'module';
  return { shape: 'unreadable', documents, foreign, notes: [], fault: null };
};

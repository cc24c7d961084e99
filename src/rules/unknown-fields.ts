import { describeOnlyCapacityProviderFields } from '../model/capacity-provider.ts';
import { describeOnlyClusterFields } from '../model/cluster-definition.ts';
import {
  capacityProviderFields,
  clusterFields,
  type FieldTree,
  serviceFields,
  taskDefinitionFields,
} from '../model/field-tree.ts';
import type { Path } from '../model/parse-leniently.ts';
import { describeOnlyServiceFields } from '../model/service.ts';
import { isRecord } from './is-record.ts';
import { meantBy } from './misspelling.ts';
import type { Part, PastedDocument } from './read/pasted-document.ts';
import { describeOnlyFields } from './tables.ts';

/** A field that AWS does not know, with the field that was probably meant. */
export interface UnknownField {
  readonly path: Path;
  readonly name: string;
  readonly nearest: string | undefined;
  /** Whether there is no doubt that `nearest` was meant, and it does not stand beside it already. */
  readonly sure: boolean;
}

/** The fields of one kind of document, and those beside them that other requests and answers have at the top. */
interface Fields {
  /** What such a document is called in a sentence. */
  readonly whole: string;
  readonly tree: FieldTree;
  readonly beside: ReadonlySet<string>;
}

const TASK: Fields = {
  whole: 'a task definition',
  tree: taskDefinitionFields,
  beside: new Set(describeOnlyFields),
};
const FIELDS: Readonly<Record<Part, Fields>> = {
  task: TASK,
  containers: TASK,
  container: TASK,
  service: {
    whole: 'a service',
    tree: serviceFields,
    beside: new Set([...describeOnlyServiceFields, 'service', 'forceNewDeployment']),
  },
  cluster: {
    whole: 'a cluster',
    tree: clusterFields,
    beside: new Set([...describeOnlyClusterFields, 'cluster']),
  },
  'capacity-provider': {
    whole: 'a capacity provider',
    tree: capacityProviderFields,
    beside: new Set(describeOnlyCapacityProviderFields),
  },
};

function* walk(
  value: unknown,
  { tree, beside }: Omit<Fields, 'whole'>,
  path: Path,
): Iterable<UnknownField> {
  if (tree === null || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      yield* walk(item, { tree, beside }, [...path, index]);
    return;
  }
  for (const [name, inner] of Object.entries(value)) {
    const known = tree.get(name);
    if (known !== undefined) yield* walk(inner, { tree: known, beside }, [...path, name]);
    else if (!tree.has(name) && (path.length > 0 || !beside.has(name))) {
      const meant = meantBy(name, tree.keys());
      const sure = meant?.sure === true && !Object.hasOwn(value, meant.name);
      yield { path: [...path, name], name, nearest: meant?.name, sure };
    }
  }
}

/** Whether every field is known. Nearly always it is so, and to see it needs no paths. */
const allKnown = (value: unknown, tree: FieldTree): boolean => {
  if (tree === null) return true;
  if (Array.isArray(value)) return value.every((item) => allKnown(item, tree));
  if (!isRecord(value)) return true;
  for (const name in value) {
    const known = tree.get(name);
    if (known === undefined || !allKnown(value[name], known)) return false;
  }
  return true;
};

/** Whether the fields of a document are known one by one: templates have some of their own for what is around tasks. */
const isSpeltAsInTheApi = ({ part, spelling: { naming } }: PastedDocument): boolean =>
  FIELDS[part] === TASK || naming === 'api' || (naming === 'cloudformation' && part === 'service');

/** The fields of a document that AWS does not know, at every depth; describe-only fields do not count. */
export const unknownFields = (value: unknown, document: PastedDocument): Iterable<UnknownField> => {
  const fields = FIELDS[document.part];
  if (!isSpeltAsInTheApi(document) || allKnown(value, fields.tree)) return [];
  return walk(value, fields, []);
};

/** What a document is called in a sentence: "a service". */
export const documentName = ({ part }: PastedDocument): string => FIELDS[part].whole;

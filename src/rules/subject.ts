import {
  type CapacityProvider,
  isDescribedCapacityProvider,
  parseCapacityProvider,
} from '../model/capacity-provider.ts';
import {
  type ClusterDefinition,
  isDescribedCluster,
  parseCluster,
} from '../model/cluster-definition.ts';
import { TARGETS, type Target } from '../model/finding.ts';
import type { Parsed } from '../model/parse-leniently.ts';
import { type ParsedTaskDefinition, parseTaskDefinition } from '../model/parse-task-definition.ts';
import { hasPlaceholder } from '../model/placeholder.ts';
import { isDescribedService, parseService, type Service } from '../model/service.ts';
import type { PasteReading } from './read/paste-reading.ts';
import { documentValue, type PastedDocument } from './read/pasted-document.ts';
import { referencedDocument } from './read/referenced-document.ts';

interface Prepared {
  readonly reading: PasteReading;
  readonly document: PastedDocument;
  /** How many nulls were left out of it. */
  readonly nulls: number;
  /** Whether AWS printed it itself, so that AWS has taken it. */
  readonly described: boolean;
}

/** A task definition, or a part of one, ready to be judged. */
export interface TaskSubject extends Prepared {
  readonly kind: 'task';
  readonly parsed: ParsedTaskDefinition;
  /** What it is judged for; empty when a placeholder stands where it says so. */
  readonly targets: readonly Target[];
  readonly targetsAssumed: boolean;
}

/** A service ready to be judged. */
interface ServiceSubject extends Prepared {
  readonly kind: 'service';
  readonly parsed: Parsed<Service>;
  /** The task definition that it runs, where that was pasted too. */
  readonly referenced: ParsedTaskDefinition | null;
}

/** A cluster ready to be judged. */
interface ClusterSubject extends Prepared {
  readonly kind: 'cluster';
  readonly parsed: Parsed<ClusterDefinition>;
}

/** A capacity provider ready to be judged. */
interface CapacityProviderSubject extends Prepared {
  readonly kind: 'capacity-provider';
  readonly parsed: Parsed<CapacityProvider>;
}

/** Something pasted, ready to be judged. */
export type Subject = TaskSubject | ServiceSubject | ClusterSubject | CapacityProviderSubject;

type Judged = Pick<TaskSubject, 'targets' | 'targetsAssumed'>;

const requested = ({ task, unknown }: ParsedTaskDefinition): Judged => {
  const asked = task.requiresCompatibilities ?? [];
  const respelt = new Set(asked.map((target) => target.trim().toUpperCase()));
  const targets = TARGETS.filter((target) => respelt.has(target));
  if (targets.length > 0) return { targets, targetsAssumed: false };
  const open =
    asked.some(hasPlaceholder) || unknown.some(([field]) => field === 'requiresCompatibilities');
  return { targets: open ? [] : ['EC2'], targetsAssumed: true };
};

/** Many services may refer to one definition, which is then parsed once. */
const parsedTasks = new WeakMap<PastedDocument, Pick<TaskSubject, 'parsed' | 'nulls'>>();

const parsedTask = (document: PastedDocument): Pick<TaskSubject, 'parsed' | 'nulls'> => {
  const known = parsedTasks.get(document);
  if (known !== undefined) return known;
  const leftOut = { nulls: 0 };
  const parsed = parseTaskDefinition(documentValue(document, leftOut));
  const result = { parsed, nulls: leftOut.nulls };
  parsedTasks.set(document, result);
  return result;
};

const prepareTask = (
  reading: PasteReading,
  document: PastedDocument,
  targets: readonly Target[],
): TaskSubject => {
  const { parsed, nulls } = parsedTask(document);
  const judged = targets.length > 0 ? { targets, targetsAssumed: false } : requested(parsed);
  const described = document.shape === 'describe-output';
  return { kind: 'task', reading, document, parsed, nulls, ...judged, described };
};

const referencedBy = (
  service: PastedDocument,
  { documents }: PasteReading,
): ParsedTaskDefinition | null => {
  const found = referencedDocument(service, documents);
  return found && parsedTask(found).parsed;
};

/**
 * Makes a pasted document ready for the rules. A task definition is judged for `targets` when they are given, else for
 * what it asks for in `requiresCompatibilities`, else for EC2, as AWS does.
 */
export const prepareSubject = (
  reading: PasteReading,
  document: PastedDocument,
  targets: readonly Target[] = [],
): Subject => {
  const leftOut = { nulls: 0 };
  switch (document.part) {
    case 'service': {
      const parsed = parseService(documentValue(document, leftOut));
      const described = isDescribedService(parsed.value);
      const referenced = referencedBy(document, reading);
      return { kind: 'service', reading, document, parsed, described, referenced, ...leftOut };
    }
    case 'cluster': {
      const parsed = parseCluster(documentValue(document, leftOut));
      const described = isDescribedCluster(parsed.value);
      return { kind: 'cluster', reading, document, parsed, described, ...leftOut };
    }
    case 'capacity-provider': {
      const parsed = parseCapacityProvider(documentValue(document, leftOut));
      const described = isDescribedCapacityProvider(parsed.value);
      return { kind: 'capacity-provider', reading, document, parsed, described, ...leftOut };
    }
    default:
      return prepareTask(reading, document, targets);
  }
};

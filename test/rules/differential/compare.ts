import type { Finding } from '../../../src/model/finding.ts';
import { parseTaskDefinition } from '../../../src/model/parse-task-definition.ts';
import { hasPlaceholder } from '../../../src/model/placeholder.ts';
import { check } from '../../../src/operations/check.ts';
import { jsonPointer } from '../../../src/rules/fill-template.ts';
import { valueAt } from '../fuzz/value-paths.ts';
import { asRecord } from './as-record.ts';
import { CLUSTER_DIFFERENCES } from './cluster-difference-list.ts';
import { CLUSTER_ORACLE_RULES } from './cluster-oracle-rules.ts';
import { DIFFERENCES } from './difference-list.ts';
import { type Difference, differenceFinder } from './differences.ts';
import { hidingPlaces, isHidden, near } from './hidden.ts';
import type { Diagnosis, Oracle } from './oracle.ts';
import { ORACLE_RULES } from './oracle-rules.ts';
import { SERVICE_DIFFERENCES } from './service-difference-list.ts';
import { SERVICE_ORACLE_RULES } from './service-oracle-rules.ts';
import {
  apiKey,
  type CloudFormationTemplate,
  resourceTemplate,
  SERVICE,
  serviceTemplate,
  TASK,
  THING,
  taskTemplate,
} from './to-cloudformation.ts';
import type { ClusterValue } from './valid-clusters.ts';
import type { ServiceCase } from './valid-services.ts';

/** How one thing that the oracle said was answered by us. */
export interface Answer {
  readonly diagnosis: Diagnosis;
  /** Its place as a JSON Pointer in the API's spelling. */
  readonly pointer: string;
  /** The rules of ours that say the same. */
  readonly agreeing: readonly string[];
  /** True where a placeholder stands, or what we refuse for its type or name: see hidden.ts. */
  readonly hidden: boolean;
  readonly difference: Difference | undefined;
}

export interface Comparison {
  readonly refused: readonly Finding[];
  readonly answers: readonly Answer[];
}

/** Ids that stand for many checks: there our finding must be near the oracle's. */
const GENERIC = /^(?:F|W|E3024)/;

/** What both are given, and how what they say is brought together. */
interface Question {
  /** What we are given. */
  readonly text: string;
  readonly template: CloudFormationTemplate;
  /** The resource of the template that is compared, what it holds, and where that stands in the text. */
  readonly resource: string;
  readonly value: unknown;
  readonly root: string;
  /** Places of placeholders where no text belongs. */
  readonly unknown: readonly string[];
  readonly known: Readonly<Record<string, readonly string[]>>;
  readonly differenceOf: ReturnType<typeof differenceFinder>;
}

const compare = (oracle: Oracle, question: Question): Comparison => {
  const { text, template, resource, value, root, unknown, known, differenceOf } = question;
  const refused = check(text).findings.filter(({ tier }) => tier === 'refused');
  const hiding = [...hidingPlaces(refused, root), ...unknown];
  const diagnoses = oracle.judge(template).filter((one) => one.resource === resource);
  const answers = diagnoses.map((diagnosis): Answer => {
    const keys = diagnosis.path.map(apiKey);
    const pointer = keys.map((key) => `/${key}`).join('');
    const held = valueAt(value, keys);
    const mapped = known[diagnosis.id] ?? [];
    const agreeing = refused.filter(
      ({ rule, path }) =>
        mapped.includes(rule) && (!GENERIC.test(diagnosis.id) || near(path, `${root}${pointer}`)),
    );
    return {
      diagnosis,
      pointer,
      agreeing: agreeing.map(({ rule }) => rule),
      hidden:
        isHidden(diagnosis.id, pointer, hiding) ||
        (typeof held === 'string' && hasPlaceholder(held)),
      difference: differenceOf(diagnosis, pointer, held, value),
    };
  });
  return { refused, answers };
};

const taskDifference = differenceFinder(DIFFERENCES);
const clusterDifference = differenceFinder(CLUSTER_DIFFERENCES);
const serviceDifference = differenceFinder(SERVICE_DIFFERENCES);

/** Judges a task definition in the API's spelling by both, and says how ours answers theirs. */
export const compareTask = (oracle: Oracle, task: unknown): Comparison =>
  compare(oracle, {
    text: JSON.stringify(task),
    template: taskTemplate(task),
    resource: TASK,
    value: task,
    root: '',
    unknown: parseTaskDefinition(task).unknown.map(jsonPointer),
    known: ORACLE_RULES,
    differenceOf: taskDifference,
  });

/** The same for a service and the task definition that it runs. */
export const compareService = (oracle: Oracle, { task, service }: ServiceCase): Comparison => {
  const family = String(asRecord(task)['family']);
  return compare(oracle, {
    text: JSON.stringify([{ ...service, taskDefinition: `${family}:1` }, task]),
    template: serviceTemplate(task, service),
    resource: SERVICE,
    value: service,
    root: '/0',
    unknown: [],
    known: SERVICE_ORACLE_RULES,
    differenceOf: serviceDifference,
  });
};

/** The same for a cluster or a capacity provider. */
export const compareCluster = (oracle: Oracle, { type, value }: ClusterValue): Comparison =>
  compare(oracle, {
    text: JSON.stringify(value),
    template: resourceTemplate(type, value),
    resource: THING,
    value,
    root: '',
    unknown: [],
    known: CLUSTER_ORACLE_RULES,
    differenceOf: clusterDifference,
  });

/** What the oracle said that we neither say, nor refuse for another reason, nor list. */
export const unanswered = ({ answers }: Comparison): readonly Answer[] =>
  answers.filter(
    ({ agreeing, hidden, difference }) =>
      agreeing.length === 0 && !hidden && difference === undefined,
  );

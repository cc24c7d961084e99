import type { Field, Operation, Subject } from './expression.ts';

/** How the values of a subject compare. */
export type ValueType = 'text' | 'version' | 'date' | 'integer';

interface SubjectRule {
  readonly type: ValueType;
  readonly operations: readonly Operation[];
}

const WORDS: readonly Operation[] = [
  'equals',
  'not_equals',
  'in',
  'not_in',
  'matches',
  'not_matches',
];
const ORDERED: readonly Operation[] = [
  'equals',
  'not_equals',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
];
/** AWS lists no operators for attributes and task groups; its examples use these. */
const OPEN: readonly Operation[] = [...WORDS, 'exists', 'not_exists'];

/** The subjects with the operators that AWS documents for them (ECS Developer Guide, cluster query language). */
const FIELDS: Readonly<Record<Field, SubjectRule>> = {
  agentConnected: { type: 'text', operations: WORDS },
  agentVersion: { type: 'version', operations: ORDERED },
  ec2InstanceId: { type: 'text', operations: WORDS },
  registeredAt: { type: 'date', operations: ORDERED },
  runningTasksCount: { type: 'integer', operations: ORDERED },
  'task:group': { type: 'text', operations: OPEN },
};

const ATTRIBUTE: SubjectRule = { type: 'text', operations: OPEN };

const PREFIX = 'attribute:';

/** What can be written as a subject, for messages. */
export const SUBJECT_NAMES: readonly string[] = [...Object.keys(FIELDS), `${PREFIX}NAME`];

/** The attributes that ECS itself sets on instances (ECS Developer Guide, attributes). */
export const BUILT_IN_ATTRIBUTES = [
  'ecs.ami-id',
  'ecs.availability-zone',
  'ecs.instance-type',
  'ecs.os-type',
  'ecs.os-family',
  'ecs.cpu-architecture',
  'ecs.vpc-id',
  'ecs.subnet-id',
  'ecs.awsvpc-trunk-id',
  'ecs.outpost-arn',
  'ecs.capability.external',
] as const;

const isField = (name: string): name is Field => Object.hasOwn(FIELDS, name);

/** The subject that a word names; undefined when it names none. An attribute has 1 to 128 characters of its alphabet. */
export const subjectOf = (word: string): Subject | undefined => {
  if (isField(word)) return { kind: 'field', name: word };
  if (!word.startsWith(PREFIX)) return undefined;
  const name = word.slice(PREFIX.length);
  return /^[A-Za-z0-9_\-/\\.]{1,128}$/.test(name) ? { kind: 'attribute', name } : undefined;
};

/** How a subject compares, and what may be asked of it. */
export const ruleOf = (subject: Subject): SubjectRule =>
  subject.kind === 'attribute' ? ATTRIBUTE : FIELDS[subject.name];

/** A subject as it is written. */
export const writtenSubject = (subject: Subject): string =>
  subject.kind === 'attribute' ? `${PREFIX}${subject.name}` : subject.name;

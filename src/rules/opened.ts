import type { CapacityProvider } from '../model/capacity-provider.ts';
import type { ClusterDefinition } from '../model/cluster-definition.ts';
import type { Path } from '../model/parse-leniently.ts';
import type { Service } from '../model/service.ts';
import type { TaskDefinition } from '../model/task-definition.ts';
import type { Report, Rule } from './define-rule.ts';
import { jsonPointer } from './fill-template.ts';
import type { PasteReading } from './read/paste-reading.ts';
import type { DocumentContext, IsUnknown, RuleContext, ServiceContext } from './rule-context.ts';
import type { Subject } from './subject.ts';

interface Open<Kind, Value, Context extends DocumentContext> {
  readonly kind: Kind;
  readonly value: Value;
  readonly context: Context;
}

/** What is judged, with what rules of its kind may know about it. */
export type Opened =
  | Open<'task', TaskDefinition, RuleContext>
  | Open<'service', Service, ServiceContext>
  | Open<'cluster', ClusterDefinition, DocumentContext>
  | Open<'capacity-provider', CapacityProvider, DocumentContext>
  | Open<'text', Readonly<Record<string, unknown>>, DocumentContext>;

const nothing: IsUnknown = () => false;

/** Looks paths up without walking the list: a broken paste may have tens of thousands of them. */
const unknownPaths = (unknown: readonly Path[]): IsUnknown => {
  if (unknown.length === 0) return nothing;
  const known = new Set(unknown.map((path) => jsonPointer(path)));
  return (...path) => path.some((_, index) => known.has(jsonPointer(path.slice(0, index + 1))));
};

/** A document with what rules may know about it. */
export const openSubject = (subject: Subject): Opened => {
  const { reading, document, described, nulls } = subject;
  const { issues, unknown } = subject.parsed;
  const isUnknown = unknownPaths(unknown);
  const common = { reading, document, described, nulls, issues, isUnknown };
  switch (subject.kind) {
    case 'task': {
      const context = { ...common, targets: subject.targets };
      return { kind: 'task', value: subject.parsed.task, context };
    }
    case 'service': {
      const task = subject.referenced;
      const referenced = task && { task: task.task, isUnknown: unknownPaths(task.unknown) };
      return { kind: 'service', value: subject.parsed.value, context: { ...common, referenced } };
    }
    case 'cluster':
      return { kind: 'cluster', value: subject.parsed.value, context: common };
    case 'capacity-provider':
      return { kind: 'capacity-provider', value: subject.parsed.value, context: common };
  }
};

/** A paste as a text, with what rules may know about it. */
export const openText = (reading: PasteReading): Opened => ({
  kind: 'text',
  value: {},
  context: { reading, document: null, described: false, nulls: 0, issues: [], isUnknown: nothing },
});

/** What a rule reports on what was opened; nothing on what it is not about. */
export type Look = (opened: Opened) => Iterable<Report>;

const NOTHING: readonly Report[] = [];

/** A rule's look, for a rule that looks at many documents. */
export const lookOf = (rule: Rule): Look => {
  switch (rule.needs) {
    case 'text': {
      const { check } = rule;
      return ({ kind, value, context }) => (kind === 'text' ? check(value, context) : NOTHING);
    }
    case 'document': {
      const { check } = rule;
      return ({ kind, value, context }) => (kind === 'text' ? NOTHING : check(value, context));
    }
    case 'service': {
      const { check } = rule;
      return (it) => (it.kind === 'service' ? check(it.value, it.context) : NOTHING);
    }
    case 'cluster': {
      const { check } = rule;
      return (it) => (it.kind === 'cluster' ? check(it.value, it.context) : NOTHING);
    }
    case 'capacity-provider': {
      const { check } = rule;
      return (it) => (it.kind === 'capacity-provider' ? check(it.value, it.context) : NOTHING);
    }
    default: {
      const { check } = rule;
      return (it) => (it.kind === 'task' ? check(it.value, it.context) : NOTHING);
    }
  }
};

import type { Path } from '../../model/parse-leniently.ts';
import type { Demand } from '../../model/placement.ts';
import type { TaskDefinition } from '../../model/task-definition.ts';
import { demandOf } from '../../placement/demand/demand-of.ts';
import { readPaste } from '../../rules/read/read-paste.ts';
import { prepareSubject, type TaskSubject } from '../../rules/subject.ts';
import { nearestWord } from '../nearest-word.ts';
import type { NamedText, Read } from './named-text.ts';

/** A task definition, what one of its tasks takes, and what has to be said about the reading. */
export interface ReadTask {
  readonly task: TaskDefinition;
  readonly demand: Demand;
  readonly warnings: readonly string[];
}

const HOW =
  'Give a task definition as register-task-definition takes it or describe-task-definition prints it.';

/** Fields without which nobody can say what fits. */
const SIZES = new Set(['cpu', 'memory', 'memoryReservation']);

const isSize = ([first, , third]: Path): boolean =>
  SIZES.has(String(first)) || (first === 'containerDefinitions' && SIZES.has(String(third)));

const nameOf = ({ parsed, document }: TaskSubject): string =>
  parsed.task.family ?? document.logicalId ?? '(without family)';

const chosen = (
  tasks: readonly TaskSubject[],
  family: string | undefined,
  name: string,
): Read<TaskSubject> => {
  const [first] = tasks;
  const families = tasks.map(nameOf);
  if (family !== undefined) {
    const found = tasks.find((task) => nameOf(task) === family);
    if (found !== undefined) return { ok: true, value: found };
    const near = nearestWord(family, families);
    const meant = near === undefined ? '' : ` Did you mean ${near}?`;
    return {
      ok: false,
      problem: `${name} holds no task definition "${family}"; it holds ${families.join(', ') || 'none'}.${meant}`,
    };
  }
  if (first === undefined)
    return { ok: false, problem: `${name} holds no task definition. ${HOW}` };
  return tasks.length === 1
    ? { ok: true, value: first }
    : {
        ok: false,
        problem: `${name} holds ${tasks.length} task definitions: ${families.slice(0, 5).join(', ')}${tasks.length > 5 ? ', …' : ''}. Say which one with --family.`,
      };
};

const warningsOf = ({ cpuUnits, memoryMiB }: Demand): readonly string[] => [
  ...(memoryMiB === 0
    ? [
        'The task definition reserves no memory, so memory limits nothing here; AWS refuses to register that.',
      ]
    : []),
  ...(cpuUnits === 0
    ? ['The task definition reserves no CPU units, so CPU limits nothing here.']
    : []),
];

const unread = (text: NamedText, fault: ReturnType<typeof readPaste>['fault']): string => {
  if (fault?.kind === 'empty') return `${text.name} is empty. ${HOW}`;
  if (fault?.kind === 'tooLarge')
    return `${text.name} has ${fault.characters.toLocaleString('en')} characters, more than a task definition can have. ${HOW}`;
  if (fault?.kind === 'broken') {
    const { line, column } = readPaste(text.text).positionOf(fault.offset);
    const cut = fault.truncated ? ' It ends in the middle, as if it was cut off.' : '';
    return `${text.name} cannot be read: line ${line}, column ${column}: expected ${fault.expected}, found ${fault.found}.${cut}`;
  }
  return /"containerInstances"/.test(text.text)
    ? `${text.name} describes container instances, not a task definition. Give it as the cluster, and the task definition as the task.`
    : `${text.name} holds no task definition. ${HOW}`;
};

/** Reads the task definition in any text that `check` reads; of several, the one of that family. */
export const readTask = (text: NamedText, family?: string): Read<ReadTask> => {
  const reading = readPaste(text.text);
  if (reading.documents.length === 0) return { ok: false, problem: unread(text, reading.fault) };
  const tasks = reading.documents
    .map((document) => prepareSubject(reading, document))
    .filter((subject) => subject.kind === 'task');
  const found = chosen(tasks, family, text.name);
  if (!found.ok) return found;
  const { task, unknown } = found.value.parsed;
  const open = unknown.find(isSize);
  if (open !== undefined)
    return {
      ok: false,
      problem: `In ${text.name}, ${open.join('.')} is no amount yet, so nobody can say what fits. Put a number there.`,
    };
  const sized = task.cpu !== undefined || task.memory !== undefined;
  if ((task.containerDefinitions ?? []).length === 0 && !sized)
    return {
      ok: false,
      problem: `The task definition in ${text.name} has neither containers nor a size of its own, so there is nothing to place. ${HOW}`,
    };
  const demand = demandOf(task);
  return { ok: true, value: { task, demand, warnings: warningsOf(demand) } };
};

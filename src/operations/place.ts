import type { ClusterSnapshot } from '../model/cluster-snapshot.ts';
import { demandOf } from '../placement/demand/demand-of.ts';
import { parseClusterSnapshot } from '../placement/snapshot/parse-cluster-snapshot.ts';
import { answerMode } from './placement/answer-mode.ts';
import {
  constraintProblem,
  type Problem,
  type ProblemField,
  problemIn,
  problemOf,
  problemOfEngine,
} from './placement/expression-problem.ts';
import type { NamedText, Read } from './placement/named-text.ts';
import type { AnyPlacementAnswer } from './placement/place-answer.ts';
import { type PlaceInput, type PlaceWords, placeInput } from './placement/place-input.ts';
import { placeTasks } from './placement/place-tasks.ts';
import type { Question } from './placement/question.ts';
import { type ReadCluster, readCluster } from './placement/read-cluster.ts';
import { type ReadTask, readTask } from './placement/read-task.ts';

/** The texts of a question about placement. */
export interface PlaceTexts {
  /** Pages of describe-container-instances and describe-tasks, or the short form. None for Fargate. */
  readonly cluster: readonly NamedText[];
  readonly task?: NamedText | undefined;
  /** The task definition that runs now, for a deployment; the same when absent. */
  readonly taskBefore?: NamedText | undefined;
}

export type PlaceOutcome =
  | { readonly ok: true; readonly answer: AnyPlacementAnswer }
  | { readonly ok: false; readonly problem: Problem };

const no = (field: ProblemField, ...sentences: readonly string[]): PlaceOutcome => ({
  ok: false,
  problem: problemIn(field, ...sentences),
});

const isFargate = (input: PlaceInput, { task }: ReadTask): boolean => {
  if (input.launchType !== undefined) return input.launchType === 'FARGATE';
  const asked = task.requiresCompatibilities ?? [];
  return asked.length > 0 && asked.every((one) => one === 'FARGATE');
};

const NOBODY: ClusterSnapshot = parseClusterSnapshot({ containerInstances: [], tasks: [] });
const NO_TASK: ReadTask = { task: {}, demand: demandOf({}), warnings: [] };

/** Draining goes by the tasks that run, and scaling in needs to know what a task takes only for packing. */
const needsTask = ({ mode, strategy }: PlaceInput): boolean =>
  mode !== 'drain' &&
  (mode !== 'scale-in' || strategy.some(({ type }) => type?.toLowerCase() === 'binpack'));

const withMode = (input: PlaceInput, task: ReadTask): PlaceInput =>
  input.mode === 'place' && isFargate(input, task) ? { ...input, mode: 'fargate' } : input;

const answered = (question: Question): PlaceOutcome => {
  const { mode, count } = question.input;
  const unread = constraintProblem(question.input.constraint);
  if (unread !== undefined) return { ok: false, problem: unread };
  if (mode === 'place' && count === undefined)
    return no('count', 'Say how many tasks to place: a count.');
  const answer = mode === 'place' ? placeTasks(question, count ?? 0) : answerMode(mode, question);
  return 'mode' in answer ? { ok: true, answer } : { ok: false, problem: problemOfEngine(answer) };
};

const wordField = placeInput.keyof();

/** The problem of words that do not make a question, each sentence once. */
const wordProblem = (words: PlaceWords): Problem | PlaceInput => {
  const parsed = placeInput.safeParse(words);
  if (parsed.success) return parsed.data;
  const sentences = [...new Set(parsed.error.issues.map(({ message }) => message))];
  const fields = [...new Set(parsed.error.issues.map(({ path }) => path[0]))];
  const field = wordField.safeParse(fields[0]);
  return field.success && fields.length === 1
    ? problemIn(field.data, ...sentences)
    : problemOf(...sentences);
};

/**
 * Answers a question about placement from texts: the cluster as the AWS CLI prints it or in words, a task definition as
 * anybody pastes it, and options as words. Pure; a problem says which text or option is wrong, where, and what to do.
 */
export const placeFromTexts = (texts: PlaceTexts, words: PlaceWords): PlaceOutcome => {
  const read = wordProblem(words);
  if ('sentences' in read) return { ok: false, problem: read };
  if (texts.task === undefined && needsTask(read)) return no('task', 'Give a task definition.');
  const task: Read<ReadTask> =
    texts.task === undefined ? { ok: true, value: NO_TASK } : readTask(texts.task, read.family);
  if (!task.ok) return no('task', task.problem);
  const before = texts.taskBefore === undefined ? task : readTask(texts.taskBefore, read.family);
  if (!before.ok) return no('taskBefore', before.problem);
  const input = withMode(read, task.value);
  if (texts.cluster.length === 0 && input.mode !== 'fargate')
    return no('cluster', 'Give a cluster.');
  const cluster: Read<ReadCluster> =
    texts.cluster.length === 0
      ? { ok: true, value: { cluster: NOBODY, fargateTasks: [] } }
      : readCluster(texts.cluster);
  if (!cluster.ok) return no('cluster', cluster.problem);
  return answered({
    input,
    ...cluster.value,
    demand: task.value.demand,
    demandBefore: before.value.demand,
    warnings: task.value.warnings,
  });
};

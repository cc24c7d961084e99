import type { ClusterSnapshot } from '../model/cluster-snapshot.ts';
import { demandOf } from '../placement/demand/demand-of.ts';
import { parseClusterSnapshot } from '../placement/snapshot/parse-cluster-snapshot.ts';
import { answerMode } from './placement/answer-mode.ts';
import { constraintProblem, type Problem, problemOf } from './placement/expression-problem.ts';
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

const no = (...sentences: readonly string[]): PlaceOutcome => ({
  ok: false,
  problem: problemOf(...sentences),
});

const isFargate = (input: PlaceInput, { task }: ReadTask): boolean => {
  if (input.launchType !== undefined) return input.launchType === 'FARGATE';
  const asked = task.requiresCompatibilities ?? [];
  return asked.length > 0 && asked.every((one) => one === 'FARGATE');
};

const NOBODY: ClusterSnapshot = parseClusterSnapshot({ containerInstances: [], tasks: [] });
const NO_TASK: ReadTask = { task: {}, demand: demandOf({}), warnings: [] };

const withMode = (input: PlaceInput, task: ReadTask): PlaceInput =>
  input.mode === 'place' && isFargate(input, task) ? { ...input, mode: 'fargate' } : input;

const answered = (question: Question): PlaceOutcome => {
  const { mode, count } = question.input;
  const unread = constraintProblem(question.input.constraint);
  if (unread !== undefined) return { ok: false, problem: unread };
  if (mode === 'place' && count === undefined) return no('Say how many tasks to place: a count.');
  const answer = mode === 'place' ? placeTasks(question, count ?? 0) : answerMode(mode, question);
  return 'mode' in answer ? { ok: true, answer } : no(...answer);
};

/** The problems of words that do not make a question, each once. */
const wordProblems = (words: PlaceWords): readonly string[] | PlaceInput => {
  const parsed = placeInput.safeParse(words);
  if (parsed.success) return parsed.data;
  return [...new Set(parsed.error.issues.map(({ message }) => message))];
};

/**
 * Answers a question about placement from texts: the cluster as the AWS CLI prints it or in words, a task definition as
 * anybody pastes it, and options as words. Pure; a problem says which text or option is wrong, where, and what to do.
 */
export const placeFromTexts = (texts: PlaceTexts, words: PlaceWords): PlaceOutcome => {
  const read = wordProblems(words);
  if (!('mode' in read)) return no(...read);
  if (texts.task === undefined && read.mode !== 'drain') return no('Give a task definition.');
  const task: Read<ReadTask> =
    texts.task === undefined ? { ok: true, value: NO_TASK } : readTask(texts.task, read.family);
  if (!task.ok) return no(task.problem);
  const before = texts.taskBefore === undefined ? task : readTask(texts.taskBefore, read.family);
  if (!before.ok) return no(before.problem);
  const input = withMode(read, task.value);
  if (texts.cluster.length === 0 && input.mode !== 'fargate') return no('Give a cluster.');
  const cluster: Read<ReadCluster> =
    texts.cluster.length === 0
      ? { ok: true, value: { cluster: NOBODY, fargateTasks: [] } }
      : readCluster(texts.cluster);
  if (!cluster.ok) return no(cluster.problem);
  return answered({
    input,
    ...cluster.value,
    demand: task.value.demand,
    demandBefore: before.value.demand,
    warnings: task.value.warnings,
  });
};

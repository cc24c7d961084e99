import type { TaskDefinition } from '../model/task-definition.ts';

/**
 * The same function, which works its answer out once for each task definition: dozens of rules ask the same thing of
 * the same definition. Nothing is kept longer than the definition itself, and nobody may change the answer.
 */
export const perTask = <Answer>(
  workOut: (task: TaskDefinition) => Answer,
): ((task: TaskDefinition) => Answer) => {
  const answers = new WeakMap<TaskDefinition, { readonly answer: Answer }>();
  return (task) => {
    const known = answers.get(task);
    if (known !== undefined) return known.answer;
    const answer = workOut(task);
    answers.set(task, { answer });
    return answer;
  };
};

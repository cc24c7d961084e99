import { deploy } from '../../../placement/modes/deployment.ts';
import type { ModeAnswer } from '../place-answer.ts';
import { optionsOf, type Question } from '../question.ts';
import { counted, figure } from '../words.ts';
import { missing, shortList } from './needs.ts';

const ASSUMPTIONS = [
  'New tasks are taken to be healthy at once; a failing health check would hold the deployment up.',
  'Spread counts the new tasks only.',
];

/** Whether a rolling deployment gets through, and at which step it gets stuck. */
export const deployAnswer = (question: Question): ModeAnswer | readonly string[] => {
  const { cluster, demand, demandBefore, input } = question;
  const { service = '', count = 0, minimumHealthyPercent, maximumPercent } = input;
  const lacking = missing(question, ['service', 'count', 'tasks']);
  if (lacking.length > 0) return lacking;
  const { problems, ...result } = deploy(cluster, demandBefore, demand, {
    ...optionsOf(question, count),
    service,
    minimumHealthyPercent,
    maximumPercent,
  });
  if (problems.length > 0) return problems;
  const { steps, outcome, minimumHealthyTasks, maximumTasks, event } = result;
  const last = steps.at(-1);
  const fits = outcome === 'done';
  return {
    mode: 'deploy',
    fits,
    headline: fits
      ? `The deployment gets through in ${counted(steps.length, 'step')}: ${counted(count, 'new task')} of ${service}.`
      : `The deployment gets stuck ${steps.length === 0 ? 'before its first step' : `after ${counted(steps.length, 'step')}`}: ${figure(last?.newTasks ?? 0)} of ${counted(count, 'new task')} run${last === undefined ? '' : `, ${figure(last.oldTasks)} old ones are left`}.`,
    sections: [
      {
        title: 'Bounds',
        lines: [
          `At least ${counted(minimumHealthyTasks, 'task')} healthy, at most ${figure(maximumTasks)} in all (minimumHealthyPercent ${minimumHealthyPercent ?? 100}, maximumPercent ${maximumPercent ?? 200}).`,
        ],
      },
      {
        title: 'Steps',
        lines: shortList(
          steps.map(
            ({ started, stopped, oldTasks, newTasks }, index) =>
              `${index + 1}. starts ${figure(started)}, stops ${figure(stopped)}: ${figure(oldTasks)} old, ${figure(newTasks)} new`,
          ),
        ),
      },
    ],
    events: event === null ? [] : [event],
    assumptions: ASSUMPTIONS,
    warnings: [...cluster.warnings, ...question.warnings],
    data: { service, desired: count, ...result },
  };
};

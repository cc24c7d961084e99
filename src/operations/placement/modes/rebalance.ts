import { rebalanceZones } from '../../../placement/modes/az-rebalancing.ts';
import type { ModeAnswer } from '../place-answer.ts';
import { optionsOf, type Question } from '../question.ts';
import { counted, figure } from '../words.ts';
import { missing, shortList } from './needs.ts';

/** How Availability Zone rebalancing would move the tasks of a service. */
export const rebalanceAnswer = (question: Question): ModeAnswer | readonly string[] => {
  const { cluster, demand, input } = question;
  const lacking = missing(question, ['service', 'tasks']);
  if (lacking.length > 0) return lacking;
  const { count: _, ...options } = optionsOf(question, 0);
  const { service = '', maximumPercent } = input;
  const result = rebalanceZones(cluster, demand, { ...options, service, maximumPercent });
  const { problems, moves, before, after, events } = result;
  if (problems.length > 0) return problems;
  const zones = after.map(({ availabilityZone, tasks }) => {
    const was = before.find((zone) => zone.availabilityZone === availabilityZone)?.tasks ?? 0;
    return `${availabilityZone}: ${figure(was)} → ${figure(tasks)}`;
  });
  const counts = after.map(({ tasks }) => tasks);
  const fits = Math.max(0, ...counts) - Math.min(Number.POSITIVE_INFINITY, ...counts) <= 1;
  return {
    mode: 'rebalance',
    fits,
    headline:
      moves.length === 0
        ? fits
          ? `${service} is balanced over its zones; nothing moves.`
          : `${service} is not balanced over its zones, and nothing can move.`
        : `${counted(moves.length, 'task')} of ${service} would move${fits ? '' : ', and it would still not be balanced'}.`,
    sections: [
      { title: 'Tasks by zone, before → after', lines: zones },
      {
        title: 'Moves',
        lines: shortList(moves.map(({ from, to, instance }) => `${from} → ${to}, on ${instance}`)),
      },
    ],
    events,
    assumptions: [],
    warnings: [...cluster.warnings, ...question.warnings],
    data: { service, moves, before, after },
  };
};

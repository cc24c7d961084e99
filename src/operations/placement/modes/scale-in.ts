import { scaleIn } from '../../../placement/modes/scale-in.ts';
import type { ModeAnswer } from '../place-answer.ts';
import type { Question } from '../question.ts';
import { counted, figure } from '../words.ts';
import { missing, shortList } from './needs.ts';

const shortArn = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1);

/** Which tasks a service stops when it comes down to `count`. */
export const scaleInAnswer = (question: Question): ModeAnswer | readonly string[] => {
  const { cluster, demand, input } = question;
  const { service = '', count = 0 } = input;
  const lacking = missing(question, ['service', 'count', 'tasks']);
  if (lacking.length > 0) return lacking;
  const strategy = input.strategy.length === 0 ? undefined : input.strategy;
  const { stops, kept, event } = scaleIn(cluster, demand, { service, desired: count, strategy });
  const widest = stops.reduce((most, { tieWidth }) => Math.max(most, tieWidth), 0);
  const fits = kept === 0;
  const headline =
    stops.length === 0 && fits
      ? `Stops nothing: ${service} has no more than ${counted(count, 'task')} here.`
      : `Stops ${counted(stops.length, 'task')} of ${service}${fits ? '' : `; ${figure(kept)} more are protected from scale-in and stay`}.`;
  return {
    mode: 'scale-in',
    fits,
    headline,
    sections: [
      {
        title: 'Stops, in this order',
        lines: shortList(
          stops.map(
            ({ task, instance, availabilityZone }) =>
              `${shortArn(task) || 'a task'} on ${instance} (${availabilityZone ?? 'no zone'})`,
          ),
        ),
      },
    ],
    events: event === null ? [] : [event],
    assumptions:
      widest > 1
        ? [
            `Up to ${figure(widest)} tasks were equally good to stop. AWS does not say which it takes; here it is the one on the lowest id.`,
          ]
        : [],
    warnings: [...cluster.warnings, ...question.warnings],
    data: { service, desired: count, stops, kept },
  };
};

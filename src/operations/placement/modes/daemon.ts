import { placeDaemon } from '../../../placement/modes/daemon.ts';
import type { ModeAnswer } from '../place-answer.ts';
import { optionsOf, type Question } from '../question.ts';
import { counted, figure, refusalSentence } from '../words.ts';
import { shortList } from './needs.ts';

type DaemonOutcome = ReturnType<typeof placeDaemon>['instances'][number];

const lineOf = ({ instance, availabilityZone, reasons }: DaemonOutcome): string => {
  const why = reasons.map(refusalSentence).join('; ');
  return `${instance} (${availabilityZone ?? 'no zone'})${why === '' ? '' : `: ${why}`}`;
};

/** Where a DAEMON service runs. */
export const daemonAnswer = (question: Question): ModeAnswer | readonly string[] => {
  const { cluster } = question;
  const { count: _, ...options } = optionsOf(question, 1);
  const { desired, instances, problems } = placeDaemon(cluster, question.demand, options);
  if (problems.length > 0) return problems;
  const of = (action: DaemonOutcome['action']) =>
    instances.filter((outcome) => outcome.action === action);
  const running = of('runs').length + of('starts').length;
  const section = (title: string, action: DaemonOutcome['action']) =>
    of(action).length === 0
      ? []
      : [
          {
            title: `${title}: ${figure(of(action).length)}`,
            lines: shortList(of(action).map(lineOf)),
          },
        ];
  return {
    mode: 'daemon',
    fits: running === desired,
    headline:
      running === desired
        ? `Runs on ${counted(running, 'instance')}, one task on each that meets its constraints.`
        : `Runs on ${figure(running)} of ${counted(desired, 'instance')}; the others lack room.`,
    sections: [
      ...section('Starts', 'starts'),
      ...section('Runs already', 'runs'),
      ...section('Stops', 'stops'),
      ...section('Does not run', 'none'),
    ],
    events: [],
    assumptions: [],
    warnings: [...cluster.warnings, ...question.warnings],
    data: { desired, running, instances },
  };
};

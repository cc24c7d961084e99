import type { QueryAnswer } from '../operations/query.ts';
import { type Paint, printable } from './paint.ts';

const NAME = 20;
const TYPE = 14;

/** The matching instances for people: one a line, then what has to be known about the answer. */
export const renderQuery = (answer: QueryAnswer, paint: Paint): string => {
  const { matches, instances, assumptions, warnings } = answer;
  const count = `${matches.length} of ${instances} ${instances === 1 ? 'instance' : 'instances'}`;
  const lines = matches.map(({ instance, instanceType, availabilityZone }) =>
    printable(
      `  ${instance.padEnd(NAME)} ${(instanceType ?? '').padEnd(TYPE)} ${availabilityZone ?? ''}`,
    ).trimEnd(),
  );
  const notes = [...warnings, ...assumptions].map((note) => paint('dim', `  ${printable(note)}`));
  return [
    paint('bold', `${count} ${matches.length === 1 ? 'matches' : 'match'}`),
    ...lines,
    ...(notes.length === 0 ? [] : ['', ...notes]),
    '',
  ].join('\n');
};

import { valueAt } from '../../../knowledge/lessons-pointer.ts';
import type { CheckReport } from '../../../model/check-report.ts';
import { sameValue } from '../../../rules/fix/same-value.ts';
import { documentValue } from '../../../rules/read/pasted-document.ts';
import { readPaste } from '../../../rules/read/read-paste.ts';
import type { ExerciseFeedback, ExercisePart } from '../exercise-check.ts';
import { notPassed, passed } from './feedback.ts';
import type { CheckText, ExerciseOf } from './from-outside.ts';
import { keptField } from './kept-field.ts';

type Repair = ExerciseOf<'repair'>;

const wholeDefinitions = (text: string): readonly unknown[] =>
  readPaste(text).documents.flatMap((document) =>
    document.part === 'task' ? [documentValue(document, { nulls: 0 })] : [],
  );

const changedParts = (
  { keeps, definition }: Repair,
  handedIn: unknown,
): readonly ExercisePart[] => {
  const [before] = wholeDefinitions(definition);
  const changed = keeps
    .filter((pointer) => !sameValue(valueAt(before, pointer), valueAt(handedIn, pointer)))
    .map(keptField);
  const [first, ...more] = changed;
  if (first === undefined) return [];
  return [
    more.length === 0
      ? {
          text: `${first} was to stay as it is.`,
          right: false,
          why: 'Put it back, and repair something else.',
        }
      : {
          text: `These were to stay as they are: ${changed.join(', ')}.`,
          right: false,
          why: 'Put them back, and repair something else.',
        },
  ];
};

const foundParts = ({ findings }: CheckReport, { rules }: Repair): readonly ExercisePart[] =>
  findings
    .filter(({ rule, tier }) => tier !== 'advice' || rules.includes(rule))
    .map(({ message, why }) => ({ text: message, right: false, why }));

/**
 * Judges a repaired task definition: AWS refuses nothing in it, nothing in it fails later, the rules of the exercise hold, and
 * what it names under `keeps` is as it was. What is found tells why it is wrong, and not how to repair it.
 */
export const verifyRepair = (
  exercise: Repair,
  text: string,
  check: CheckText,
): ExerciseFeedback => {
  const report = check(text);
  const [definition, ...others] = wholeDefinitions(text);
  if (definition === undefined || report.shape !== 'register-input')
    return notPassed(
      'This is not a whole task definition. Copy the one of the exercise, and change only what is wrong.',
    );
  if (others.length > 0)
    return notPassed('These are several definitions. Hand in the repaired one alone.');
  const wrong = [...changedParts(exercise, definition), ...foundParts(report, exercise)];
  return wrong.length === 0
    ? passed('Repaired. AWS refuses nothing in it, and nothing in it fails later.')
    : notPassed('Not repaired yet.', wrong);
};

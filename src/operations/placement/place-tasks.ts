import type { PlacementResult } from '../../model/placement.ts';
import { closestInstance, neverFits } from '../../placement/closest.ts';
import { smallestFixes } from '../../placement/fixes/smallest-fixes.ts';
import { place } from '../../placement/place.ts';
import { askedLines } from './asked-lines.ts';
import { requestWarnings } from './attribute-warnings.ts';
import { fixSentence, isUseful } from './fix-sentence.ts';
import { fixTypes } from './fix-types.ts';
import { headlineOf } from './headline.ts';
import type { AnswerFix, InstanceRow, PlacementAnswer } from './place-answer.ts';
import { optionsOf, type Question } from './question.ts';
import { refusalRows } from './refusal-rows.ts';
import { robustAnswer } from './robust-answer.ts';
import { groupRows, instanceRows } from './rows.ts';
import { type Changed, changedQuestion } from './what-if.ts';
import { refusalSentence } from './words.ts';

const roomIn = (rows: readonly InstanceRow[]): PlacementAnswer['room'] => {
  const room = { open: 0, full: 0, unavailable: 0, never: 0 };
  for (const row of rows) room[row.room] += 1;
  return room;
};

const closestIn = ({ instances, unplaced }: PlacementResult): PlacementAnswer['closest'] => {
  const closest = unplaced > 0 ? closestInstance(instances) : null;
  return closest === null
    ? null
    : {
        instance: closest.instance,
        never: neverFits(closest),
        sentences: closest.reasons.map(refusalSentence),
      };
};

const fixesFor = (changed: Question, result: PlacementResult): readonly AnswerFix[] => {
  if (result.unplaced === 0) return [];
  const { cluster, demand } = changed;
  const options = optionsOf(changed, result.requested);
  return smallestFixes(cluster, demand, options, fixTypes(cluster))
    .filter((fix) => isUseful(fix, demand))
    .map((fix) => ({ fix, sentence: fixSentence(fix, demand, result.requested) }));
};

const whatIfOf = (
  question: Question,
  { changes }: Changed,
  count: number,
): PlacementAnswer['whatIf'] => {
  if (changes.length === 0) return null;
  const { cluster, demand } = question;
  return { changes, placedWithout: place(cluster, demand, optionsOf(question, count)).placed };
};

/** Where `count` more tasks would go. Sentences when AWS would refuse the request itself. */
export const placeTasks = (
  question: Question,
  count: number,
): PlacementAnswer | readonly string[] => {
  const changed = changedQuestion(question);
  if (!changed.ok) return [changed.problem];
  const asked = changed.value.question;
  const { cluster, demand, input } = asked;
  const options = optionsOf(asked, count);
  const result = place(cluster, demand, options);
  if (result.problems.length > 0) return result.problems;
  const rows = instanceRows(cluster, result);
  const whatIf = whatIfOf(question, changed.value, count);
  const refusals = result.unplaced > 0 ? refusalRows(result.instances) : [];
  const robust = input.robust === undefined ? null : robustAnswer(asked, options, input.robust);
  return {
    mode: 'place',
    fits: result.unplaced === 0,
    headline: headlineOf(result, refusals, whatIf),
    asked: askedLines(result, input),
    rows,
    zones: groupRows(rows, 'zone'),
    refusals,
    room: roomIn(rows),
    closest: closestIn(result),
    fixes: fixesFor(asked, result),
    event: result.event,
    whatIf,
    robust,
    assumptions: result.assumptions,
    warnings: [
      ...result.warnings,
      ...question.warnings,
      ...requestWarnings(cluster, result.strategy, [
        ...demand.constraints,
        ...(options.constraints ?? []),
      ]),
    ],
    result,
  };
};
